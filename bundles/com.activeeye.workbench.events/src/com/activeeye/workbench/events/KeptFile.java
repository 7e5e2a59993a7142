package com.activeeye.workbench.events;

/** An original log file that is kept in the store's folder for good. */
public non-sealed interface KeptFile extends OriginalFile {
    /** Where it lies, for people who look for it: a file, and the place in it. */
    String place();
}
