package com.activeeye.workbench.events.internal;

/** A set of 128-bit identities without objects: open addressing in one array. */
final class IdSet {
    private static final int SMALLEST = 32;

    private long[] table = new long[SMALLEST * 2];
    private int size;
    private boolean zero;

    /** Adds an identity; false when it was there. */
    boolean add(long high, long low) {
        if ((high | low) == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 3 > table.length) {
            grow();
        }
        int at = find(table, high, low);
        if ((table[at] | table[at + 1]) != 0) {
            return false;
        }
        table[at] = high;
        table[at + 1] = low;
        size++;
        return true;
    }

    /** Whether an identity is there. */
    boolean contains(long high, long low) {
        if ((high | low) == 0) {
            return zero;
        }
        int at = find(table, high, low);
        return (table[at] | table[at + 1]) != 0;
    }

    /** How many there are. */
    int size() {
        return size + (zero ? 1 : 0);
    }

    private static int find(long[] table, long high, long low) {
        int mask = table.length - 1;
        int at = (int) EventIds.mix(high + low) << 1 & mask;
        while ((table[at] | table[at + 1]) != 0 && (table[at] != high || table[at + 1] != low)) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if ((table[i] | table[i + 1]) != 0) {
                int at = find(larger, table[i], table[i + 1]);
                larger[at] = table[i];
                larger[at + 1] = table[i + 1];
            }
        }
        table = larger;
    }
}
