package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.NodeState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the latest traces say of credentials and of monitored accounts, for icons, banners and the monitor.
 *
 * <p>"No API activity" is not "broken": it is as good as proven.
 */
public final class PathHealth {
    /** Nothing was traced. */
    public static final PathHealth NONE = new PathHealth(Map.of());

    private static final Texts TEXTS = Texts.beside(PathHealth.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Map<UUID, TraceState> states;

    /**
     * What traces say.
     *
     * @param states what was found, by the credential's identity
     */
    public PathHealth(Map<UUID, TraceState> states) {
        this.states = Map.copyOf(states);
    }

    /** What the path of a credential came to. */
    public Health of(ConnectorCredential credential) {
        return state(credential).map(TraceState::health).orElse(Health.UNTRACED);
    }

    private Optional<TraceState> state(ConnectorCredential credential) {
        return Optional.ofNullable(states.get(credential.id()))
                .filter(state -> state.credential().equals(credential));
    }

    /** What the paths that serve an account came to: one that works is enough. */
    public Health of(AccountId account) {
        return path(account).map(state -> state.health(account)).orElse(Health.UNTRACED);
    }

    private Optional<TraceState> path(AccountId account) {
        return states.values().stream().filter(state -> state.accounts().contains(account)
                && state.health(account) != Health.UNTRACED)
                .min(Comparator.comparing((TraceState state) -> state.health(account))
                        .thenComparing(state -> state.credential().displayName()));
    }

    /** The state of an icon; empty where a trace says nothing about it. */
    public static Optional<NodeState> icon(Health health) {
        return switch (health) {
            case PROVEN, QUIET -> Optional.of(NodeState.OK);
            case BROKEN -> Optional.of(NodeState.ERROR);
            case UNKNOWN -> Optional.of(NodeState.WARNING);
            case UNTRACED -> Optional.empty();
        };
    }

    /** What is said of a credential's path in one sentence or two; empty as long as it was not traced. */
    public Optional<String> words(ConnectorCredential credential) {
        return state(credential).flatMap(state -> words(state, state.health(), cause -> true));
    }

    /** What is said of an account's path in one sentence or two; empty as long as it was not traced. */
    public Optional<String> words(AccountId account) {
        return path(account).flatMap(state -> words(state, state.health(account),
                cause -> cause.concerns(account)));
    }

    private static Optional<String> words(TraceState state, Health health, Predicate<Cause> counts) {
        return switch (health) {
            case BROKEN -> broken(state, counts);
            case QUIET -> traced("path.quiet", state);
            case UNKNOWN -> traced("path.unknown", state);
            case PROVEN -> traced("path.proven", state);
            case UNTRACED -> Optional.empty();
        };
    }

    /** What was proven an hour ago need not hold now, so that the time is told; the first run has none yet. */
    private static Optional<String> traced(String key, TraceState state) {
        return Optional.of(state.endedAt().map(end -> TEXTS.get("path.traced", TEXTS.get(key), TIME.format(end)))
                .orElseGet(() -> TEXTS.get(key)));
    }

    private static Optional<String> broken(TraceState state, Predicate<Cause> counts) {
        for (Broken broken : state.broken()) {
            List<Cause> causes = broken.causes().stream().filter(counts).toList();
            if (!causes.isEmpty()) {
                return Optional.of(TEXTS.get("path.broken", broken.hop().title(), causes.getFirst().what()));
            }
        }
        return Optional.empty();
    }
}
