package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The trace names each fault, and its remedy mends it. All faults share one world, which every one of them leaves as it
 * found it; one that could not is followed by a new world.
 */
class TraceFaultsTest {
    private static final int MOST_REMEDIES = 4;
    @TempDir
    private static Path folder;
    private static TraceWorld world;

    @AfterAll
    static void end() {
        discard();
    }

    private static TraceWorld world() throws Exception {
        if (world == null) {
            world = new TraceWorld(Files.createTempDirectory(folder, "world"));
        }
        return world;
    }

    private static void discard() {
        if (world != null) {
            world.close();
            world = null;
        }
    }

    static Stream<TraceFault> faults() {
        return TraceFaults.all();
    }

    @Test
    void aHealthyPathIsProvenHopByHop() throws Exception {
        for (String credential : List.of("Logs", "Fabrikam")) {
            TraceState state = fresh(world(), credential);
            assertThat(state.health()).as(state.markdown()).isEqualTo(Health.PROVEN);
            assertThat(state.results()).allSatisfy(result -> {
                assertThat(result).isInstanceOf(HopResult.Proven.class);
                assertThat(result.meaning()).isNotBlank();
            });
            assertThat(state.results().stream().filter(result -> result.evidence().isEmpty()).map(HopResult::hop))
                    .isEmpty();
        }
    }

    @Test
    void aHealthyPathTakesNoLongerThanTwiceItsLongestChain() throws Exception {
        fresh(world(), "Logs");
        long began = System.nanoTime();
        TraceState state = world().trace("Logs");
        Duration whole = Duration.ofNanos(System.nanoTime() - began);
        Duration longest = state.results().stream().map(result -> chain(state, result.hop()))
                .max(Duration::compareTo).orElseThrow();
        Duration sum = state.results().stream().map(TraceFaultsTest::took).reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isLessThan(longest.multipliedBy(2)).isLessThan(sum);
    }

    private static Duration chain(TraceState state, Hop hop) {
        return took(state.result(hop)).plus(hop.waitsFor().stream().map(before -> chain(state, before))
                .max(Duration::compareTo).orElse(Duration.ZERO));
    }

    private static Duration took(HopResult result) {
        return ((HopResult.Proven) result).took();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isNamedAndMended(TraceFault fault) throws Exception {
        boolean whole = false;
        try {
            TraceWorld at = world();
            fault.make().accept(at);
            TraceState broken = at.trace(fault.credential());
            assertThat(broken.health()).as(broken.markdown()).isEqualTo(Health.BROKEN);
            Cause cause = cause(broken, fault);
            assertThat(cause.what()).contains(fault.words());
            assertThat(cause.meaning()).isNotBlank();
            assertThat(broken.broken().getFirst().hop()).as(broken.markdown())
                    .isLessThanOrEqualTo(fault.hop());
            assertThat(broken.result(fault.hop()).evidence()).isNotEmpty();
            ConnectorCredential credential = at.credential(fault.credential());
            at.apply(credential, cause.remedy());
            TraceState mended = mended(at, fault);
            assertThat(mended.health()).as(mended.markdown()).isEqualTo(Health.PROVEN);
            whole = true;
        } finally {
            if (!whole) {
                discard();
            }
        }
    }

    private static Cause cause(TraceState state, TraceFault fault) {
        assertThat(state.result(fault.hop())).as(state.markdown()).isInstanceOf(HopResult.Broken.class);
        List<Cause> causes = ((HopResult.Broken) state.result(fault.hop())).causes();
        return causes.stream().filter(one -> one.id().equals(fault.cause())).findFirst().orElseThrow(
                () -> new AssertionError("only " + causes.stream().map(Cause::id).collect(Collectors.joining(", "))));
    }

    /** Some faults have two causes, each with its own remedy: the first of what is left is done, as a user would. */
    private static TraceState mended(TraceWorld at, TraceFault fault) {
        TraceState state = fresh(at, fault.credential());
        for (int i = 0; i < MOST_REMEDIES && state.health() == Health.BROKEN; i++) {
            HopResult.Broken first = state.broken().getFirst();
            Remedy remedy = first.remedies().getFirst();
            if (remedy.action() instanceof Remedy.ByHand) {
                return state;
            }
            at.apply(at.credential(fault.credential()), remedy);
            state = fresh(at, fault.credential());
        }
        return state;
    }

    /** What is there once messages that were tried in vain have come back, trails have written and ingestion worked. */
    private static TraceState fresh(TraceWorld at, String credential) {
        at.soon(Duration.ofMinutes(6));
        at.deliver();
        at.ingest();
        return at.trace(credential);
    }
}
