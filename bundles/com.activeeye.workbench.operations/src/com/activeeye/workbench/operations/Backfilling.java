package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.ingest.AwsIngest;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.ingest.backfill.BackfillRequest;
import com.activeeye.workbench.ingest.backfill.BackfillRun;
import com.activeeye.workbench.ingest.backfill.Backfills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Backfills of one workbench: planned, run, stopped, given up.
 *
 * <p>All methods may be called from any thread.
 */
public final class Backfilling implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(Backfilling.class);
    private static final Set<LedgerReason> NOT_WANTED_THEN =
            EnumSet.of(LedgerReason.CONNECTOR_DISABLED, LedgerReason.UNKNOWN_ACCOUNT, LedgerReason.OUTSIDE_LIMIT);

    private final Workbench workbench;
    private final Backfills backfills;
    private final Map<String, AtWork> running = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A backfill that is at work in this process. */
    private static final class AtWork {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean stopped;
        private volatile Backfill now;

        AtWork(Backfill now) {
            this.now = now;
        }
    }

    Backfilling(Workbench workbench, Backfills backfills) {
        this.workbench = workbench;
        this.backfills = backfills;
    }

    /** All backfills, the latest first, those at work as far as they are by now. */
    public List<Backfill> all() {
        return backfills.all().stream().map(each -> Optional.ofNullable(running.get(each.id()))
                .map(work -> work.now).orElse(each)).toList();
    }

    /** The backfill of that identity, or beginning of it; see {@link Backfills#find}. */
    public Backfill find(String id) {
        return backfills.find(id);
    }

    /** Whether a backfill is at work in this process. */
    public boolean isRunning(Backfill backfill) {
        return running.containsKey(backfill.id());
    }

    /**
     * Calls a listener after each change, on the thread that made it.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /**
     * The accounts whose log files can be brought: those with a service connector that is enabled, within the limit of
     * the credential.
     *
     * @param credential names the bucket
     * @return them, by their connector's name
     */
    public List<ServiceConnector> candidates(ConnectorCredential credential) {
        return workbench.catalog().connectors().all().stream()
                .filter(connector -> connector.enabled() && credential.limit().admits(connector.account()))
                .sorted(Comparator.comparing(ServiceConnector::displayName)).toList();
    }

    /**
     * Lists the log files of some days; nothing is fetched.
     *
     * @param credential names the bucket
     * @param from the first day of delivery, in UTC
     * @param to the last day, included
     * @param accounts whose log files; none for all that have a service connector that is enabled
     * @param progress is told how many were found, and asked for cancellation
     * @return the backfill, to be run
     * @throws WorkbenchException of kind INVALID_INPUT when the days are in the wrong order or an account has no
     *         connector that is enabled; as {@link Backfills#plan} does
     */
    public Backfill plan(ConnectorCredential credential, LocalDate from, LocalDate to, Set<AccountId> accounts,
            Progress progress) {
        Set<String> enabled = candidates(credential).stream().map(connector -> connector.account().digits())
                .collect(Collectors.toSet());
        for (AccountId account : accounts) {
            if (!enabled.contains(account.digits())) {
                throw WorkbenchException.invalid(TEXTS.get("backfill.account", account.digits()),
                        TEXTS.get("backfill.account.todo"));
            }
        }
        Set<String> wanted = accounts.isEmpty() ? enabled
                : accounts.stream().map(AccountId::digits).collect(Collectors.toSet());
        return plan(new BackfillRequest(credential, from, to, wanted), progress);
    }

    private Backfill plan(BackfillRequest request, Progress progress) {
        Backfill planned = backfills.plan(request, AwsIngest.listing(workbench.sessions()),
                workbench.events().reader(), progress);
        changed();
        return planned;
    }

    /**
     * The days and accounts of what was left out because it was not wanted at the time, and is wanted now.
     *
     * @param credential names the bucket
     * @return what to plan; empty when there is nothing of that kind
     */
    public Optional<BackfillRequest> skipped(ConnectorCredential credential) {
        Set<String> enabled = candidates(credential).stream().map(connector -> connector.account().digits())
                .collect(Collectors.toSet());
        EventReader reader = workbench.events().reader();
        LedgerQuery all = LedgerQuery.all().limit(Integer.MAX_VALUE);
        TreeSet<LocalDate> days = new TreeSet<>();
        Set<String> accounts = new HashSet<>();
        Stream.concat(reader.entries(all.withOutcomes(EnumSet.of(LedgerOutcome.SKIPPED))
                        .withReasons(NOT_WANTED_THEN)).stream(), reader.entries(all.onlyIncomplete()).stream())
                .filter(entry -> entry.file().bucket().equals(credential.bucketName()))
                .forEach(entry -> notWantedThen(entry).filter(enabled::contains).forEach(account -> {
                    days.add(day(entry.deliveredAt()));
                    accounts.add(account);
                }));
        return accounts.isEmpty() ? Optional.empty()
                : Optional.of(new BackfillRequest(credential, days.first(), days.last(), accounts));
    }

    // A log file that was left out, or those of its events that were.
    private static Stream<String> notWantedThen(LedgerEntry entry) {
        return entry.outcome() == LedgerOutcome.SKIPPED ? Stream.of(entry.account())
                : entry.leftOutOf().keySet().stream();
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Lists what {@link #skipped} tells of.
     *
     * @throws WorkbenchException of kind NOT_FOUND when there is nothing of that kind; as {@link Backfills#plan} does
     */
    public Backfill planSkipped(ConnectorCredential credential, Progress progress) {
        return plan(skipped(credential).orElseThrow(() -> new WorkbenchException(FaultKind.NOT_FOUND,
                TEXTS.get("backfill.nothing_skipped", credential.displayName()),
                TEXTS.get("backfill.nothing_skipped.todo"))), progress);
    }

    /**
     * Runs a backfill, or runs on one that was broken off, beside live ingestion.
     *
     * @param backfill the backfill
     * @param told is told from time to time how far it is
     * @param progress is told the same in words, and asked whether to go on
     * @return the backfill at its end
     * @throws WorkbenchException of kind IN_USE when it is at work already; as {@link BackfillRun#run} does
     */
    public Backfill run(Backfill backfill, Consumer<Backfill> told, Progress progress) {
        AtWork work = new AtWork(backfill);
        if (running.putIfAbsent(backfill.id(), work) != null) {
            throw new WorkbenchException(FaultKind.IN_USE, TEXTS.get("backfill.running", backfill.id()), "");
        }
        try {
            changed();
            BackfillRun run = new BackfillRun(backfills, AwsIngest.setup(workbench.sessions(), workbench.catalog(),
                    workbench.events(), workbench.workspace().clock()), workbench.ingestion().ingester()::isWorking);
            return run.run(backfill, now -> {
                work.now = now;
                told.accept(now);
                changed();
            }, stoppable(progress, work));
        } finally {
            running.remove(backfill.id());
            work.ended.countDown();
            changed();
        }
    }

    private static Progress stoppable(Progress progress, AtWork work) {
        return new Progress() {
            @Override
            public void report(String what) {
                progress.report(what);
            }

            @Override
            public boolean isCancelled() {
                return work.stopped || progress.isCancelled();
            }
        };
    }

    /**
     * Stops a backfill that is at work; it can be resumed.
     *
     * @return whether it came to its end within {@link Ingestion#GRACE}; true when it was not at work
     */
    public boolean stop(Backfill backfill) {
        AtWork work = running.get(backfill.id());
        if (work == null) {
            return true;
        }
        work.stopped = true;
        try {
            return work.ended.await(Ingestion.GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops a backfill and gives it up; what it has brought stays. */
    public Backfill cancel(Backfill backfill) {
        stop(backfill);
        Backfill cancelled = backfills.cancel(backfills.find(backfill.id()));
        changed();
        return cancelled;
    }

    /** Takes a backfill that is not at work off the list; what it has brought stays. */
    public void remove(Backfill backfill) {
        backfills.remove(backfill);
        changed();
    }

    /** Stops all that is at work; it can be resumed at the next start. */
    @Override
    public void close() {
        running.values().forEach(work -> work.stopped = true);
        all().forEach(this::stop);
    }
}
