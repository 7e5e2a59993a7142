package com.activeeye.workbench.core.text;

import java.util.Locale;

/** Sizes as people read them, in decimal units as AWS's consoles and bills use them. */
public final class ByteSize {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteSize() {
    }

    /**
     * A size in the unit that leaves up to three digits before the point.
     *
     * @param bytes the size, 0 or more
     * @return for example {@code 312 bytes}, {@code 4.7 MB}
     */
    public static String of(long bytes) {
        if (bytes < 1_000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double size = bytes;
        int unit = -1;
        // 999,950 would be rounded up to a number of four digits.
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS[Math.max(unit, 0)]);
    }
}
