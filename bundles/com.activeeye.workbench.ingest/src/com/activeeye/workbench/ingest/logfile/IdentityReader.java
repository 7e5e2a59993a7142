package com.activeeye.workbench.ingest.logfile;

import java.util.Arrays;

/**
 * Reads {@code userIdentity} objects, which are up to half of a record: one whose bytes are those of an earlier one is
 * not read again.
 */
final class IdentityReader {
    private static final int SLOTS = 256;
    // The first part, which tells the type and the principal, must lie in the object, and a long one is none of AWS's.
    private static final int SHORTEST_KEPT = 48;
    private static final int LONGEST_KEPT = 2_048;

    private final TextReader texts;
    private final Known[] known = new Known[SLOTS];
    private final String[] fields = new String[Identity.Field.values().length];
    private Identity identity = Identity.NONE;

    private record Known(byte[] bytes, Identity identity) {
        // What lies past the end of the text cannot be taken for a part of it: a zero byte is before it.
        boolean isAt(byte[] b, int p) {
            return p + bytes.length <= b.length && Arrays.equals(bytes, 0, bytes.length, b, p, p + bytes.length);
        }
    }

    IdentityReader(TextReader texts) {
        this.texts = texts;
    }

    /** The identity that was read last. */
    Identity identity() {
        return identity;
    }

    /** Reads the value of a {@code userIdentity}; anything but an object says nothing. */
    int read(byte[] b, int p, int depth) throws Malformed {
        if (b[p] != '{') {
            identity = Identity.NONE;
            return Json.value(b, p, depth);
        }
        int slot = slot(b, p);
        Known before = known[slot];
        if (before != null && before.isAt(b, p)) {
            identity = before.identity;
            return p + before.bytes.length;
        }
        Arrays.fill(fields, "");
        int end = object(b, p + 1, depth + 1);
        identity = Identity.of(fields);
        if (end - p >= SHORTEST_KEPT && end - p <= LONGEST_KEPT) {
            known[slot] = new Known(Arrays.copyOfRange(b, p, end), identity);
        }
        return end;
    }

    // Where the principal is, after {"type":"AssumedRole","principalId":" or the like.
    private static int slot(byte[] b, int p) {
        long mixed = Octets.at(b, p + 16) ^ Long.rotateLeft(Octets.at(b, p + 32), 13)
                ^ Long.rotateLeft(Octets.at(b, p + 40), 29) ^ Long.rotateLeft(Octets.at(b, p + 48), 43)
                ^ Long.rotateLeft(Octets.at(b, p + 56), 53);
        return (int) (mixed * 0x9E3779B97F4A7C15L >>> 56);
    }

    private int object(byte[] b, int p, int depth) throws Malformed {
        int at = Json.space(b, p);
        if (b[at] == '}') {
            return at + 1;
        }
        while (true) {
            at = Json.space(b, field(b, Json.expect(b, at, '"'), depth));
            if (b[at] == '}') {
                return at + 1;
            }
            at = Json.space(b, Json.expect(b, at, ','));
        }
    }

    private int field(byte[] b, int p, int depth) throws Malformed {
        int end = Json.string(b, p);
        Identity.Field field = Identity.Field.BY_NAME.at(b, p, end - 1);
        int value = Json.afterColon(b, end);
        if (field == Identity.Field.OTHER) {
            return Json.value(b, value, depth);
        }
        int after = texts.repeated(b, value, depth);
        fields[field.ordinal()] = texts.text();
        return after;
    }
}
