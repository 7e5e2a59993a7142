package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.aws.trace.internal.AwsProbes;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The trace of one credential: proves every hop from trail to stored event, changes nothing, and keeps what it found,
 * so that hops can be traced again one by one.
 *
 * <p>All methods may be called from any thread; one run at a time, a second one waits for the first.
 */
public final class Trace {
    private final TraceContext context;
    private final ConnectorCredential credential;
    private final Map<Hop, Probe> probes = new EnumMap<>(Hop.class);
    private final Facts facts = new Facts();
    private final ReentrantLock running = new ReentrantLock();
    private final List<Consumer<TraceState>> listeners = new CopyOnWriteArrayList<>();
    private volatile TraceState state;

    private Trace(TraceContext context, ConnectorCredential credential, List<Probe> further) {
        this.context = context;
        this.credential = credential;
        AwsProbes.all().forEach(probe -> probes.put(probe.hop(), probe));
        further.forEach(probe -> probes.put(probe.hop(), probe));
        this.state = new TraceState(credential, Set.of(), Arrays.stream(Hop.values())
                .map(hop -> (HopResult) new Waiting(hop)).toList(), Optional.empty());
    }

    /**
     * The trace of a credential; nothing is asked yet.
     *
     * @param context what it works with
     * @param credential the credential
     * @param further the probes of the hops behind the queue, which know ingestion and the store
     * @return the trace
     */
    public static Trace of(TraceContext context, ConnectorCredential credential, List<Probe> further) {
        return new Trace(context, credential, further);
    }

    /** Whose path it is. */
    public ConnectorCredential credential() {
        return credential;
    }

    /** What was found so far. */
    public TraceState state() {
        return state;
    }

    /**
     * Calls a listener with each new state, on the thread that runs the trace.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onChange(Consumer<TraceState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Traces all hops.
     *
     * @param progress is told each hop, and asked for cancellation
     * @return what was found
     * @throws WorkbenchException of kind CANCELLED only, within a second of Cancel
     */
    public TraceState run(Progress progress) {
        return run(EnumSet.allOf(Hop.class), progress);
    }

    /**
     * Traces some hops again, and those that they need and that were never traced.
     *
     * @param hops which; {@link Hop#andBehind()} for one and all behind it
     * @param progress is told each hop, and asked for cancellation
     * @return what was found, with what was known already of the others
     * @throws WorkbenchException of kind CANCELLED only, within a second of Cancel
     */
    public TraceState run(Set<Hop> hops, Progress progress) {
        enter(progress);
        try {
            TraceSubject subject = new TraceSubject(credential, context.catalog().pod(),
                    context.catalog().connectors().all(), context.catalog().credentials().all());
            TraceRun run = new TraceRun(context, subject, probes, facts, state.results(), this::show);
            run.execute(hops, progress);
            return state;
        } finally {
            running.unlock();
        }
    }

    private void enter(Progress progress) {
        try {
            while (!running.tryLock(TraceRun.TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, TraceTexts.get("cancelled"), "", e);
        }
    }

    private void show(List<HopResult> results, boolean ended) {
        Set<AccountId> accounts = facts.find(ServedAccounts.class).map(ServedAccounts::accounts).orElse(Set.of());
        Optional<Instant> end = ended ? Optional.of(context.clock().instant()) : Optional.empty();
        state = new TraceState(credential, accounts, results, end);
        listeners.forEach(listener -> listener.accept(state));
    }

    /**
     * What somebody must be allowed so that every hop can be judged, as the least IAM policies, by account. A key of
     * yet another account is among them once a trace has met it.
     *
     * @return JSON policies, one per account in which something is asked
     */
    public Map<AccountId, String> leastPolicies() {
        TraceSubject subject = new TraceSubject(credential, context.catalog().pod(),
                context.catalog().connectors().all(), context.catalog().credentials().all());
        return LeastPolicy.of(probes.values().stream().flatMap(probe -> probe.permissions(subject, facts).stream())
                .toList());
    }
}
