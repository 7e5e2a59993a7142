package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.aws.trace.HopResult.Proven;
import com.activeeye.workbench.aws.trace.HopResult.Running;
import com.activeeye.workbench.aws.trace.HopResult.Waiting;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.DaemonThreads;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a trace: starts every hop as soon as those that it waits for are done, each on a thread of its own, and
 * leaves behind what takes too long or is not wanted any more.
 */
final class TraceRun {
    static final long TICK_MILLIS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(TraceRun.class);

    /** Is shown the results after each change. */
    interface Show {
        void show(List<HopResult> results, boolean ended);
    }

    private record Started(Hop hop, Look look, Future<?> work, long at) {
    }

    private record Ended(Hop hop, HopResult result) {
    }

    private final TraceContext context;
    private final TraceSubject subject;
    private final Map<Hop, Probe> probes;
    private final Facts facts;
    private final Show show;
    private final List<HopResult> before;
    private final List<HopResult> results;
    private final Map<Hop, Started> started = new EnumMap<>(Hop.class);
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private Set<Hop> open = EnumSet.noneOf(Hop.class);

    TraceRun(TraceContext context, TraceSubject subject, Map<Hop, Probe> probes, Facts facts,
            List<HopResult> results, Show show) {
        this.context = context;
        this.subject = subject;
        this.probes = probes;
        this.facts = facts;
        this.before = results;
        this.results = new ArrayList<>(results);
        this.show = show;
    }

    /** @throws WorkbenchException of kind CANCELLED only; what was not done by then is as it was before */
    void execute(Set<Hop> hops, Progress progress) {
        progress.checkCancelled();
        open = withUntraced(hops);
        open.forEach(hop -> results.set(hop.ordinal(), new Waiting(hop)));
        long end = System.nanoTime() + context.limit().toNanos();
        try {
            startReady(progress);
            while (!open.isEmpty()) {
                takeEnded();
                progress.checkCancelled();
                leaveLate(end);
                startReady(progress);
            }
        } finally {
            started.values().forEach(one -> one.work().cancel(true));
            open.forEach(hop -> results.set(hop.ordinal(), before.get(hop.ordinal())));
            show.show(List.copyOf(results), true);
        }
    }

    /** Those that are needed and were never traced have to come first. */
    private Set<Hop> withUntraced(Set<Hop> hops) {
        Set<Hop> all = EnumSet.copyOf(hops);
        for (Hop hop : List.of(Hop.values()).reversed()) {
            if (all.contains(hop)) {
                hop.waitsFor().stream().filter(other -> !results.get(other.ordinal()).isDone()).forEach(all::add);
            }
        }
        return all;
    }

    private void startReady(Progress progress) {
        boolean changed = false;
        for (Hop hop : Hop.values()) {
            if (open.contains(hop) && !started.containsKey(hop) && hop.waitsFor().stream().noneMatch(open::contains)) {
                start(hop, progress);
                changed = true;
            }
        }
        if (changed) {
            show.show(List.copyOf(results), false);
            // What is not proven judges those behind it at once, which may free others.
            startReady(progress);
        }
    }

    private void start(Hop hop, Progress progress) {
        Look look = new Look(hop, context, subject, facts);
        Optional<Hop> obstacle = hop.needs().stream().filter(need -> !(results.get(need.ordinal()) instanceof Proven))
                .min(Hop::compareTo);
        if (obstacle.isPresent()) {
            finish(hop, look.behind(obstacle.get()));
            return;
        }
        progress.report(TraceTexts.get("progress.hop", hop.title()));
        results.set(hop.ordinal(), new Running(hop, look.now()));
        FutureTask<Boolean> work = new FutureTask<>(() -> ended.add(new Ended(hop, judged(hop, look))));
        started.put(hop, new Started(hop, look, work, System.nanoTime()));
        DaemonThreads.start("trace-" + hop.id(), work);
    }

    private HopResult judged(Hop hop, Look look) {
        try {
            Probe probe = probes.get(hop);
            return probe == null ? look.unknown(TraceTexts.get("unknown.no_probe")) : probe.look(look);
        } catch (WorkbenchException e) {
            return look.unknown(e);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The hop {} could not be judged", hop, e);
            return look.unknown(TraceTexts.get("unknown.unexpected", String.valueOf(e)));
        }
    }

    private void takeEnded() {
        try {
            Ended one = ended.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            while (one != null) {
                if (open.contains(one.hop())) {
                    finish(one.hop(), one.result());
                    show.show(List.copyOf(results), false);
                }
                one = ended.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, TraceTexts.get("cancelled"), "", e);
        }
    }

    private void finish(Hop hop, HopResult result) {
        results.set(hop.ordinal(), result);
        open.remove(hop);
    }

    private void leaveLate(long end) {
        long now = System.nanoTime();
        for (Started one : List.copyOf(started.values())) {
            if (open.contains(one.hop()) && now - one.at() > context.hopLimit().toNanos()) {
                leave(one, context.hopLimit());
            }
        }
        if (now > end) {
            for (Hop hop : EnumSet.copyOf(open)) {
                Started one = started.get(hop);
                if (one != null) {
                    leave(one, context.limit());
                } else {
                    finish(hop, new Look(hop, context, subject, facts).late(context.limit()));
                }
            }
        }
    }

    private void leave(Started one, Duration limit) {
        one.work().cancel(true);
        finish(one.hop(), one.look().late(limit));
        show.show(List.copyOf(results), false);
    }
}
