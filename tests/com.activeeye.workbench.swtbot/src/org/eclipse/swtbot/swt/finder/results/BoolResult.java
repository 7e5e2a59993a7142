package org.eclipse.swtbot.swt.finder.results;

/** A piece of work on the UI thread that answers yes or no. */
public interface BoolResult extends Result<Boolean> {
}
