package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.POD;
import static com.activeeye.workbench.sandbox.RunningSandbox.PRODUCTION;
import static com.activeeye.workbench.sandbox.RunningSandbox.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Event notifications of buckets: from an object to the queue, and the checks on the configuration. */
class S3NotificationTest {
    private static final String BUCKET = "acme-logs";

    private RunningSandbox running;
    private S3Client s3;
    private SnsClient sns;
    private SqsClient sqs;
    private String topic;
    private String queue;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        s3 = running.s3(PRODUCTION);
        s3.createBucket(b -> b.bucket(BUCKET));
        sns = running.sns(POD);
        sqs = running.sqs(POD);
        topic = topic(sns, "notifications");
        queue = running.queue(sqs, "events", "sns.amazonaws.com", topic);
        sns.subscribe(s -> s.topicArn(topic).protocol("sqs").endpoint(RunningSandbox.arn(sqs, queue)));
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    private String topic(SnsClient client, String name) {
        String arn = client.createTopic(t -> t.name(name)).topicArn();
        allow(client, arn, PRODUCTION);
        return arn;
    }

    private static void allow(SnsClient client, String arn, String account) {
        client.setTopicAttributes(a -> a.topicArn(arn).attributeName("Policy").attributeValue("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
                "Action":"SNS:Publish","Resource":"%s","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::%s"},
                "StringEquals":{"aws:SourceAccount":"%s"}}}]}""".formatted(arn, BUCKET, account)));
    }

    private void configure(TopicConfiguration... rules) {
        s3.putBucketNotificationConfiguration(n -> n.bucket(BUCKET)
                .notificationConfiguration(c -> c.topicConfigurations(rules)));
    }

    private static TopicConfiguration rule(String topic, Event event, String prefix, String suffix) {
        return TopicConfiguration.builder().topicArn(topic).events(event).filter(f -> f.key(k -> k.filterRules(
                FilterRule.builder().name("prefix").value(prefix).build(),
                FilterRule.builder().name("suffix").value(suffix).build()))).build();
    }

    private static JsonObject inner(String body) {
        return JsonParser.parseString(JsonParser.parseString(body).getAsJsonObject().get("Message").getAsString())
                .getAsJsonObject();
    }

    @Test
    void anObjectsEventReachesTheQueueThroughTheTopic() {
        configure(rule(topic, Event.S3_OBJECT_CREATED, "AWSLogs/", ".gz"));
        assertThat(inner(drain(sqs, queue).get(0)).get("Event").getAsString()).isEqualTo("s3:TestEvent");
        String key = "AWSLogs/a b+c/ü.gz";
        s3.putObject(p -> p.bucket(BUCKET).key(key), RequestBody.fromString("12345"));
        s3.putObject(p -> p.bucket(BUCKET).key("other.gz"), RequestBody.fromString("1"));
        List<String> bodies = drain(sqs, queue);
        assertThat(bodies).hasSize(1);
        JsonObject event = inner(bodies.get(0)).getAsJsonArray("Records").get(0).getAsJsonObject();
        JsonObject object = event.getAsJsonObject("s3").getAsJsonObject("object");
        assertThat(event.get("eventName").getAsString()).isEqualTo("ObjectCreated:Put");
        assertThat(object.get("key").getAsString()).startsWith("AWSLogs/a+b%2Bc/");
        assertThat(URLDecoder.decode(object.get("key").getAsString(), StandardCharsets.UTF_8)).isEqualTo(key);
        assertThat(object.get("size").getAsInt()).isEqualTo(5);
    }

    @Test
    void theConfigurationIsGivenBackAndReplacedAsAWhole() {
        configure(rule(topic, Event.S3_OBJECT_CREATED, "a/", ""), rule(topic, Event.S3_OBJECT_CREATED, "b/", ""));
        var got = s3.getBucketNotificationConfiguration(g -> g.bucket(BUCKET)).topicConfigurations();
        assertThat(got).hasSize(2).allSatisfy(one -> assertThat(one.id()).isNotEmpty());
        configure();
        assertThat(s3.getBucketNotificationConfiguration(g -> g.bucket(BUCKET)).topicConfigurations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'','','',''", "a/,'',a/b/,''", "'',.gz,AWSLogs/,.json.gz", "a/,.gz,a/,''"})
    void overlappingRulesAreRefused(String prefix, String suffix, String prefix2, String suffix2) {
        assertThatThrownBy(() -> configure(rule(topic, Event.S3_OBJECT_CREATED, prefix, suffix),
                rule(topic, Event.S3_OBJECT_CREATED_PUT, prefix2, suffix2))).isInstanceOf(S3Exception.class)
                .satisfies(e -> assertThat(((S3Exception) e).awsErrorDetails().errorCode())
                        .isEqualTo("InvalidArgument"));
        assertThat(s3.getBucketNotificationConfiguration(g -> g.bucket(BUCKET)).topicConfigurations()).isEmpty();
    }

    @Test
    void rulesWhoseSuffixesCannotOverlapAreTaken() {
        configure(rule(topic, Event.S3_OBJECT_CREATED, "a/", ".gz"),
                rule(topic, Event.S3_OBJECT_CREATED, "a/b/", ".txt"));
        assertThat(s3.getBucketNotificationConfiguration(g -> g.bucket(BUCKET)).topicConfigurations()).hasSize(2);
    }

    @Test
    void aDestinationThatRefusesRejectsTheWholeConfiguration() {
        String closed = topic(sns, "closed");
        allow(sns, closed, POD);
        assertThatThrownBy(() -> configure(rule(topic, Event.S3_OBJECT_CREATED, "a/", ""),
                rule(closed, Event.S3_OBJECT_CREATED, "b/", "")))
                .hasMessageContaining("Unable to validate the following destination configurations");
        assertThat(s3.getBucketNotificationConfiguration(g -> g.bucket(BUCKET)).topicConfigurations()).isEmpty();
        assertThat(drain(sqs, queue)).isEmpty();
    }

    @Test
    void aTopicOfAnotherRegionIsRefused() {
        String far = topic(running.clients(POD).sns("eu-west-1"), "far");
        assertThatThrownBy(() -> configure(rule(far, Event.S3_OBJECT_CREATED, "", "")))
                .hasMessageContaining("region is not valid for the bucket location constraint");
    }

    @Test
    void aQueueCanBeToldDirectly() {
        S3Client own = running.s3(POD);
        own.createBucket(b -> b.bucket("pod-bucket"));
        String direct = running.queue(sqs, "direct", "s3.amazonaws.com", "arn:aws:s3:::pod-bucket");
        own.putBucketNotificationConfiguration(n -> n.bucket("pod-bucket").notificationConfiguration(c -> c
                .queueConfigurations(q -> q.queueArn(RunningSandbox.arn(sqs, direct)).events(Event
                        .S3_OBJECT_CREATED))));
        own.putObject(p -> p.bucket("pod-bucket").key("k"), RequestBody.fromString("v"));
        assertThat(drain(sqs, direct)).hasSize(2).last().asString().contains("ObjectCreated:Put");
    }
}
