package com.activeeye.workbench.ui.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WizardWorkTest {
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final IRunnableContext wizard = new Wizard();

    /** Runs what a wizard's container would run in its own thread, with a progress bar. */
    private final class Wizard implements IRunnableContext {
        @Override
        public void run(boolean fork, boolean cancelable, IRunnableWithProgress work)
                throws InvocationTargetException, InterruptedException {
            work.run(monitor);
        }
    }

    /** Hangs without giving up at an interrupt, like a call to an AWS that does not answer. */
    private String hang() {
        running.countDown();
        while (true) {
            try {
                release.await();
                return "late";
            } catch (InterruptedException told) {
                interrupted.countDown();
            }
        }
    }

    @Test
    void givesTheResult() throws Exception {
        String result = WizardWork.run(wizard, "test", progress -> "done");
        assertThat(result).isEqualTo("done");
    }

    @Test
    void throwsWhatTheWorkThrew() {
        WorkbenchException fault = WorkbenchException.invalid("What.", "Do.");
        assertThatThrownBy(() -> WizardWork.run(wizard, "test", progress -> {
            throw fault;
        })).isSameAs(fault);
    }

    @Test
    void endsWhenItIsCancelledThoughTheWorkHangs() throws Exception {
        Thread user = Thread.ofPlatform().daemon().start(() -> {
            try {
                running.await();
                monitor.setCanceled(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> WizardWork.run(wizard, "test", progress -> hang()));

        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).as("the work is told").isTrue();
        release.countDown();
        user.join();
    }
}
