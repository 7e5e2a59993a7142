package org.eclipse.swtbot.swt.finder.results;

/** A piece of work on the UI thread that answers with a text. */
public interface StringResult extends Result<String> {
}
