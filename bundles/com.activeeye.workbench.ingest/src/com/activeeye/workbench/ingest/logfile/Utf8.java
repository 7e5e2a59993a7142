package com.activeeye.workbench.ingest.logfile;

/** Checks characters beyond ASCII for being well-formed UTF-8 (The Unicode Standard, table 3-7). */
final class Utf8 {
    private Utf8() {
    }

    /** Passes over the character whose first byte, which is none of ASCII's printable ones, is at {@code p}. */
    static int sequence(byte[] b, int p) throws Malformed {
        int first = b[p] & 0xFF;
        if (first < 0x80) {
            throw Json.unexpected(p);
        }
        if (first < 0xC2 || first > 0xF4) {
            throw wrong(p);
        }
        if (first < 0xE0) {
            return continued(b, p + 1, 1);
        }
        second(b, p + 1, first);
        return continued(b, p + 2, first < 0xF0 ? 1 : 2);
    }

    // Neither longer than need be, nor a surrogate, nor beyond U+10FFFF.
    private static void second(byte[] b, int p, int first) throws Malformed {
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        int second = b[p] & 0xFF;
        if (second < lowest || second > highest) {
            throw wrong(p);
        }
    }

    private static int continued(byte[] b, int p, int bytes) throws Malformed {
        for (int at = p; at < p + bytes; at++) {
            if ((b[at] & 0xC0) != 0x80) {
                throw wrong(at);
            }
        }
        return p + bytes;
    }

    private static Malformed wrong(int p) {
        return new Malformed(p, "json.utf8");
    }
}
