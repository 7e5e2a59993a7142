package org.eclipse.swtbot.swt.finder.results;

/** A piece of work on the UI thread without an answer. */
public interface VoidResult {

    /** Does the work, on the UI thread. */
    void run();
}
