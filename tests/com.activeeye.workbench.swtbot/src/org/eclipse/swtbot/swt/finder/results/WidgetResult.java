package org.eclipse.swtbot.swt.finder.results;

import org.eclipse.swt.widgets.Widget;

/** A piece of work on the UI thread that answers with a widget. */
public interface WidgetResult<T extends Widget> extends Result<T> {
}
