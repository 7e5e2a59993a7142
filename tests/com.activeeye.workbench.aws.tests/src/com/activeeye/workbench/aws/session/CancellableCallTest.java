package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CancellableCallTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Progress progress = new Progress() {
        @Override
        public void report(String what) {
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    };

    @Test
    @Timeout(5)
    void leavesAStuckCallAndInterruptsIt() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        long begin = System.nanoTime();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> AwsFaults.call("wait", progress, () -> stuck(interrupted)));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        interrupted.await();
    }

    private String stuck(CountDownLatch interrupted) {
        cancelled.set(true);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return "";
    }

    @Test
    void givesBackWhatTheCallGives() {
        assertThat(AwsFaults.call("count", progress, () -> 42)).isEqualTo(42);
    }

    @Test
    void doesNotBeginWhatIsCancelledAlready() {
        cancelled.set(true);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> AwsFaults.call("begin", progress, () -> {
                    throw new AssertionError("begun");
                }));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
    }

    @Test
    void aPauseEndsWithCancel() {
        cancelled.set(true);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> Pause.of(Duration.ofHours(1)).untilNext(progress));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
    }
}
