package com.activeeye.workbench.ui.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.HopResult.Broken;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.connector.ConnectorStates;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PathHealthTest {
    private static final AccountId MAIN = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("555566667777");
    private static final Instant NOW = Instant.parse("2026-11-25T13:00:00Z");

    private final ConnectorCredential first = ConnectorCredential.create("First", "first-bucket", MAIN, "us-east-1");
    private final ConnectorCredential second = ConnectorCredential.create("Second", "second-bucket", MAIN,
            "us-east-1");

    private static PathHealth health(TraceState... states) {
        Map<UUID, TraceState> byId = new LinkedHashMap<>();
        Arrays.stream(states).forEach(state -> byId.put(state.credential().id(), state));
        return new PathHealth(byId);
    }

    /** A path on which the notification shuts out some accounts, and others are quiet. */
    private static TraceState state(ConnectorCredential credential, Set<AccountId> shutOut, Set<AccountId> quiet) {
        List<HopResult> results = Arrays.stream(Hop.values()).map(hop -> hop == Hop.NOTIFICATION && !shutOut.isEmpty()
                ? broken(shutOut) : new Proven(hop, "", hop == Hop.LATEST ? quiet : Set.of(), List.of(), NOW,
                        Duration.ZERO)).toList();
        return new TraceState(credential, Set.of(MAIN, OTHER), results, Optional.of(NOW));
    }

    private static HopResult broken(Set<AccountId> accounts) {
        return new Broken(Hop.NOTIFICATION, List.of(new Cause("prefix", "The prefix shuts it out.", "",
                new Remedy("Mend it.", new Remedy.ByHand()), accounts)), List.of(), NOW, Duration.ZERO);
    }

    @Test
    void nothingIsSaidOfWhatWasNotTraced() {
        assertThat(PathHealth.NONE.of(first)).isEqualTo(Health.UNTRACED);
        assertThat(PathHealth.NONE.words(MAIN)).isEmpty();
        assertThat(PathHealth.icon(PathHealth.NONE.of(MAIN))).isEmpty();
        assertThat(health(state(first, Set.of(), Set.of())).of(new AccountId("123456789012")))
                .isEqualTo(Health.UNTRACED);
    }

    @Test
    void aHopThatIsBrokenForOneAccountIsNotBrokenForAnother() {
        PathHealth health = health(state(first, Set.of(OTHER), Set.of()));
        assertThat(health.of(first)).isEqualTo(Health.BROKEN);
        assertThat(health.of(OTHER)).isEqualTo(Health.BROKEN);
        assertThat(health.of(MAIN)).isEqualTo(Health.PROVEN);
        assertThat(health.words(OTHER)).hasValue(
                "The path is broken at the hop \"bucket notification\". The prefix shuts it out.");
        assertThat(health.words(MAIN)).get().asString()
                .matches("Every hop of the path is proven\\. Traced 2026-11-2\\d \\d\\d:\\d0\\.");
    }

    @Test
    void aQuietAccountIsNotBroken() {
        PathHealth health = health(state(first, Set.of(), Set.of(MAIN)));
        assertThat(health.of(MAIN)).isEqualTo(Health.QUIET);
        assertThat(health.words(MAIN)).hasValueSatisfying(words -> assertThat(words).contains("No API activity"));
        assertThat(PathHealth.icon(health.of(MAIN))).contains(NodeState.OK);
        assertThat(health.of(OTHER)).isEqualTo(Health.PROVEN);
    }

    @Test
    void onePathThatWorksIsEnough() {
        assertThat(health(state(first, Set.of(MAIN), Set.of()), state(second, Set.of(), Set.of())).of(MAIN))
                .isEqualTo(Health.PROVEN);
    }

    @Test
    void aTraceOfWhatTheCredentialWasBeforeSaysNothing() {
        PathHealth health = health(state(first, Set.of(), Set.of()));
        assertThat(health.of(first.withDisplayName("Renamed"))).isEqualTo(Health.UNTRACED);
    }

    @Test
    void theConnectorsIconFollowsTheTrace() {
        ServiceConnector connector = ServiceConnector.create("Main", MAIN, Priority.DEFAULT, true);
        assertThat(ConnectorStates.icon(connector, Optional.empty(), health(state(first, Set.of(MAIN), Set.of()))))
                .isEqualTo(NodeState.ERROR);
        assertThat(ConnectorStates.icon(connector, Optional.empty(), health(state(first, Set.of(), Set.of(MAIN)))))
                .isEqualTo(NodeState.OK);
        assertThat(ConnectorStates.icon(connector.withEnabled(false), Optional.empty(),
                health(state(first, Set.of(MAIN), Set.of())))).isEqualTo(NodeState.DISABLED);
        assertThat(ConnectorStates.words(connector, true, false, Optional.empty(),
                health(state(first, Set.of(MAIN), Set.of())))).anyMatch(line -> line.contains("broken at the hop"));
    }
}
