package com.activeeye.workbench.ingest.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationDecoderTest {
    private static final String S3 = """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
            "eventTime":"2026-03-01T11:58:02.123Z","eventName":"ObjectCreated:Put","s3":{"s3SchemaVersion":"1.0",
            "configurationId":"ActiveEye CloudTrail Notification","bucket":{"name":"acme-trail",
            "arn":"arn:aws:s3:::acme-trail"},"object":{"key":"my+logs/a%2Bb/AWSLogs/%C3%BC.json.gz","size":1024,
            "eTag":"d41d8cd98f00b204e9800998ecf8427e","sequencer":"0055AED6DCD90281E5"}}}]}""";
    private final NotificationDecoder decoder = new NotificationDecoder(envelope ->
            new EnvelopePolicy.Verdict.Trusted());

    private Notification decode(String body) {
        return decoder.decode(body);
    }

    private static String wrapped(String message) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("Type", "Notification");
        envelope.addProperty("TopicArn", "arn:aws:sns:eu-west-1:444455556666:topic");
        envelope.addProperty("Message", message);
        return envelope.toString();
    }

    private static String record(String name, String key) {
        return "{\"eventVersion\":\"2.3\",\"eventName\":\"" + name + "\",\"s3\":{\"bucket\":{\"name\":\"acme-trail\"},"
                + "\"object\":{\"key\":\"" + key + "\"}}}";
    }

    @Test
    void readsS3sEventRawAndWrappedAndDecodesItsKey() {
        LogFileReference expected = new LogFileReference("acme-trail", "my logs/a+b/AWSLogs/ü.json.gz",
                "d41d8cd98f00b204e9800998ecf8427e", 1024, "0055AED6DCD90281E5",
                Instant.parse("2026-03-01T11:58:02.123Z"));
        for (String body : new String[] {S3, wrapped(S3), wrapped(wrapped(S3))}) {
            assertThat(decode(body)).isInstanceOfSatisfying(Notification.LogFiles.class,
                    files -> assertThat(files.references()).containsExactly(expected));
        }
    }

    @Test
    void takesSeveralRecordsAndCountsOtherHappenings() {
        String body = "{\"Records\":[" + record("ObjectCreated:Put", "a") + "," + record("ObjectRemoved:Delete", "b")
                + "," + record("ObjectCreated:CompleteMultipartUpload", "c") + "]}";
        assertThat(decode(body)).isInstanceOfSatisfying(Notification.LogFiles.class, files -> {
            assertThat(files.references()).extracting(LogFileReference::key).containsExactly("a", "c");
            assertThat(files.ignored()).isEqualTo(1);
        });
    }

    @Test
    void readsCloudTrailsOwnWhoseKeysAreNotEncoded() {
        String body = "{\"s3Bucket\":\"acme-trail\",\"s3ObjectKey\":[\"a+b%2B\",\"c\"]}";
        for (String shape : new String[] {body, wrapped(body)}) {
            assertThat(decode(shape)).isInstanceOfSatisfying(Notification.LogFiles.class, files ->
                    assertThat(files.references()).extracting(LogFileReference::key).containsExactly("a+b%2B", "c"));
        }
    }

    @Test
    void readsEventBridgesObjectCreated() {
        String body = """
                {"version":"0","id":"x","detail-type":"Object Created","source":"aws.s3","account":"111122223333",
                "time":"2026-03-01T11:58:02Z","region":"eu-west-1","detail":{"version":"0",
                "bucket":{"name":"acme-trail"},"object":{"key":"a+b","size":5,"etag":"e","sequencer":"1"},
                "reason":"PutObject"}}""";
        assertThat(decode(body)).isInstanceOfSatisfying(Notification.LogFiles.class, files ->
                assertThat(files.references()).containsExactly(new LogFileReference("acme-trail", "a+b", "e", 5, "1",
                        Instant.parse("2026-03-01T11:58:02Z"))));
        assertThat(decode(body.replace("Object Created", "Object Deleted")))
                .isEqualTo(new Notification.LogFiles(List.of(), 1));
    }

    @Test
    void knowsTestMessagesBothWays() {
        String test = """
                {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-03-01T11:58:02.123Z",
                "Bucket":"acme-trail","RequestId":"1","HostId":"2"}""";
        assertThat(decode(test)).isEqualTo(new Notification.Test("acme-trail"));
        assertThat(decode(wrapped(test))).isEqualTo(new Notification.Test("acme-trail"));
        assertThat(decode("CloudTrail validation message.")).isEqualTo(new Notification.Validation());
        assertThat(decode(wrapped("CloudTrail validation message.\n"))).isEqualTo(new Notification.Validation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "\"text\"", "{}", "hello", "{\"Records\":{}}", "{\"Records\":[1]}",
        "{\"Records\":[{}]}", "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\"}]}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\","
            + "\"s3\":{\"bucket\":{\"name\":\"b/../x\"},\"object\":{\"key\":\"k\"}}}]}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\","
            + "\"s3\":{\"bucket\":{\"name\":\"bbb\"},\"object\":{\"key\":\"%ZZ\"}}}]}",
        "{\"Records\":[{\"eventVersion\":\"3.0\",\"eventName\":\"ObjectCreated:Put\","
            + "\"s3\":{\"bucket\":{\"name\":\"bbb\"},\"object\":{\"key\":\"k\"}}}]}",
        "{\"s3Bucket\":\"bbb\",\"s3ObjectKey\":[7]}", "{\"s3Bucket\":7,\"s3ObjectKey\":[]}",
        "{\"detail-type\":\"Object Created\",\"detail\":{}}", "{\"Event\":\"s3:TestEvent\"", "{\"a\":1}{\"b\":2}",
        "{\"Type\":\"SubscriptionConfirmation\",\"TopicArn\":\"t\",\"Message\":\"m\"}"})
    void callsAnythingElsePoison(String body) {
        assertThat(decode(body)).isInstanceOfSatisfying(Notification.Poison.class,
                poison -> assertThat(poison.reason()).endsWith("."));
    }

    @Test
    void goesNeitherDeepNorLong() {
        assertThat(decode("[".repeat(500_000))).isInstanceOf(Notification.Poison.class);
        assertThat(decode("{\"a\":".repeat(200_000))).isInstanceOf(Notification.Poison.class);
        assertThat(decode("x".repeat(2_000_000))).isInstanceOf(Notification.Poison.class);
        assertThat(decode(wrapped(wrapped(wrapped(wrapped(S3)))))).isInstanceOf(Notification.Poison.class);
        assertThat(decode("{\"a\":1e999999999,\"Records\":[]}")).isInstanceOf(Notification.LogFiles.class);
        String many = "{\"s3Bucket\":\"bbb\",\"s3ObjectKey\":[" + "\"k\",".repeat(20_000) + "\"k\"]}";
        assertThat(decode(many)).isInstanceOf(Notification.Poison.class);
    }

    @Test
    void throwsNothingWhateverAMessageIsTurnedInto() {
        Random random = new Random(20260301);
        String[] seeds = {S3, wrapped(S3), record("ObjectCreated:Put", "a"),
            "{\"s3Bucket\":\"b\",\"s3ObjectKey\":[\"k\"]}"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder(seeds[i % seeds.length]);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(body.length());
                switch (random.nextInt(3)) {
                    case 0 -> body.setCharAt(at, (char) random.nextInt(0x110));
                    case 1 -> body.delete(at, Math.min(body.length() - 1, at + random.nextInt(30)));
                    default -> body.insert(at, "{}[]\",:0\\u".charAt(random.nextInt(10)));
                }
            }
            assertThat(decode(body.toString())).isNotNull();
        }
    }
}
