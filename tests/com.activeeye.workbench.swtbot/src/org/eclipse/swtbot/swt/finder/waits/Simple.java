package org.eclipse.swtbot.swt.finder.waits;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swtbot.swt.finder.SWTBot;
import org.hamcrest.Matcher;

/** Makes conditions of lambdas. */
final class Simple {

    private Simple() {
    }

    static ICondition condition(Supplier<String> failure, BooleanSupplier test) {
        return new DefaultCondition() {

            @Override
            public boolean test() {
                return test.getAsBoolean();
            }

            @Override
            public String getFailureMessage() {
                return failure.get();
            }
        };
    }

    static <T> WaitForObjectCondition<T> found(Matcher<T> matcher, String failure, Function<SWTBot, List<T>> search) {
        return new WaitForObjectCondition<>(matcher) {

            @Override
            protected List<T> findMatches() {
                return search.apply(bot);
            }

            @Override
            public String getFailureMessage() {
                return failure + matcher;
            }
        };
    }
}
