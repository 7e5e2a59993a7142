package org.eclipse.swtbot.eclipse.finder.matchers;

import java.util.function.Function;

import org.eclipse.swtbot.swt.finder.matchers.AbstractMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;

/** A matcher of one text of a view, an editor or a perspective. */
final class PartMatcher<T> extends AbstractMatcher<T> {

    private final String what;
    private final Class<?> type;
    private final Function<Object, String> text;
    private final Matcher<String> matcher;

    PartMatcher(String what, Class<?> type, Function<Object, String> text, Matcher<String> matcher) {
        this.what = what;
        this.type = type;
        this.text = text;
        this.matcher = matcher;
    }

    @Override
    protected boolean doMatch(Object obj) {
        return type.isInstance(obj) && matcher.matches(text.apply(obj));
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("with " + what + " ").appendDescriptionOf(matcher);
    }
}
