package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.MonitorProgress;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Traces all credentials of the open workbench from time to time: a system Job that schedules itself anew when it is
 * done, rests while there is nothing to trace, and follows the preference at once.
 */
final class TraceSchedule {
    /** The job family of the schedule, for tests. */
    static final Object FAMILY = new Object();
    /** After the opening, so that the first trace does not compete with it. */
    private static final Duration FIRST = Duration.ofMinutes(1);
    /** After a change in AWS while a path is known to be broken: it may be mended, and further changes may follow. */
    private static final Duration AFTER_CHANGE = Duration.ofSeconds(5);

    private final Supplier<Optional<Workbench>> workbench;
    private final TraceAll job = new TraceAll();
    private final IPreferenceChangeListener changes = change -> {
        if (TraceInterval.PREFERENCE.equals(change.getKey())) {
            job.cancel();
            look();
        }
    };
    private volatile boolean wanted;
    private Runnable unsubscribe = () -> { };

    TraceSchedule(Supplier<Optional<Workbench>> workbench) {
        this.workbench = workbench;
    }

    /** The interval that the user has set. */
    static TraceInterval interval() {
        return TraceInterval.kept(Platform.getPreferencesService().getString(UiIds.BUNDLE,
                TraceInterval.PREFERENCE, "", null));
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(UiIds.BUNDLE);
    }

    /** Begins with a workbench that was just opened. */
    void begin() {
        wanted = true;
        preferences().addPreferenceChangeListener(changes);
        unsubscribe = workbench.get().map(open -> open.changeLog().onChange(this::changed)).orElse(() -> { });
        look();
    }

    /** Has the job wait for its time, unless it does already or there is nothing to trace. */
    void look() {
        if (wanted && interval() != TraceInterval.OFF && isSetUp() && job.getState() == Job.NONE) {
            job.schedule(FIRST.toMillis());
        }
    }

    /** Brings the next trace forward, so that what was mended does not look broken until its time comes. */
    private void changed() {
        if (wanted && workbench.get().filter(TraceSchedule::isKnownBroken).isPresent()) {
            job.wakeUp(AFTER_CHANGE.toMillis());
        }
    }

    private static boolean isKnownBroken(Workbench open) {
        return open.traces().states().values().stream().anyMatch(state -> !state.broken().isEmpty());
    }

    private boolean isSetUp() {
        return workbench.get().filter(open -> open.catalog().pod().isPresent()
                && !open.catalog().credentials().all().isEmpty()).isPresent();
    }

    void end() {
        wanted = false;
        preferences().removePreferenceChangeListener(changes);
        unsubscribe.run();
        job.cancel();
    }

    /** Waits until the job has ended, for that long at most. */
    void join(Duration patience) throws InterruptedException {
        job.join(patience.toMillis(), new NullProgressMonitor());
    }

    private final class TraceAll extends Job {
        TraceAll() {
            super(Texts.beside(TraceSchedule.class).get("trace.schedule"));
            setSystem(true);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                workbench.get().filter(open -> isSetUp())
                        .ifPresent(open -> open.traces().runAll(new MonitorProgress(monitor)));
            } catch (RuntimeException | LinkageError e) {
                Problems.log(e);
            } finally {
                Thread.interrupted();
            }
            TraceInterval interval = interval();
            if (wanted && interval != TraceInterval.OFF && isSetUp()) {
                schedule(interval.time().toMillis());
            }
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        protected void canceling() {
            Thread thread = getThread();
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
