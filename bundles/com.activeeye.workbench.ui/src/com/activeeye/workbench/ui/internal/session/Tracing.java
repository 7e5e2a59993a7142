package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Ingestion;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The traces of the open workbench: run when somebody asks, and in the background on a schedule; what they found colours
 * icons, banners and the monitor.
 *
 * <p>All methods may be called from any thread.
 */
public final class Tracing {
    private static final Texts TEXTS = Texts.beside(Tracing.class);

    private final Runnable listener;
    private final TraceSchedule schedule;
    private volatile Optional<Workbench> open = Optional.empty();
    private Runnable unsubscribe = () -> { };

    /**
     * Tracing for a workbench that is not open yet.
     *
     * @param listener is called with each new result, on the thread that traces
     */
    Tracing(Runnable listener) {
        this.listener = listener;
        this.schedule = new TraceSchedule(this::workbench);
    }

    private Optional<Workbench> workbench() {
        return open;
    }

    /** Traces this workbench from now on. */
    synchronized void begin(Workbench workbench) {
        open = Optional.of(workbench);
        unsubscribe = workbench.traces().onChange(state -> listener.run());
        schedule.begin();
    }

    /** Looks whether there is something to trace now that was not there before. */
    void look() {
        schedule.look();
    }

    /** Ends all traces and waits for their end, ten seconds at most. */
    synchronized void end() {
        open = Optional.empty();
        schedule.end();
        unsubscribe.run();
        unsubscribe = () -> { };
        Job.getJobManager().cancel(TraceJob.FAMILY);
        try {
            Job.getJobManager().join(TraceJob.FAMILY, new NullProgressMonitor());
            schedule.join(Ingestion.GRACE);
        } catch (OperationCanceledException e) {
            Problems.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was found of each credential, by its identity; those that were never traced are left out. */
    public Map<UUID, TraceState> states() {
        return open.map(now -> now.traces().states()).orElse(Map.of());
    }

    /** What is known of a credential's path; of one that was never traced, that every hop waits. */
    public Optional<TraceState> state(ConnectorCredential credential) {
        return open.map(now -> now.traces().of(credential).state());
    }

    /**
     * Traces hops of a credential in the background.
     *
     * @param credential the credential
     * @param hops which
     */
    public void run(ConnectorCredential credential, Set<Hop> hops) {
        open.ifPresent(now -> new TraceJob(TEXTS.get("trace.one", credential.displayName()),
                Optional.of(credential.id()), progress -> now.traces().of(credential).run(hops, progress),
                listener).schedule());
    }

    /** Traces all hops of a credential in the background. */
    public void run(ConnectorCredential credential) {
        run(credential, EnumSet.allOf(Hop.class));
    }

    /** Traces all credentials in the background. */
    public void runAll() {
        open.ifPresent(now -> new TraceJob(TEXTS.get("trace.all"), Optional.empty(),
                progress -> now.traces().runAll(progress), listener).schedule());
    }

    /** Ends what somebody has asked to be traced of a credential, within a second. */
    public void cancel(ConnectorCredential credential) {
        for (Job job : Job.getJobManager().find(TraceJob.FAMILY)) {
            if (job instanceof TraceJob trace && trace.concerns(credential.id())) {
                trace.cancel();
            }
        }
    }

    /** Whether somebody has asked for a trace of a credential that has not ended yet. */
    public boolean isRunning(ConnectorCredential credential) {
        for (Job job : Job.getJobManager().find(TraceJob.FAMILY)) {
            if (job instanceof TraceJob trace && trace.concerns(credential.id())) {
                return true;
            }
        }
        return false;
    }
}
