package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a trace has found so far; never changes.
 *
 * @param credential whose path it is
 * @param accounts the accounts of the service connectors that the path serves, as far as that is known
 * @param results one per hop, in the path's order
 * @param endedAt when the latest run ended; empty before the first end, and while one is under way
 */
public record TraceState(ConnectorCredential credential, Set<AccountId> accounts, List<HopResult> results,
        Optional<Instant> endedAt) {
    public TraceState {
        Objects.requireNonNull(credential);
        Objects.requireNonNull(endedAt);
        accounts = Set.copyOf(accounts);
        results = List.copyOf(results);
    }

    /** What is known of a hop. */
    public HopResult result(Hop hop) {
        return results.get(hop.ordinal());
    }

    /** Whether some hop is being looked at. */
    public boolean isRunning() {
        return results.stream().anyMatch(Running.class::isInstance);
    }

    /** The broken hops in the path's order; the first is where to begin. */
    public List<Broken> broken() {
        return results.stream().filter(Broken.class::isInstance).map(Broken.class::cast).toList();
    }

    /** The results with the broken ones first, then those that nobody can tell, then all others. */
    public List<HopResult> worstFirst() {
        return results.stream().sorted(Comparator.comparingInt(TraceState::rank)).toList();
    }

    private static int rank(HopResult result) {
        return switch (result) {
            case Broken broken -> 0;
            case Unknown unknown -> unknown.behind().isPresent() ? 2 : 1;
            default -> 3;
        };
    }

    /** What the whole path comes to. */
    public Health health() {
        return health(results.stream(), cause -> true, Proven::quiet);
    }

    /**
     * What the path comes to for one of its monitored accounts: a hop that is broken only for others does not count.
     *
     * @param account the account of a service connector
     * @return {@link Health#UNTRACED} when the path does not serve it
     */
    public Health health(AccountId account) {
        return !accounts.contains(account) ? Health.UNTRACED : health(results.stream(),
                cause -> cause.concerns(account), proven -> proven.quiet().contains(account) ? Set.of(account)
                        : Set.of());
    }

    private static Health health(Stream<HopResult> results, Predicate<Cause> counts,
            Function<Proven, Set<AccountId>> quiet) {
        return results.map(result -> switch (result) {
            case Broken broken when broken.causes().stream().anyMatch(counts) -> Health.BROKEN;
            case Unknown unknown -> Health.UNKNOWN;
            case Proven proven when !quiet.apply(proven).isEmpty() -> Health.QUIET;
            case Proven proven -> Health.PROVEN;
            case Broken ofOthers -> Health.PROVEN;
            default -> Health.UNTRACED;
        }).max(Comparator.naturalOrder()).orElse(Health.UNTRACED);
    }

    /** The trace as a Markdown document, to be pasted into a ticket. */
    public String markdown() {
        return TraceMarkdown.of(this);
    }

    /**
     * The trace as JSON, for programs: everything that is in it, and each remedy as a command.
     *
     * @param connectorName gives the name of a recorded connector
     */
    public JsonObject json(Function<UUID, String> connectorName) {
        return TraceJson.of(this, connectorName);
    }
}
