package com.activeeye.workbench.aws.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How hops are run, whatever they look at. */
class TraceTest {
    @TempDir
    Path folder;
    private Catalog catalog;
    private final Map<Hop, Function<Look, HopResult>> looks = new EnumMap<>(Hop.class);
    private Duration hopLimit = Duration.ofSeconds(30);

    @BeforeEach
    void everythingIsProven() {
        catalog = Catalog.open(folder, Clock.systemUTC(), notice -> { });
        Arrays.stream(Hop.values()).forEach(hop -> looks.put(hop, look -> look.proven("fine")));
    }

    private Trace trace() {
        ConnectorCredential credential = ConnectorCredential.create("Logs", "some-bucket",
                new AccountId("123456789012"), "us-east-1");
        // No hop of these tests asks AWS.
        AwsSessions sessions = new AwsSessions(null, catalog);
        TraceContext context = new TraceContext(sessions, catalog, Clock.systemUTC(), History.NONE, hopLimit,
                Duration.ofSeconds(60));
        return Trace.of(context, credential, looks.entrySet().stream().map(entry -> (Probe) new Probe() {
            @Override
            public Hop hop() {
                return entry.getKey();
            }

            @Override
            public List<Permission> permissions(TraceSubject subject, Facts facts) {
                return List.of();
            }

            @Override
            public HopResult look(Look look) {
                return entry.getValue().apply(look);
            }
        }).toList());
    }

    private static Cause cause(String id) {
        return new Cause(id, "It is broken.", "Nothing comes.", new Remedy("Mend it.", new Remedy.ByHand()),
                Set.of());
    }

    @Test
    void hopsWaitForThoseTheyNeedAndNoOthersWait() {
        // All hops of one depth meet: were they run one after the other, the first would wait for ever.
        Map<Integer, Phaser> meetings = new ConcurrentHashMap<>();
        Arrays.stream(Hop.values()).forEach(hop -> meetings.computeIfAbsent(depth(hop), d -> new Phaser())
                .register());
        List<Hop> done = Collections.synchronizedList(new ArrayList<>());
        looks.replaceAll((hop, old) -> look -> {
            assertThat(done).containsAll(hop.waitsFor());
            meet(meetings.get(depth(hop)));
            done.add(hop);
            return look.proven("fine");
        });
        TraceState state = trace().run(Progress.NONE);
        assertThat(state.health()).isEqualTo(Health.PROVEN);
        assertThat(done).hasSize(Hop.values().length);
        assertThat(meetings.size()).isLessThanOrEqualTo(8);
    }

    private static int depth(Hop hop) {
        return hop.waitsFor().stream().mapToInt(TraceTest::depth).max().orElse(0) + 1;
    }

