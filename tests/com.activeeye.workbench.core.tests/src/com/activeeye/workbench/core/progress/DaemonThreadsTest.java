package com.activeeye.workbench.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DaemonThreadsTest {
    @Test
    void workRunsUnderItsNameOnAThreadThatKeepsNoProcessAlive() throws Exception {
        FutureTask<String> work = new FutureTask<>(() -> {
            Thread thread = Thread.currentThread();
            return thread.getName() + (thread.isDaemon() ? " daemon" : "") + (thread.isVirtual() ? " virtual" : "");
        });
        DaemonThreads.start("aws-call", work);
        assertThat(work.get()).isEqualTo("aws-call daemon");
    }

    @Test
    void manyWaitAtOnceAndHoldUpNone() throws Exception {
        CountDownLatch begun = new CountDownLatch(100);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            DaemonThreads.start("waits", () -> {
                begun.countDown();
                waitFor(end);
            });
        }
        begun.await();
        FutureTask<Boolean> another = new FutureTask<>(() -> true);
        DaemonThreads.start("another", another);
        assertThat(another.get()).isTrue();
        end.countDown();
    }

    @Test
    void workThatIsLeftBehindIsInterruptedAndTheNextIsNot() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        FutureTask<Void> left = new FutureTask<>(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                interrupted.countDown();
            }
            return null;
        });
        DaemonThreads.start("left", left);
        begun.await();
        left.cancel(true);
        interrupted.await();
        for (int i = 0; i < 50; i++) {
            FutureTask<Boolean> next = new FutureTask<>(() -> Thread.currentThread().isInterrupted());
            DaemonThreads.start("next", next);
            assertThat(next.get()).isFalse();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
