package com.activeeye.workbench.ui.internal.common;

/** A part that shows what is in AWS, and looks at it again when the user wants to. */
public interface Refreshable {
    /** Looks again. On the UI thread. */
    void refresh();
}
