package org.eclipse.swtbot.swt.finder.matchers;

import org.hamcrest.BaseMatcher;

/** A matcher that counts a widget for which it cannot be answered as one that does not match. */
public abstract class AbstractMatcher<T> extends BaseMatcher<T> {

    @Override
    public final boolean matches(Object item) {
        try {
            return doMatch(item);
        } catch (RuntimeException e) {
            // a widget may be disposed while it is looked at; such a one is not the wanted one
            return false;
        }
    }

    /**
     * Tells whether a widget matches.
     *
     * @param obj the widget
     * @return whether it matches
     */
    protected abstract boolean doMatch(Object obj);
}
