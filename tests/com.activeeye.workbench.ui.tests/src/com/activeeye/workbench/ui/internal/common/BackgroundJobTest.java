package com.activeeye.workbench.ui.internal.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.ui.internal.common.BackgroundJob.Outcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundJobTest {
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private BackgroundJob<String> job(Work<String> work) {
        return new BackgroundJob<>("test", work, new Outcome<>(told::add, told::add));
    }

    /** Hangs without looking at interrupts, like a read from a network that does not answer. */
    private String hang() {
        running.countDown();
        while (true) {
            try {
                release.await();
                return "late";
            } catch (InterruptedException goesOnHanging) {
                // As a blocking read would.
            }
        }
    }

    @Test
    void handsOverTheResultOnce() throws InterruptedException {
        BackgroundJob<String> job = job(progress -> "done");
        job.schedule();
        job.join();
        job.cancel();

        assertThat(told).containsExactly("done");
    }

    @Test
    void handsOverTheFailure() throws InterruptedException {
        WorkbenchException fault = WorkbenchException.invalid("What.", "Do.");
        BackgroundJob<String> job = job(progress -> {
            throw fault;
        });
        job.schedule();
        job.join();

        assertThat(told).containsExactly(fault);
    }

    @Test
    void tellsOfTheCancellationWhileTheWorkStillHangs() throws InterruptedException {
        BackgroundJob<String> job = job(progress -> hang());
        job.schedule();
        running.await();
        job.cancel();

        assertThat(told).singleElement().isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.CANCELLED));
        release.countDown();
        job.join();
        assertThat(told).hasSize(1);
    }

    @Test
    void tellsNobodyOnceItIsForgotten() throws InterruptedException {
        BackgroundJob<String> job = job(progress -> hang());
        job.schedule();
        running.await();
        job.forget();
        release.countDown();
        job.join();

        assertThat(told).isEmpty();
    }
}
