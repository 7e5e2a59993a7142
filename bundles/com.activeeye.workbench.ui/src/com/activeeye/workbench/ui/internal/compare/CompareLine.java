package com.activeeye.workbench.ui.internal.compare;

import java.util.Objects;

/**
 * One line of two documents side by side.
 *
 * @param kind what the line tells
 * @param left the line of the first document; empty where only the second has one
 * @param right the line of the second document; empty where only the first has one
 */
record CompareLine(Kind kind, String left, String right) {

    /** What a line tells, with the sign that tells it without colours. */
    enum Kind {
        /** Both say the same here, though perhaps in another form. */
        SAME(' ', ' '),
        /** The second says something else. */
        CHANGED('~', '~'),
        /** Only the second has it. */
        ADDED(' ', '+'),
        /** Only the first has it. */
        REMOVED('-', ' ');

        private final char leftSign;
        private final char rightSign;

        Kind(char leftSign, char rightSign) {
            this.leftSign = leftSign;
            this.rightSign = rightSign;
        }
    }

    CompareLine {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(left);
        Objects.requireNonNull(right);
    }

    /** The first document's line with its sign before it. */
    String leftSigned() {
        return kind.leftSign + " " + left;
    }

    /** The second document's line with its sign before it. */
    String rightSigned() {
        return kind.rightSign + " " + right;
    }

    boolean differs() {
        return kind != Kind.SAME;
    }
}
