package com.activeeye.workbench.ui.tests;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;

/** Waits until something is as it should be, and tells what it was instead when it never is. */
final class Wait {
    /** Long enough for the slowest machine; nothing waits longer than it has to. */
    static final Duration LONG = Duration.ofSeconds(60);

    private Wait() {
    }

    /**
     * Waits for a value.
     *
     * @param what what is waited for, for the failure's text
     * @param value looks at it; called until it fits
     * @param fits whether it is as it should be
     * @return the value that fits
     */
    static <T> T until(String what, Supplier<T> value, Predicate<T> fits) {
        Looked<T> looked = new Looked<>(what, value, fits);
        new SWTBot().waitUntil(looked, LONG.toMillis());
        return looked.last;
    }

    /** Waits until a text contains something. */
    static String untilContains(String what, Supplier<String> text, String part) {
        return until(what + " containing \"" + part + "\"", text, now -> now.contains(part));
    }

    private static final class Looked<T> extends DefaultCondition {
        private final String what;
        private final Supplier<T> value;
        private final Predicate<T> fits;
        private T last;

        Looked(String what, Supplier<T> value, Predicate<T> fits) {
            this.what = what;
            this.value = value;
            this.fits = fits;
        }

        @Override
        public boolean test() {
            last = value.get();
            return fits.test(last);
        }

        @Override
        public String getFailureMessage() {
            return "Waited in vain for " + what + "; it is: " + last;
        }
    }
}
