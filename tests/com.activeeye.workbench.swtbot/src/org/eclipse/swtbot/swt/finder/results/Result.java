package org.eclipse.swtbot.swt.finder.results;

/** A piece of work on the UI thread that answers with an object. */
public interface Result<T> {

    /**
     * Does the work, on the UI thread.
     *
     * @return the answer
     */
    T run();
}
