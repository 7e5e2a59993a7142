package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.trace.Trace;
import com.activeeye.workbench.aws.trace.TraceContext;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.ingest.trace.IngestProbes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The traces of a workbench, one per credential, kept as long as the credential stays as it is, so that windows and
 * icons all show the same.
 *
 * <p>All methods may be called from any thread.
 */
public final class Traces {
    /** How many credentials are traced at the same time. */
    private static final int AT_ONCE = 4;

    private final Workbench workbench;
    private final Map<UUID, Trace> traces = new LinkedHashMap<>();
    private final List<Consumer<TraceState>> listeners = new CopyOnWriteArrayList<>();

    Traces(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * The trace of a credential; made at the first call, and again when the credential has changed.
     *
     * @param credential the credential
     * @return the trace, of which nothing may have been run yet
     */
    public synchronized Trace of(ConnectorCredential credential) {
        Trace known = traces.get(credential.id());
        if (known != null && known.credential().equals(credential)) {
            return known;
        }
        Trace made = Trace.of(new TraceContext(workbench.sessions(), workbench.catalog(),
                workbench.workspace().clock(), IngestProbes.history(this::events)), credential,
                IngestProbes.of(this::events, this::isPolling));
        made.onChange(state -> listeners.forEach(listener -> listener.accept(state)));
        traces.put(credential.id(), made);
        return made;
    }

    private EventReader events() {
        return workbench.events().reader();
    }

    private boolean isPolling() {
        return workbench.catalog().pod().isPresent() && workbench.ingestion().isRunning();
    }

    /** What was found so far of each recorded credential that was traced, by the credential's identity. */
    public synchronized Map<UUID, TraceState> states() {
        traces.keySet().retainAll(workbench.catalog().credentials().all().stream().map(ConnectorCredential::id)
                .toList());
        Map<UUID, TraceState> states = new LinkedHashMap<>();
        traces.forEach((id, trace) -> states.put(id, trace.state()));
        return states;
    }

    /**
     * Calls a listener with each new state of any trace, on the thread that runs it.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onChange(Consumer<TraceState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Traces all recorded credentials, some at a time.
     *
     * @param progress is told each hop, and asked for cancellation
     * @return what was found, in the order of the credentials
     * @throws WorkbenchException of kind CANCELLED only
     */
    public List<TraceState> runAll(Progress progress) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
                Thread.ofPlatform().daemon().name("trace-", 0).factory());
        try {
            List<Future<TraceState>> traced = workbench.catalog().credentials().all().stream()
                    .map(credential -> threads.submit(() -> of(credential).run(progress))).toList();
            List<TraceState> states = new ArrayList<>();
            traced.forEach(one -> states.add(await(one)));
            return states;
        } finally {
            threads.shutdownNow();
        }
    }

    private static TraceState await(Future<TraceState> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, "Cancelled.", "", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof WorkbenchException told ? told : new IllegalStateException(e.getCause());
        }
    }
}
