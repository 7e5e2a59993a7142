package com.activeeye.workbench.sandbox.internal.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.Publisher;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Sends event notifications (Amazon S3 guide, "Event message structure") as the service s3.amazonaws.com. */
final class S3Events {
    private static final Logger LOG = LoggerFactory.getLogger(S3Events.class);
    private static final Principal S3 = Principal.service("s3.amazonaws.com");
    private static final String SUBJECT = "Amazon S3 Notification";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final World world;
    private final Buckets buckets;

    S3Events(World world, Buckets buckets) {
        this.world = world;
        this.buckets = buckets;
    }

    /** Why a destination would refuse this bucket's events; empty when it takes them. */
    Optional<AwsError> refusal(Bucket bucket, String arn) {
        try {
            publisher(arn).checkDelivery(S3, arn, context(bucket));
            return Optional.empty();
        } catch (AwsError e) {
            return Optional.of(e);
        }
    }

    /** Sends the test event with which s3 tries a destination. */
    void sendTest(Bucket bucket, String arn, String requestId) {
        JsonObject test = new JsonObject();
        test.addProperty("Service", "Amazon S3");
        test.addProperty("Event", "s3:TestEvent");
        test.addProperty("Time", S3Times.iso(world.clock().instant()));
        test.addProperty("Bucket", bucket.name);
        test.addProperty("RequestId", requestId);
        test.addProperty("HostId", requestId);
        send(bucket, arn, GSON.toJson(test));
    }

    /** Sends what happened to an object to all whom the bucket's rules name. */
    void send(Bucket bucket, String event, String key, StoredObject object, Principal by, String requestId) {
        for (Notifications.Rule rule : bucket.notifications.rules()) {
            if (rule.wants("s3:" + event, key)) {
                send(bucket, rule.arn(), GSON.toJson(message(bucket, rule, event, key, object, by, requestId)));
            }
        }
    }

    private void send(Bucket bucket, String arn, String message) {
        try {
            publisher(arn).deliver(S3, arn, SUBJECT, message, context(bucket));
        } catch (AwsError e) {
            LOG.debug("{} refused an event of {}: {}", arn, bucket.name, e.getMessage());
        }
    }

    private Publisher publisher(String arn) {
        return world.services().stream().filter(Publisher.class::isInstance).map(Publisher.class::cast)
                .filter(one -> one.handles(arn)).findFirst().orElseThrow(() -> new AwsError(404, "NotFound",
                        "There is no such destination: " + arn));
    }

    private static Map<String, String> context(Bucket bucket) {
        return Map.of("aws:SourceArn", bucket.arn(""), "aws:SourceAccount", bucket.owner, "aws:SecureTransport",
                "true");
    }

    private JsonObject message(Bucket bucket, Notifications.Rule rule, String event, String key, StoredObject object,
            Principal by, String requestId) {
        JsonObject record = new JsonObject();
        record.addProperty("eventVersion", "2.1");
        record.addProperty("eventSource", "aws:s3");
        record.addProperty("awsRegion", bucket.region);
        record.addProperty("eventTime", S3Times.iso(world.clock().instant()));
        record.addProperty("eventName", event);
        record.add("userIdentity", one("principalId", "AWS:" + by.userId()));
        record.add("requestParameters", one("sourceIPAddress", by.isService() ? by.name() : "127.0.0.1"));
        JsonObject response = one("x-amz-request-id", requestId);
        response.addProperty("x-amz-id-2", requestId);
        record.add("responseElements", response);
        record.add("s3", s3(bucket, rule, event, key, object));
        JsonArray records = new JsonArray();
        records.add(record);
        JsonObject message = new JsonObject();
        message.add("Records", records);
        return message;
    }

    private JsonObject s3(Bucket bucket, Notifications.Rule rule, String event, String key, StoredObject object) {
        JsonObject place = one("name", bucket.name);
        place.add("ownerIdentity", one("principalId", "A" + bucket.owner));
        place.addProperty("arn", bucket.arn(""));
        JsonObject what = one("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
        if (event.startsWith("ObjectCreated")) {
            what.addProperty("size", object.size());
            what.addProperty("eTag", object.etag());
        }
        what.addProperty("sequencer", String.format("%018X", buckets.nextSequence()));
        JsonObject s3 = one("s3SchemaVersion", "1.0");
        s3.addProperty("configurationId", rule.id());
        s3.add("bucket", place);
        s3.add("object", what);
        return s3;
    }

    private static JsonObject one(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
