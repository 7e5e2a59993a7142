package com.activeeye.workbench.ingest.logfile;

/**
 * Passes over JSON (RFC 8259) in an array of bytes, and checks all of it: grammar, escapes, numbers, UTF-8.
 *
 * <p>A method takes the place where its part starts and returns the place after it. The text ends with a zero byte, at
 * which nothing goes on, so that no place has to be compared with the end.
 */
final class Json {
    /** How deep objects and arrays may be in each other; Gson, which reads single records, has the same limit. */
    static final int DEEPEST = 255;

    private Json() {
    }

    /** Passes over white space. */
    static int space(byte[] b, int p) {
        int at = p;
        while (b[at] <= ' ' && isSpace(b[at])) {
            at++;
        }
        return at;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Passes over one certain byte. */
    static int expect(byte[] b, int p, char wanted) throws Malformed {
        if (b[p] != wanted) {
            throw unexpected(p);
        }
        return p + 1;
    }

    static Malformed unexpected(int p) {
        return new Malformed(p, "json.unexpected");
    }

    /**
     * Passes over a value.
     *
     * @param depth in how many objects and arrays it is
     */
    static int value(byte[] b, int p, int depth) throws Malformed {
        return switch (b[p]) {
            case '"' -> string(b, p + 1);
            case '{' -> object(b, deeper(p, depth), depth + 1);
            case '[' -> array(b, deeper(p, depth), depth + 1);
            default -> scalar(b, p);
        };
    }

    private static int deeper(int p, int depth) throws Malformed {
        if (depth >= DEEPEST) {
            throw new Malformed(p, "json.deep");
        }
        return p + 1;
    }

    private static int object(byte[] b, int p, int depth) throws Malformed {
        int at = space(b, p);
        if (b[at] == '}') {
            return at + 1;
        }
        while (true) {
            at = string(b, expect(b, at, '"'));
            at = space(b, value(b, afterColon(b, at), depth));
            if (b[at] == '}') {
                return at + 1;
            }
            at = space(b, expect(b, at, ','));
        }
    }

    /** Passes over the colon after a key, and the white space around it. */
    static int afterColon(byte[] b, int p) throws Malformed {
        return space(b, expect(b, space(b, p), ':'));
    }

    private static int array(byte[] b, int p, int depth) throws Malformed {
        int at = space(b, p);
        if (b[at] == ']') {
            return at + 1;
        }
        while (true) {
            at = space(b, value(b, at, depth));
            if (b[at] == ']') {
                return at + 1;
            }
            at = space(b, expect(b, at, ','));
        }
    }

    /** Passes over the rest of a string, of which {@code p} is the first or any later byte. */
    static int string(byte[] b, int p) throws Malformed {
        int at = Octets.special(b, p);
        while (b[at] != '"') {
            at = Octets.special(b, b[at] == '\\' ? escape(b, at + 1) : Utf8.sequence(b, at));
        }
        return at + 1;
    }

    private static int escape(byte[] b, int p) throws Malformed {
        return switch (b[p]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> p + 1;
            case 'u' -> digits(b, p + 1);
            default -> throw unexpected(p);
        };
    }

    private static int digits(byte[] b, int p) throws Malformed {
        for (int at = p; at < p + 4; at++) {
            if (Character.digit(b[at], 16) < 0) {
                throw unexpected(at);
            }
        }
        return p + 4;
    }

    private static int scalar(byte[] b, int p) throws Malformed {
        return switch (b[p]) {
            case 't' -> literal(b, p, "true");
            case 'f' -> literal(b, p, "false");
            case 'n' -> literal(b, p, "null");
            default -> number(b, p);
        };
    }

    private static int literal(byte[] b, int p, String literal) throws Malformed {
        for (int i = 1; i < literal.length(); i++) {
            expect(b, p + i, literal.charAt(i));
        }
        return p + literal.length();
    }

    private static int number(byte[] b, int p) throws Malformed {
        int at = b[p] == '-' ? p + 1 : p;
        at = b[at] == '0' ? at + 1 : decimals(b, at);
        if (b[at] == '.') {
            at = decimals(b, at + 1);
        }
        if (b[at] == 'e' || b[at] == 'E') {
            at = decimals(b, b[at + 1] == '+' || b[at + 1] == '-' ? at + 2 : at + 1);
        }
        return at;
    }

    private static int decimals(byte[] b, int p) throws Malformed {
        int at = p;
        while (b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        if (at == p) {
            throw unexpected(p);
        }
        return at;
    }
}
