package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.workspace.Catalog;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * What traces work with.
 *
 * @param sessions the sessions by which AWS is reached
 * @param catalog what is recorded: connectors, credentials, pod, and how to act in each account
 * @param clock the time by which things are recent or late
 * @param history what was ingested before
 * @param hopLimit how long one hop may take
 * @param limit how long a whole trace may take
 */
public record TraceContext(AwsSessions sessions, Catalog catalog, Clock clock, History history,
        Duration hopLimit, Duration limit) {
    /** How long one hop may take by default. */
    public static final Duration HOP_LIMIT = Duration.ofSeconds(20);
    /** How long a whole trace may take by default. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    public TraceContext {
        Objects.requireNonNull(sessions);
        Objects.requireNonNull(catalog);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(history);
        Objects.requireNonNull(hopLimit);
        Objects.requireNonNull(limit);
    }

    /** The same with the default limits. */
    public TraceContext(AwsSessions sessions, Catalog catalog, Clock clock, History history) {
        this(sessions, catalog, clock, history, HOP_LIMIT, LIMIT);
    }
}
