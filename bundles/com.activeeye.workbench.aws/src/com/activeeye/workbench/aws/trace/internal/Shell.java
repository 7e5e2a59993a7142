package com.activeeye.workbench.aws.trace.internal;

/** Writes commands that a shell can run. */
final class Shell {
    private Shell() {
    }

    /** One word, whatever is in it. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
