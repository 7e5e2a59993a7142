package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How often all credentials are traced in the background. */
public enum TraceInterval {
    /** Only when somebody asks. */
    OFF(Duration.ZERO),
    QUARTER(Duration.ofMinutes(15)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    /** The key of the preference that holds an interval's name. */
    public static final String PREFERENCE = "trace.interval";
    /** What a new workspace begins with. */
    public static final TraceInterval DEFAULT = HOUR;

    private final Duration time;

    TraceInterval(Duration time) {
        this.time = time;
    }

    /** From the end of one trace to the start of the next; zero for never. */
    public Duration time() {
        return time;
    }

    /** What people call it. */
    public String label() {
        return Texts.beside(TraceInterval.class).get("interval." + name().toLowerCase(Locale.ROOT));
    }

    /** The interval as the preferences keep it; {@link #DEFAULT} for anything that is none. */
    public static TraceInterval kept(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst().orElse(DEFAULT);
    }
}
