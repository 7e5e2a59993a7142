package org.eclipse.swtbot.swt.finder.results;

/** A piece of work on the UI thread that answers with an array. */
public interface ArrayResult<T> {

    /**
     * Does the work, on the UI thread.
     *
     * @return the answer
     */
    T[] run();
}