    private static void meet(Phaser phaser) {
        try {
            phaser.awaitAdvanceInterruptibly(phaser.arrive(), 20, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsBehindABrokenHopSaysSo() {
        looks.put(Hop.STACK, look -> look.broken(cause("gone")));
        looks.put(Hop.POD, look -> look.broken(cause("gone")));
        TraceState state = trace().run(Progress.NONE);
        assertThat(state.health()).isEqualTo(Health.BROKEN);
        assertThat(state.broken()).extracting(HopResult.Broken::hop).containsExactly(Hop.POD, Hop.STACK);
        assertThat(state.worstFirst().getFirst().hop()).isEqualTo(Hop.POD);
        Unknown behind = (Unknown) state.result(Hop.STACK_PARAMETERS);
        assertThat(behind.behind()).contains(Hop.STACK);
        assertThat(behind.meaning()).contains("role stack");
        assertThat(((Unknown) state.result(Hop.PARSED)).behind()).contains(Hop.DECRYPT);
        assertThat(state.result(Hop.BUCKET)).isInstanceOf(Proven.class);
    }

    @Test
    void whatFailsUnforeseenIsUnknownAndHoldsNothingUp() {
        looks.put(Hop.ROLE, look -> {
            throw new IllegalStateException("boo");
        });
        looks.put(Hop.QUEUE, look -> {
            throw new WorkbenchException(FaultKind.OFFLINE, "No answer from AWS.", "Check the network.");
        });
        TraceState state = trace().run(Progress.NONE);
        assertThat(state.health()).isEqualTo(Health.UNKNOWN);
        assertThat(state.result(Hop.ROLE).meaning()).contains("boo");
        assertThat(state.result(Hop.QUEUE).meaning()).isEqualTo("No answer from AWS.");
        assertThat(state.result(Hop.QUEUE).remedies()).extracting(Remedy::words).containsExactly("Check the network.");
    }

    @Test
    void aHopThatNeverEndsIsLeftBehindAtItsLimit() {
        hopLimit = Duration.ofMillis(50);
        CountDownLatch interrupted = new CountDownLatch(1);
        looks.put(Hop.QUEUE, look -> hang(look, interrupted));
        TraceState state = trace().run(Progress.NONE);
        assertThat(state.result(Hop.QUEUE)).isInstanceOf(Unknown.class);
        assertThat(state.result(Hop.DEAD_LETTERS)).isInstanceOf(Unknown.class);
        assertThat(state.result(Hop.SUBSCRIPTION)).isInstanceOf(Proven.class);
        assertThat(awaited(interrupted)).isTrue();
    }

    private static HopResult hang(Look look, CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return look.proven("too late");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cancelLeavesWhatHangsAndKeepsWhatWasKnown() {
        Trace trace = trace();
        TraceState before = trace.run(Progress.NONE);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        looks.put(Hop.QUEUE, look -> {
            cancelled.set(true);
            return hang(look, interrupted);
        });
        Trace hanging = trace();
        assertThatThrownBy(() -> hanging.run(new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        })).isInstanceOfSatisfying(WorkbenchException.class,
                e -> assertThat(e.kind()).isEqualTo(FaultKind.CANCELLED));
        assertThat(awaited(interrupted)).isTrue();
        assertThat(hanging.state().result(Hop.QUEUE)).isInstanceOf(Waiting.class);
        assertThat(hanging.state().isRunning()).isFalse();
        assertThat(before.isRunning()).isFalse();
    }

    @Test
    void oneHopCanBeTracedAgainOrAllFromIt() {
        Set<Hop> looked = Collections.synchronizedSet(EnumSet.noneOf(Hop.class));
        looks.replaceAll((hop, old) -> look -> {
            looked.add(hop);
            return look.proven("fine");
        });
        Trace trace = trace();
        trace.run(EnumSet.of(Hop.BUCKET), Progress.NONE);
        assertThat(looked).containsExactlyInAnyOrder(Hop.OPERATOR, Hop.BUCKET);
        assertThat(trace.state().health()).isEqualTo(Health.UNTRACED);
        trace.run(Progress.NONE);
        looked.clear();
        trace.run(EnumSet.of(Hop.TOPIC), Progress.NONE);
        assertThat(looked).containsExactly(Hop.TOPIC);
        looked.clear();
        trace.run(Hop.MESSAGES.andBehind(), Progress.NONE);
        assertThat(looked).containsExactlyInAnyOrder(Hop.MESSAGES, Hop.PARSED, Hop.STORED, Hop.CONNECTOR,
                Hop.LATEST);
        assertThat(trace.state().health()).isEqualTo(Health.PROVEN);
    }

    @Test
    void listenersSeeHopsRunAndEnd() {
        Trace trace = trace();
        List<TraceState> seen = new ArrayList<>();
        Runnable end = trace.onChange(seen::add);
        trace.run(Progress.NONE);
        assertThat(seen).anyMatch(TraceState::isRunning);
        assertThat(seen.getLast().endedAt()).isPresent();
        assertThat(seen.getLast()).isEqualTo(trace.state());
        seen.clear();
        end.run();
        trace.run(Progress.NONE);
        assertThat(seen).isEmpty();
    }

    @Test
    void eachOfTheGuidesPointsIsNamedAndAnswered() {
        assertThat(GuidePoint.values()).extracting(GuidePoint::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        looks.put(Hop.KEY, look -> look.broken(cause("key")));
        String text = trace().run(Progress.NONE).markdown();
        assertThat(text).contains("# Trace of \"Logs\"", "## Broken: encryption key", "To mend it: Mend it.",
                "8. Role policy and key policy allow the customer-managed key. Answered by: encryption key BROKEN");
        assertThat(Hop.values()).allSatisfy(hop -> assertThat(text).contains(hop.title()));
    }

    @Test
    void whatOnlyNeedsTimeIsNotCalledMending() {
        looks.put(Hop.KEY, look -> look.broken(new Cause("x", "It is new.", "Nothing comes yet.", new Remedy(
                "Wait a little.", new Remedy.WaitFor(Duration.ofMinutes(1))), Set.of())));
        assertThat(trace().run(Progress.NONE).markdown()).contains("Nothing comes yet. Wait a little.")
                .doesNotContain("To mend it");
    }

    @Test
    void aHostileNameStaysAText() {
        looks.put(Hop.KEY, look -> look.broken(new Cause("x", "<script>|`x`\n# y", "", new Remedy("",
                new Remedy.ByHand()), Set.of())));
        assertThat(trace().run(Progress.NONE).markdown()).contains("\\<script\\>\\|\\`x\\` \\# y");
    }
}
