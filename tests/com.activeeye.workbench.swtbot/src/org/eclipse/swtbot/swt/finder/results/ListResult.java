package org.eclipse.swtbot.swt.finder.results;

import java.util.List;

/** A piece of work on the UI thread that answers with a list. */
public interface ListResult<T> extends Result<List<T>> {
}
