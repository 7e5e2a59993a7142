package org.eclipse.swtbot.swt.finder.results;

/** A piece of work on the UI thread that answers with a number. */
public interface IntResult extends Result<Integer> {
}
