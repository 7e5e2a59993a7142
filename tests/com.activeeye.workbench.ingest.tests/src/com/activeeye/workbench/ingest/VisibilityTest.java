package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages stay hidden from other pollers for as long as they are worked on, and not a moment longer. */
@Timeout(30)
class VisibilityTest extends WithWorld {
    private static final Duration VISIBILITY = Duration.ofSeconds(1);

    /** The messages that were kept hidden for longer, as they come. */
    private final BlockingQueue<String> extended = new LinkedBlockingQueue<>();

    @BeforeEach
    void watch() {
        world.queue.visibility = VISIBILITY;
        world.queue.onHide = (message, duration) -> {
            if (duration.equals(VISIBILITY)) {
                extended.add(message.id());
            }
        };
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException(cause);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until a message is kept hidden for longer; the others that were since the last call. */
    private List<String> othersUntilExtended(String message) throws IOException {
        List<String> others = new ArrayList<>();
        try {
            for (String next = next(); !next.equals(message); next = next()) {
                others.add(next);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return others;
    }

    private String next() throws InterruptedException {
        return Objects.requireNonNull(extended.poll(10, TimeUnit.SECONDS), "none is kept hidden");
    }

    /** What happens before something comes of a download. */
    private interface Wait {
        void untilItComes() throws IOException;
    }

    /** Lets nothing come of the downloads of a log file until something has happened. */
    private void delay(String unique, Wait wait) {
        world.bucket.network = (key, download) -> !key.equals(IngestWorld.key(IngestWorld.ACCOUNT, unique)) ? download
                : new FilterInputStream(download) {
                    private boolean came;

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        if (!came) {
                            wait.untilItComes();
                            came = true;
                        }
                        return super.read(bytes, from, length);
                    }
                };
    }

    @Test
    void extendsWhatIsWorkedOnBeforeItsTimeIsUpHoweverThatFares() {
        Duration[] took = new Duration[1];
        long before = System.nanoTime();
        delay("SLOW", () -> {
            othersUntilExtended("m1");
            took[0] = Duration.ofNanos(System.nanoTime() - before);
            othersUntilExtended("m1");
        });
        var watched = world.queue.onHide;
        world.queue.onHide = (message, duration) -> {
            world.queue.onHide = watched;
            watched.accept(message, duration);
            throw new WorkbenchException(FaultKind.OFFLINE, "No answer.", "");
        };
        world.deliver(IngestWorld.ACCOUNT, "SLOW", "e1");
        world.poll();

        assertThat(took[0]).isLessThan(VISIBILITY);
        assertThat(world.events()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatIsDoneWithWhileOthersAreWorkedOn() {
        world.deliver(IngestWorld.ACCOUNT, "PROVEN", "e1");
        world.poll();
        CountDownLatch quickIsDone = new CountDownLatch(1);
        world.queue.beforeDelete = message -> quickIsDone.countDown();
        List<String> others = new ArrayList<>();
        delay("SLOW", () -> {
            await(quickIsDone);
            othersUntilExtended("m2");
            othersUntilExtended("m2");
            others.addAll(othersUntilExtended("m2"));
        });
        world.deliver(IngestWorld.ACCOUNT, "SLOW", "e2");
        world.deliver(IngestWorld.ACCOUNT, "QUICK", "e3");
        world.poll();

        assertThat(others).isEmpty();
        assertThat(world.events()).isEqualTo(3);
    }

    @Test
    void leavesAloneWhatWasGivenBack() {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        delay("STUCK", () -> {
            stuck.countDown();
            await(over);
        });
        world.deliver(IngestWorld.ACCOUNT, "STUCK", "e1");
        assertThatThrownBy(() -> world.ingester.poll(new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return stuck.getCount() == 0;
            }
        })).isInstanceOf(WorkbenchException.class);
        assertThat(world.queue.receive(10, Duration.ZERO, Progress.NONE)).as("another poller has it").hasSize(1);

        List<String> others = new ArrayList<>();
        delay("SLOW", () -> {
            othersUntilExtended("m2");
            others.addAll(othersUntilExtended("m2"));
        });
        world.deliver(IngestWorld.ACCOUNT, "SLOW", "e2");
        world.poll();
        over.countDown();

        assertThat(others).isEmpty();
    }
}
