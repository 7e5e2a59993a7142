package com.activeeye.workbench.ui.internal.monitor;

/**
 * Shows text that a stranger wrote: characters that would not be seen, or would change how others are read, are
 * written out.
 */
public final class SafeText {
    private static final int LONGEST_CELL = 400;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private SafeText() {
    }

    /**
     * A text for one line of a table: of a bounded length, since no cell shows more.
     *
     * @param text any text
     * @return the text without line breaks and control characters
     */
    public static String cell(String text) {
        return text.length() <= LONGEST_CELL ? visible(text, false)
                : visible(text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL / 2)), false) + "…";
    }

    /** A text of several lines, with its line breaks and tabs and without other control characters. */
    public static String lines(String text) {
        return visible(text, true);
    }

    private static String visible(String text, boolean keepLines) {
        if (text.codePoints().allMatch(c -> isPlain(c, keepLines))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c, keepLines));
        return out.toString();
    }

    private static void append(StringBuilder out, int c, boolean keepLines) {
        if (isPlain(c, keepLines)) {
            out.appendCodePoint(c);
        } else if (c < ' ') {
            out.appendCodePoint(CONTROL_PICTURES + c);
        } else if (c == 0x7f) {
            out.appendCodePoint(DELETE_PICTURE);
        } else {
            out.append(String.format("\\u%04x", c));
        }
    }

    private static boolean isPlain(int c, boolean keepLines) {
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        if (c == '\n' || c == '\t') {
            return keepLines;
        }
        return switch (Character.getType(c)) {
            // FORMAT holds the marks that turn the direction of writing, and the ones without any width.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
