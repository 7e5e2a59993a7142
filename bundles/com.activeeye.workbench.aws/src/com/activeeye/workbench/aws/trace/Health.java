package com.activeeye.workbench.aws.trace;

import java.util.Locale;

/** What a trace comes to, for icons and banners, the worst last. */
public enum Health {
    /** Every hop is proven. */
    PROVEN,
    /** Every hop is proven, and nothing happens in the account at present: no API activity, nothing is broken. */
    QUIET,
    /** Not traced yet, or not to the end. */
    UNTRACED,
    /** No hop is known to be broken, and some could not be judged. */
    UNKNOWN,
    /** Some hop is broken. */
    BROKEN;

    /** What people call it, in a few words. */
    public String label() {
        return TraceTexts.get("health." + name().toLowerCase(Locale.ROOT));
    }
}
