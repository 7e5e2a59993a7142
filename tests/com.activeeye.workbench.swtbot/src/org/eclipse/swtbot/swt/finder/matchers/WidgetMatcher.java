package org.eclipse.swtbot.swt.finder.matchers;

import java.util.function.Predicate;

import org.eclipse.swt.widgets.Widget;
import org.hamcrest.Description;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A matcher that asks one question of a widget, on the UI thread. */
final class WidgetMatcher<T extends Widget> extends AbstractMatcher<T> {

    private final String description;
    private final Predicate<Widget> question;

    WidgetMatcher(String description, Predicate<Widget> question) {
        this.description = description;
        this.question = question;
    }

    @Override
    protected boolean doMatch(Object obj) {
        return obj instanceof Widget widget && !widget.isDisposed()
                && Ui.get(widget.getDisplay(), () -> question.test(widget));
    }

    @Override
    public void describeTo(Description to) {
        to.appendText(description);
    }
}
