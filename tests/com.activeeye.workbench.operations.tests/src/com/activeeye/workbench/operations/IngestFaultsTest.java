package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.ingest.Round;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import com.activeeye.workbench.sandbox.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What a log file may meet between the queue and the store, made in the sandbox: each fault is told from all others, in
 * words that say what to do, and the log file comes in once it is mended. All share one world.
 */
class IngestFaultsTest {
    private static final int MANY = 10_000;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(16);

    @TempDir
    private static Path folder;
    private static TraceWorld world;
    private static int last;

    @BeforeAll
    static void start() {
        world = new TraceWorld(folder);
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @AfterEach
    void clear() {
        world.sandbox().faults().clear();
    }

    /** A log file that is delivered for a test. */
    private record Delivered(String key, String eventId, byte[] content) {
    }

    /** A fault that keeps a log file on the queue, and how it is mended. */
    private record Passing(String name, FaultKind kind, String words, String advice,
            BiConsumer<TraceWorld, Delivered> make, BiConsumer<TraceWorld, Delivered> mend) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Bytes that cannot be ingested, and what becomes of them. */
    private record Poison(String name, byte[] content, LedgerReason reason, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Passing> passing() {
        return Stream.of(
                injected("throttled", FaultKind.THROTTLED, "slow down", "",
                        faults -> faults.throttle("s3", "GetObject", MANY)),
                injected("unavailable", FaultKind.THROTTLED, "503", "",
                        faults -> faults.unavailable("s3", "GetObject", MANY)),
                injected("offline", FaultKind.OFFLINE, "does not answer", "network",
                        faults -> faults.disconnect("s3", "GetObject", MANY)),
                injected("expired login", FaultKind.EXPIRED_LOGIN, "expired", "",
                        faults -> faults.expire("s3", "GetObject", MANY)),
                injected("truncated", FaultKind.CORRUPT, "cut short", "network",
                        faults -> faults.cutDownloads(40, MANY)),
                denied("role trusts somebody else", "does not name the account of the pod", "pod account ID",
                        w -> RoleFaults.trust(w, TraceWorld.FABRIKAM, text -> text.replace("999900001111",
                                "111122223333"))),
                denied("another external ID", "asks for another external ID", "external ID",
                        w -> RoleFaults.trust(w, TraceWorld.FABRIKAM, text -> text.replace(
                                w.credential("Fabrikam").externalId(), "somebody-elses-id"))),
                denied("s3 denied", "may not get objects", "role stack of account 123456789012",
                        w -> RoleFaults.changePolicy(w, TraceWorld.FABRIKAM, text -> text.replace("s3:GetObject",
                                "s3:GetObjectTagging"))),
                denied("kms denied", "may not decrypt with the KMS key", "key policy", KeyFaults::noDecrypt),
                new Passing("not there yet", FaultKind.NOT_FOUND, "not there, or not yet", "lifecycle",
                        (w, file) -> w.operator(TraceWorld.FABRIKAM).s3("eu-west-1").deleteObject(call -> call
                                .bucket(TraceWorld.FABRIKAM_LOGS).key(file.key())),
                        (w, file) -> put(file.key(), file.content())));
    }

    private static Passing injected(String name, FaultKind kind, String words, String advice,
            Consumer<Faults> inject) {
        return new Passing(name, kind, words, advice, (w, file) -> inject.accept(w.sandbox().faults()),
                (w, file) -> w.sandbox().faults().clear());
    }

    private static Passing denied(String name, String words, String advice, Consumer<TraceWorld> make) {
        return new Passing(name, FaultKind.DENIED, words, advice, (w, file) -> {
            make.accept(w);
            w.workbench().sessions().invalidate();
        }, (w, file) -> mend(w));
    }

    /** Does what a trace says, as a user would. */
    private static void mend(TraceWorld w) {
        for (var state = w.trace("Fabrikam"); !state.broken().isEmpty(); state = w.trace("Fabrikam")) {
            w.apply(w.credential("Fabrikam"), state.broken().getFirst().remedies().getFirst());
            w.workbench().sessions().invalidate();
        }
    }

    static Stream<Poison> poison() {
        byte[] whole = gzip(records("whole"));
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;
        return Stream.of(
                new Poison("corrupt gzip", flipped, LedgerReason.CORRUPT, "gzip"),
                new Poison("no gzip at all", records("plain").getBytes(StandardCharsets.UTF_8), LedgerReason.CORRUPT,
                        "gzip"),
                new Poison("corrupt JSON", gzip("{\"Records\":[{\"eventID\":\"e\"},{broken]}"), LedgerReason.CORRUPT,
                        "JSON"),
                new Poison("a bomb", bomb(), LedgerReason.TOO_LARGE, "inflates"));
    }

    private static String records(String id) {
        return "{\"Records\":[{\"eventVersion\":\"1.11\",\"eventTime\":\"2026-03-01T11:50:00Z\","
                + "\"eventName\":\"GetObject\",\"eventID\":\"" + id
                + "\",\"recipientAccountId\":\"" + TraceWorld.FABRIKAM.digits() + "\"}]}";
    }

    private static byte[] gzip(String text) {
        return gzip(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Content {
        void write(GZIPOutputStream out) throws IOException;
    }

    private static byte[] gzip(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            content.write(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Half a megabyte that inflates to more than half a gigabyte. */
    private static byte[] bomb() {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        return gzip(out -> {
            out.write('{');
            for (int i = 0; i < 513; i++) {
                out.write(blanks);
            }
        });
    }

    private static Delivered deliver(byte[] content) {
        last++;
        String key = "AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01/123456789012_CloudTrail_eu-west-1_"
                + "20260301T1155Z_TEST%012d.json.gz".formatted(last);
        String id = "event-" + last;
        byte[] bytes = content.length == 0 ? gzip(records(id)) : content;
        put(key, bytes);
        return new Delivered(key, id, bytes);
    }

    private static void put(String key, byte[] content) {
        world.operator(TraceWorld.FABRIKAM).s3("eu-west-1").putObject(call -> call.bucket(TraceWorld.FABRIKAM_LOGS)
                .key(key).serverSideEncryption("aws:kms").ssekmsKeyId("alias/fabrikam-cloudtrail"),
                RequestBody.fromBytes(content));
    }

    /** Works on what waits; the first fault of it. */
    private static Optional<WorkbenchException> work() {
        Optional<WorkbenchException> fault = Optional.empty();
        while (waiting(world.workbench().requirePod().queueUrl()) > 0) {
            Round round = world.workbench().ingestion().ingester().poll(Progress.NONE);
            fault = fault.or(round::fault);
        }
        return fault;
    }

    private static int waiting(String queue) {
        QueueAttributeName waiting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Integer.parseInt(world.pod().sqs("us-east-1").getQueueAttributes(call -> call.queueUrl(queue)
                .attributeNames(waiting)).attributes().get(waiting));
    }

    private static String shown() {
        return world.workbench().ingestion().status().connector(TraceWorld.FABRIKAM).orElseThrow().error();
    }

    private static List<LedgerEntry> entries(Delivered file) {
        return world.workbench().events().reader().entries(LedgerQuery.all().withText(file.key()));
    }

    private static void assertStored(Delivered file) {
        assertThat(entries(file)).extracting(LedgerEntry::outcome).containsExactly(LedgerOutcome.INGESTED);
        assertThat(world.workbench().events().reader().count(EventQuery.all().withText(file.eventId()))).isEqualTo(1);
        assertThat(shown()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isToldAndTheLogFileComesInOnceItIsMended(Passing fault) {
        Delivered file = deliver(new byte[0]);
        fault.make().accept(world, file);

        WorkbenchException met = work().orElseThrow();
        assertThat(met.kind()).isEqualTo(fault.kind());
        assertThat(met.getMessage()).containsIgnoringCase(fault.words());
        assertThat(met.remedy()).contains(fault.advice());
        assertThat(shown()).contains(met.getMessage());
        assertThat(entries(file)).isEmpty();

        fault.mend().accept(world, file);
        world.later(BETWEEN_TRIES);
        assertThat(work()).isEmpty();
        assertStored(file);
    }

    @ParameterizedTest
    @MethodSource("poison")
    void isQuarantinedWithItsBytes(Poison poison) throws Exception {
        Delivered file = deliver(poison.content());

        assertThat(work()).isEmpty();

        LedgerEntry entry = entries(file).getFirst();
        assertThat(entry.outcome()).isEqualTo(LedgerOutcome.QUARANTINED);
        assertThat(entry.reason()).isEqualTo(poison.reason());
        assertThat(entry.detail()).containsIgnoringCase(poison.words());
        QuarantinedItem item = world.workbench().ingestion().ingester().quarantine().items().stream()
                .filter(one -> one.origin().endsWith(file.key())).findFirst().orElseThrow();
        assertThat(item.reason()).isEqualTo(entry.detail());
        assertThat(item.advice()).isNotBlank();
        try (var bytes = world.workbench().ingestion().ingester().quarantine().open(item)) {
            assertThat(bytes.readAllBytes()).isEqualTo(poison.content());
        }
        // What it told of is over with the next log file.
        Delivered next = deliver(new byte[0]);
        assertThat(work()).isEmpty();
        assertStored(next);
    }

    @Test
    void whatIsGoneIsLeftOutInTheEnd() {
        Delivered file = deliver(new byte[0]);
        world.operator(TraceWorld.FABRIKAM).s3("eu-west-1").deleteObject(call -> call
                .bucket(TraceWorld.FABRIKAM_LOGS).key(file.key()));
        for (int i = 0; i < 2; i++) {
            assertThat(work().orElseThrow().kind()).isEqualTo(FaultKind.NOT_FOUND);
            world.later(BETWEEN_TRIES);
        }
        assertThat(work()).isEmpty();
        assertThat(entries(file)).extracting(LedgerEntry::reason).containsExactly(LedgerReason.GONE);
        Delivered next = deliver(new byte[0]);
        assertThat(work()).isEmpty();
        assertStored(next);
    }

    @Test
    void whatIsDeniedForGoodEndsAmongTheDeadLettersAndComesInFromThere() {
        KeyFaults.noDecrypt(world);
        Delivered file = deliver(new byte[0]);
        String dead = world.pod().sqs("us-east-1").getQueueUrl(call -> call
                .queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
        for (int i = 0; i < 5; i++) {
            assertThat(work().orElseThrow().kind()).isEqualTo(FaultKind.DENIED);
            world.later(BETWEEN_TRIES);
        }
        // SQS moves it when it is asked for once more.
        world.workbench().ingestion().drain(Progress.NONE);

        assertThat(waiting(dead)).isEqualTo(1);
        assertThat(shown()).contains("may not decrypt with the KMS key").contains("key policy");
        LedgerEntry entry = entries(file).getFirst();
        assertThat(entry.outcome()).isEqualTo(LedgerOutcome.SKIPPED);
        assertThat(entry.reason()).isEqualTo(LedgerReason.DENIED);
        assertThat(entry.detail()).contains("may not decrypt with the KMS key").contains("key policy");

        mend(world);
        new RedriveDeadLetters(world.workbench()).run(Progress.NONE);
        assertThat(work()).isEmpty();
        assertThat(waiting(dead)).isZero();
        assertStored(file);
    }
}
