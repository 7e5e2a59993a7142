package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.ingest.backfill.BackfillFile;
import com.activeeye.workbench.ingest.backfill.BackfillRequest;
import com.activeeye.workbench.ingest.backfill.BackfillRun;
import com.activeeye.workbench.ingest.backfill.Backfills;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Log files that were never notified, or left out at the time, are fetched from the bucket. */
@Timeout(60)
class BackfillTest extends WithWorld {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final List<BackfillFile> listed = new ArrayList<>();
    private final List<Backfill> told = new ArrayList<>();
    private Backfills backfills;
    private AtomicBoolean busy;

    @BeforeEach
    void open() {
        backfills = new Backfills(folder.resolve("backfills"), IngestWorld.CLOCK);
        busy = new AtomicBoolean();
    }

    /** Puts a log file with one event into the bucket, without a notification. */
    private String put(String unique) {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, unique);
        byte[] content = IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "event-" + unique));
        world.bucket.put(key, content);
        listed.add(new BackfillFile(key, FakeBucket.etag(content), content.length));
        return key;
    }

    private Backfill plan() {
        return plan(IngestWorld.ACCOUNT);
    }

    private Backfill plan(String... accounts) {
        return backfills.plan(new BackfillRequest(world.catalog.credentials().all().getFirst(), DAY, DAY,
                Set.of(accounts)), (request, visitor, progress) -> listed.forEach(visitor),
                world.store.reader(), Progress.NONE);
    }

    private Backfill run(Backfill backfill, Progress progress) {
        return new BackfillRun(backfills, world.setup(), busy::get).run(backfill, told::add, progress);
    }

    @Test
    void listsWhatIsNotInTheStoreAndBringsIt() {
        world.deliver(IngestWorld.ACCOUNT, "known", "event-known");
        world.poll();
        put("known");
        put("A");
        put("B");
        listed.add(new BackfillFile("AWSLogs/1/CloudTrail-Digest/x.json.gz", "d", 10));
        listed.add(new BackfillFile(IngestWorld.key("999988887777", "X"), "x", 10));

        Backfill plan = plan();
        assertThat(plan.files()).isEqualTo(2);
        assertThat(plan.known()).isEqualTo(1);
        assertThat(plan.bytes()).isEqualTo(listed.get(1).bytes() + listed.get(2).bytes());
        assertThat(world.events()).isEqualTo(1);
        assertThat(backfills.all()).containsExactly(plan);

        Backfill done = run(plan, Progress.NONE);
        assertThat(done.state()).isEqualTo(Backfill.State.DONE);
        assertThat(done.tally()).isEqualTo(new Backfill.Tally(2, plan.bytes(), 2, 0));
        assertThat(world.events()).isEqualTo(3);
        assertThat(backfills.find(plan.id())).isEqualTo(done);
        assertThat(told.getLast()).isEqualTo(done);
        assertThatThrownBy(() -> run(done, Progress.NONE)).hasMessageContaining("come to its end");
    }

    /** Cancelled as soon as that many log files were fetched. */
    private Progress until(int fetched) {
        return new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return world.bucket.fetched.size() >= fetched;
            }
        };
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        for (int i = 0; i < 60; i++) {
            put("F" + i);
        }
        Backfill plan = plan();
        assertThatThrownBy(() -> run(plan, until(25))).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.CANCELLED));
        Backfill broken = backfills.find(plan.id());
        assertThat(broken.state()).isEqualTo(Backfill.State.BEGUN);
        long before = world.events();
        assertThat(before).isBetween(1L, 59L);

        // As after a kill: nothing but the files on the disk is left.
        world.restart();
        world.bucket.fetched.clear();
        Backfill done = run(new Backfills(folder.resolve("backfills"), IngestWorld.CLOCK).find(plan.id()),
                Progress.NONE);
        assertThat(world.bucket.fetched).hasSize((int) (60 - before));
        assertThat(done.tally()).isEqualTo(new Backfill.Tally(60, plan.bytes(), 60, 0));
        assertThat(world.events()).isEqualTo(60);
    }

    @Test
    void triesALogFileAgainAndTellsThoseThatStayAway() {
        put("A");
        String denied = put("B");
        put("C");
        world.bucket.fail(denied, FaultKind.DENIED);
        Backfill done = run(plan(), Progress.NONE);
        assertThat(done.tally().failed()).isEqualTo(1);
        assertThat(done.tally().files()).isEqualTo(2);
        assertThat(world.bucket.fetched.stream().filter(denied::equals)).hasSize(3);

        world.bucket.mend(denied);
        assertThat(run(done, Progress.NONE).tally()).isEqualTo(new Backfill.Tally(3, done.bytes(), 3, 0));
    }

    @Test
    void givesUpSoonWhenNothingCanBeBrought() {
        for (int i = 0; i < 100; i++) {
            world.bucket.fail(put("F" + i), FaultKind.DENIED);
        }
        Backfill plan = plan();
        assertThatThrownBy(() -> run(plan, Progress.NONE)).hasMessage("S3 said DENIED.");
        assertThat(world.bucket.fetched).hasSizeLessThan(40);
        assertThat(backfills.find(plan.id()).state()).isEqualTo(Backfill.State.BEGUN);
    }

    @Test
    void bringsWhatWasSkippedWhileItsConnectorWasDisabled() {
        String key = put("A");
        world.catalog.connectors().replace(world.catalog.connectors().all().getFirst().withEnabled(false));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
        world.catalog.connectors().replace(world.catalog.connectors().all().getFirst().withEnabled(true));
        run(plan(), Progress.NONE);
        assertThat(world.events()).isEqualTo(1);
        assertThat(world.store.reader().entries(LedgerQuery.all().withOutcomes(Set.of(LedgerOutcome.INGESTED))))
                .hasSize(1);
    }

    private void enable(String account, boolean enabled) {
        world.catalog.connectors().all().stream().filter(connector -> connector.account().digits().equals(account))
                .forEach(connector -> world.catalog.connectors().replace(connector.withEnabled(enabled)));
    }

    private LedgerEntry mixedEntry() {
        return world.store.reader().entries(LedgerQuery.all().withText("MIXED")).getFirst();
    }

    /** Delivers a log file of two accounts, of which the second one's connector is disabled. */
    private String deliverMixed() {
        world.connector(OTHER, false);
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "MIXED");
        String text = IngestWorld.records(IngestWorld.ACCOUNT, "mine", "mine too").replace("]}", ",")
                + IngestWorld.records(OTHER, "theirs", "theirs too", "theirs").substring("{\"Records\":[".length());
        byte[] content = IngestWorld.gzip(text);
        world.bucket.put(key, content);
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
        listed.add(new BackfillFile(key, FakeBucket.etag(content), content.length));
        return key;
    }

    @Test
    void bringsWhatWasLeftOutOfALogFileWhileAConnectorWasDisabled() {
        String key = deliverMixed();
        assertThat(world.events()).isEqualTo(2);
        assertThat(mixedEntry().leftOutOf()).isEqualTo(Map.of(OTHER, 3));
        assertThat(plan(OTHER).files()).as("asked for although it is disabled").isEqualTo(1);
        run(plan(OTHER), Progress.NONE);
        assertThat(mixedEntry().leftOutOf()).as("it stays out").isEqualTo(Map.of(OTHER, 3));

        enable(OTHER, true);
        world.bucket.fetched.clear();
        Backfill plan = plan(OTHER);
        assertThat(plan.files()).isEqualTo(1);
        Backfill done = run(plan, Progress.NONE);

        assertThat(world.bucket.fetched).as("the log file is kept").isEmpty();
        assertThat(done.tally()).isEqualTo(new Backfill.Tally(1, plan.bytes(), 2, 0));
        assertThat(world.store.reader().query(EventQuery.all())).extracting(StoredEvent::eventId)
                .containsExactlyInAnyOrder("mine", "mine too", "theirs", "theirs too");
        assertThat(world.store.reader().query(EventQuery.all().withText("theirs too")).getFirst().file().key())
                .isEqualTo(key);
        LedgerEntry entry = mixedEntry();
        assertThat(entry.events()).isEqualTo(4);
        assertThat(entry.duplicates()).isEqualTo(1);
        assertThat(entry.leftOut()).isZero();
        assertThat(world.store.reader().entries(LedgerQuery.all())).hasSize(1);
        assertThat(plan(OTHER).files()).isZero();
        assertThat(plan(OTHER, IngestWorld.ACCOUNT).known()).isEqualTo(1);
    }

    @Test
    void bringsWhatWasLeftOutFromTheBucketWhenTheLogFileIsNotKeptAnyMore() throws Exception {
        deliverMixed();
        enable(OTHER, true);
        world.close();
        try (Stream<Path> packs = Files.walk(folder.resolve("store/files/packs"))) {
            for (Path pack : packs.filter(Files::isRegularFile).toList()) {
                Files.delete(pack);
            }
        }
        world.start();
        run(plan(OTHER), Progress.NONE);
        assertThat(world.events()).isEqualTo(4);
        assertThat(world.bucket.fetched).hasSize(2);
        assertThat(world.store.reader().json(world.store.reader().query(EventQuery.all()).getFirst())).isNotEmpty();
    }

    @Test
    void whatWasBroughtLaterIsThereAfterARebuild() {
        deliverMixed();
        enable(OTHER, true);
        run(plan(OTHER), Progress.NONE);
        LedgerEntry before = mixedEntry();
        enable(OTHER, false);

        world.breakDatabase();
        world.poll();

        assertThat(mixedEntry()).isEqualTo(before);
        assertThat(world.events()).isEqualTo(4);
    }

    @Test
    void letsLiveIngestionGoFirst() {
        for (int i = 0; i < 30; i++) {
            put("F" + i);
        }
        busy.set(true);
        AtomicInteger whileBusy = new AtomicInteger();
        world.bucket.onFetch = () -> {
            if (busy.get() && whileBusy.incrementAndGet() == 2) {
                busy.set(false);
            }
        };
        Backfill plan = plan();
        long start = System.nanoTime();
        run(plan, Progress.NONE);
        assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
        assertThat(whileBusy).hasValue(2);
        assertThat(world.events()).isEqualTo(30);
    }

    @Test
    void recordsWhileItIsAtWorkWhatAKillWouldTakeAway() {
        for (int i = 0; i < 30; i++) {
            put("F" + i);
        }
        Backfill plan = plan();
        List<Backfill.Tally> recorded = new ArrayList<>();
        new BackfillRun(backfills, world.setup(), busy::get).run(plan, now -> {
            told.add(now);
            recorded.add(backfills.find(plan.id()).tally());
        }, Progress.NONE);
        assertThat(recorded).isEqualTo(told.stream().map(Backfill::tally).toList()).hasSizeGreaterThan(1);
    }

    @Test
    void doesNotWaitForWhatIsThereByNow() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.add(put("F" + i));
        }
        Backfill plan = plan();
        keys.forEach(key -> world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key)));
        world.ingester.drain(Progress.NONE);
        world.bucket.fetched.clear();
        busy.set(true);
        long start = System.nanoTime();
        assertThat(run(plan, Progress.NONE).tally()).isEqualTo(new Backfill.Tally(30, plan.bytes(), 0, 0));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(world.bucket.fetched).isEmpty();
    }

    @Test
    void bringsALogFileWhoseKeyHasCharactersThatNotificationsEncode() {
        String key = "my logs/a+b%2B/" + IngestWorld.key(IngestWorld.ACCOUNT, "Ü");
        byte[] content = IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1"));
        world.bucket.put(key, content);
        listed.add(new BackfillFile(key, FakeBucket.etag(content), content.length));
        run(plan(), Progress.NONE);
        assertThat(world.bucket.fetched).containsExactly(key);
        assertThat(world.events()).isEqualTo(1);
    }

    @Test
    void addsOnlyWhatWasLeftOutInTheBucketAndTheDaysAskedFor() {
        deliverMixed();
        enable(OTHER, true);
        var credential = world.catalog.credentials().all().getFirst();
        for (LocalDate[] days : new LocalDate[][] {{DAY.minusDays(3), DAY.minusDays(1)},
                {DAY.plusDays(1), DAY.plusDays(3)}}) {
            assertThat(backfills.plan(new BackfillRequest(credential, days[0], days[1], Set.of(OTHER)),
                    (request, visitor, progress) -> { }, world.store.reader(), Progress.NONE).files()).isZero();
        }
        ConnectorCredential elsewhere = ConnectorCredential.create("Elsewhere", "another-bucket",
                new AccountId(OTHER), "eu-west-1");
        assertThat(backfills.plan(new BackfillRequest(elsewhere, DAY, DAY, Set.of(OTHER)),
                (request, visitor, progress) -> { }, world.store.reader(), Progress.NONE).files()).isZero();
    }

    @Test
    void leavesNoListWhenListingIsCancelled() {
        assertThatThrownBy(() -> backfills.plan(new BackfillRequest(world.catalog.credentials().all().getFirst(), DAY,
                DAY, Set.of(IngestWorld.ACCOUNT)), (request, visitor, progress) -> {
                    visitor.accept(new BackfillFile(IngestWorld.key(IngestWorld.ACCOUNT, "A"), "e", 10));
                    throw new WorkbenchException(FaultKind.CANCELLED, "It was cancelled.", "");
                }, world.store.reader(), Progress.NONE)).hasMessage("It was cancelled.");
        assertThat(backfills.all()).isEmpty();
        assertThat(folder.resolve("backfills")).isEmptyDirectory();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        put("A");
        assertThatThrownBy(() -> new BackfillRequest(world.catalog.credentials().all().getFirst(), DAY,
                DAY.minusDays(1), Set.of(IngestWorld.ACCOUNT))).hasMessageContaining("before the first day");
        Backfill plan = plan();
        world.catalog.credentials().remove(world.catalog.credentials().all().getFirst());
        assertThatThrownBy(() -> run(plan, Progress.NONE)).hasMessageContaining("No connector credential");
        Backfill cancelled = backfills.cancel(plan);
        assertThatThrownBy(() -> run(cancelled, Progress.NONE)).hasMessageContaining("come to its end");
        backfills.remove(cancelled);
        assertThat(backfills.all()).isEmpty();
        assertThat(folder.resolve("backfills")).isEmptyDirectory();
    }

    @Test
    void tellsAListThatIsLost() throws Exception {
        put("A");
        Backfill plan = plan();
        Path list = folder.resolve("backfills/" + plan.id() + ".files.gz");
        Files.write(list, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> run(plan, Progress.NONE)).hasMessageContaining("cannot be read");
        Files.delete(list);
        assertThatThrownBy(() -> run(plan, Progress.NONE)).hasMessageContaining("cannot be read");
    }
}
