package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.Ingester;
import com.activeeye.workbench.ingest.Round;
import com.activeeye.workbench.ingest.internal.Completeness;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Brings the log files of a backfill into the store, the way that notified ones take, beside live ingestion.
 *
 * <p>Broken off at whatever point, it goes on where it was: what is done is what the ledger says.
 */
public final class BackfillRun {
    private static final Texts TEXTS = Texts.beside(BackfillRun.class);
    // Live ingestion has the rest of the machine.
    private static final int WORKERS = 2;
    private static final Duration TELL_EVERY = Duration.ofMillis(500);
    private static final int IN_VAIN_AT_MOST = 3;
    private static final long ASK_EVERY_MILLIS = 200;

    private final Backfills backfills;
    private final IngestSetup setup;
    private final BooleanSupplier busy;

    /**
     * A run that has not begun.
     *
     * @param backfills where its progress is recorded
     * @param setup what ingestion works with; its queue is not asked
     * @param busy whether live ingestion has work in hand, which then goes first
     */
    public BackfillRun(Backfills backfills, IngestSetup setup, BooleanSupplier busy) {
        this.backfills = backfills;
        this.setup = setup;
        this.busy = busy;
    }

    /**
     * Runs a backfill to its end, or on to its end when it was broken off.
     *
     * @param backfill the backfill
     * @param told is told from time to time how far it is
     * @param progress is told the same in words, and asked whether to go on
     * @return the backfill at its end
     * @throws WorkbenchException of kind CANCELLED when it was not to go on, of kind WRONG_STATE when it has come to
     *         its end before or its credential was removed; of another kind when nothing at all can be brought. It can
     *         be resumed after each
     */
    public Backfill run(Backfill backfill, Consumer<Backfill> told, Progress progress) {
        if (!backfill.isOpen()) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("backfill.over", backfill.id()),
                    TEXTS.get("backfill.over.todo"));
        }
        // Else each log file would be recorded as one of an unknown bucket.
        if (setup.catalog().credentials().byBucket(backfill.bucket()).isEmpty()) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("backfill.credential", backfill.bucket()),
                    TEXTS.get("backfill.credential.todo"));
        }
        try (BackfillQueue queue = new BackfillQueue(backfill.bucket(),
                FileList.open(backfills.files(backfill.id()), backfill.id()), completeness(), busy);
                Ingester ingester = new Ingester(setup.withQueue(queue), WORKERS)) {
            Teller teller = new Teller(backfill.withState(Backfill.State.BEGUN), queue, ingester, backfills::save, told,
                    progress);
            backfills.save(teller.begun);
            try {
                work(queue, ingester, teller, progress);
            } finally {
                backfills.save(teller.now());
            }
            Backfill done = teller.now().withState(Backfill.State.DONE);
            backfills.save(done);
            told.accept(done);
            return done;
        }
    }

    private Completeness completeness() {
        return new Completeness(setup.catalog(), setup.store().reader());
    }

    private static void work(BackfillQueue queue, Ingester ingester, Teller teller, Progress progress) {
        int inVain = 0;
        while (!queue.isOver()) {
            progress.checkCancelled();
            long before = queue.tally(0).files();
            Round round = ingester.poll(teller);
            queue.roundOver(!round.pause().isZero());
            boolean progressed = queue.tally(0).files() > before;
            inVain = progressed || round.received() == 0 ? 0 : inVain + 1;
            if (round.fault().isPresent() && inVain >= IN_VAIN_AT_MOST && isLasting(round.fault().get())) {
                throw round.fault().get();
            }
            pause(round.pause(), progress);
            teller.tell();
        }
    }

    // What passes by itself is waited for, however long that takes.
    private static boolean isLasting(WorkbenchException fault) {
        return fault.kind() != FaultKind.THROTTLED && fault.kind() != FaultKind.OFFLINE;
    }

    private static void pause(Duration length, Progress progress) {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + length.toNanos();
        try {
            while (System.nanoTime() < end) {
                progress.checkCancelled();
                never.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, TEXTS.get("backfill.interrupted"), "", e);
        }
    }

    /** Tells how far a run is, and is asked by the work whether to go on. */
    private static final class Teller implements Progress {
        private final Backfill begun;
        private final BackfillQueue queue;
        private final Ingester ingester;
        private final Consumer<Backfill> record;
        private final Consumer<Backfill> told;
        private final Progress progress;
        private Instant next = Instant.EPOCH;

        Teller(Backfill begun, BackfillQueue queue, Ingester ingester, Consumer<Backfill> record,
                Consumer<Backfill> told, Progress progress) {
            this.begun = begun;
            this.queue = queue;
            this.ingester = ingester;
            this.record = record;
            this.told = told;
            this.progress = progress;
        }

        Backfill now() {
            // Of the runs before it, only the events are not found out again by going through the list.
            return begun.withTally(queue.tally(begun.tally().events() + ingester.status().counts().events()));
        }

        // Instead of the name of each log file: how many there are is what people wait for.
        @Override
        public synchronized void report(String what) {
            if (!Instant.now().isBefore(next)) {
                next = Instant.now().plus(TELL_EVERY);
                tell();
            }
        }

        synchronized void tell() {
            Backfill now = now();
            // Nothing else knows after a kill how many events it has brought by then.
            record.accept(now);
            told.accept(now);
            progress.report(TEXTS.get("backfill.progress", now.tally().files(), now.files(), now.tally().events()));
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
