package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollingJobTest extends WithWorld {
    @Test
    void runsRoundAfterRoundUntilItIsStopped() throws Exception {
        CountDownLatch rounds = new CountDownLatch(3);
        world.queue.onReceive = rounds::countDown;
        world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        PollingJob job = new PollingJob(world.ingester);

        job.schedule();
        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Job.getJobManager().find(PollingJob.FAMILY)).containsExactly(job);
        assertThat(job.isSystem()).isTrue();

        assertThat(job.stopAndJoin(Duration.ofSeconds(5))).isTrue();
        job.schedule();
        assertThat(job.getState()).isEqualTo(Job.NONE);
        assertThat(world.events()).isEqualTo(1);
        assertThat(world.ingester.status().state()).isEqualTo(IngestState.IDLE);
    }

    @Test
    void endsALongPollWithinASecond() throws Exception {
        CountDownLatch polling = new CountDownLatch(1);
        MessageQueue slow = new WaitingQueue(polling);
        Ingester ingester = new Ingester(new IngestSetup(slow, world.bucket, envelope -> null, world.catalog,
                world.store, 1_000, IngestWorld.CLOCK));
        PollingJob job = new PollingJob(ingester);
        job.schedule();
        assertThat(polling.await(10, TimeUnit.SECONDS)).isTrue();

        long before = System.nanoTime();
        assertThat(job.stopAndJoin(Duration.ofSeconds(5))).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        ingester.close();
    }

    @Test
    void givesBackWhatHangsInADownload() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        LogFileFetcher hanging = (credential, reference, progress) -> new LogFileFetcher.Download(new InputStream() {
            @Override
            public int read() throws IOException {
                reading.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        }, "etag", 10);
        Ingester ingester = new Ingester(new IngestSetup(world.queue, hanging, envelope -> null, world.catalog,
                world.store, 1_000, IngestWorld.CLOCK));
        world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        PollingJob job = new PollingJob(ingester);
        job.schedule();
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();

        long before = System.nanoTime();
        assertThat(job.stopAndJoin(Duration.ofSeconds(10))).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(world.queue.waiting()).isEqualTo(1);
        assertThat(world.events()).isZero();
        never.countDown();
        ingester.close();
    }

    @Test
    void goesOnAfterFaultsAndSurprises() throws Exception {
        CountDownLatch rounds = new CountDownLatch(2);
        world.queue.onReceive = () -> {
            rounds.countDown();
            throw new WorkbenchException(FaultKind.OFFLINE, "No answer.", "");
        };
        PollingJob job = new PollingJob(world.ingester);
        job.schedule();
        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(world.ingester.status().state()).isEqualTo(IngestState.WAITING);
        assertThat(job.stopAndJoin(Duration.ofSeconds(5))).isTrue();

        world.queue.onReceive = () -> {
            throw new IllegalStateException("surprise");
        };
        PollingJob other = new PollingJob(world.ingester);
        CountDownLatch scheduledAgain = new CountDownLatch(1);
        other.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                scheduledAgain.countDown();
            }
        });
        other.schedule();
        assertThat(scheduledAgain.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.getState()).isEqualTo(Job.SLEEPING);
        assertThat(other.stopAndJoin(Duration.ofSeconds(5))).isTrue();
    }

    /** A queue on which nothing comes: it waits as a long poll does, until that is cancelled. */
    private record WaitingQueue(CountDownLatch polling) implements MessageQueue {
        @Override
        public List<QueueMessage> receive(int max, Duration wait, Progress progress) {
            polling.countDown();
            CountDownLatch never = new CountDownLatch(1);
            try {
                while (!never.await(50, TimeUnit.MILLISECONDS)) {
                    progress.checkCancelled();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }

        @Override
        public void delete(QueueMessage message) {
        }

        @Override
        public void hide(QueueMessage message, Duration duration) {
        }

        @Override
        public Duration visibility() {
            return Duration.ofMinutes(1);
        }

        @Override
        public long waiting() {
            return 0;
        }
    }
}
