package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Ingestion that is stopped in the middle of hundreds of log files of the sandbox, with its real queue. */
@Timeout(90)
class GracefulStopTest {
    private static final int FILES = 150;

    @TempDir
    Path folder;

    private static void put(TraceWorld world, int file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("{\"Records\":[{\"eventVersion\":\"1.11\",\"eventTime\":\"2026-03-01T11:50:00Z\","
                    + "\"eventName\":\"GetObject\",\"eventID\":\"event-" + file + "\",\"recipientAccountId\":\""
                    + TraceWorld.FABRIKAM.digits() + "\"}]}").getBytes(StandardCharsets.UTF_8));
        }
        world.operator(TraceWorld.FABRIKAM).s3("eu-west-1").putObject(call -> call.bucket(TraceWorld.FABRIKAM_LOGS)
                .key("AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01/123456789012_CloudTrail_eu-west-1_"
                        + "20260301T1155Z_STOP%012d.json.gz".formatted(file)), RequestBody.fromBytes(bytes.toByteArray()));
    }

    private static int count(TraceWorld world, QueueAttributeName what) {
        String queue = world.workbench().requirePod().queueUrl();
        Map<QueueAttributeName, String> counts = world.pod().sqs("us-east-1").getQueueAttributes(call -> call
                .queueUrl(queue).attributeNames(what)).attributes();
        return Integer.parseInt(counts.get(what));
    }

    @Test
    void endsWithinSecondsAndTheNextStartHasEachEventOnce() throws Exception {
        try (TraceWorld world = new TraceWorld(folder)) {
            for (int file = 0; file < FILES; file++) {
                put(world, file);
            }
            int waiting = count(world, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
            assertThat(waiting).isGreaterThanOrEqualTo(FILES);
            long before = world.workbench().ingestion().status().counts().deleted();
            CountDownLatch begun = new CountDownLatch(1);
            Runnable end = world.workbench().events().onCommit(committed -> begun.countDown());
            world.workbench().ingestion().start();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            assertThat(world.workbench().ingestion().stop()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Ingestion.GRACE);
            end.run();

            long deleted = world.workbench().ingestion().status().counts().deleted() - before;
            assertThat(deleted).as("it was in the middle").isLessThan(waiting);
            assertThat(count(world, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)).isZero();
            assertThat(count(world, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).as("visible at once")
                    .isEqualTo(waiting - (int) deleted);

            world.ingest();
            assertThat(world.workbench().events().reader().query(EventQuery.all().withText("event-").limit(10_000)))
                    .extracting(StoredEvent::eventId).filteredOn(id -> id.startsWith("event-")).hasSize(FILES)
                    .doesNotHaveDuplicates();
            assertThat(world.workbench().events().reader().entries(LedgerQuery.all().withText("_STOP").limit(10_000)))
                    .hasSize(FILES).allMatch(entry -> entry.outcome() == LedgerOutcome.INGESTED);
        }
    }
}
