package com.activeeye.workbench.ui.tests;

import com.activeeye.workbench.aws.session.AwsSession;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;

/** Puts log files with chosen events into the bucket, as CloudTrail does, so that no test waits for its pace. */
final class LogFiles {
    private static final String KEY = "AWSLogs/%1$s/CloudTrail/us-east-1/2026/01/31/%1$s_CloudTrail_us-east-1_"
            + "20260131T1200Z_%2$s.json.gz";

    private final AwsSession owner;

    /**
     * For a bucket.
     *
     * @param owner the operator in the bucket's account
     */
    LogFiles(AwsSession owner) {
        this.owner = owner;
    }

    /** Delivers one log file of {@link Practice#ACCOUNT}. */
    void deliver(JsonObject... events) {
        String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String content = new Gson().toJson(Map.of("Records", List.of(events)));
        owner.s3(Practice.REGION).putObject(request -> request.bucket(Practice.BUCKET)
                .key(KEY.formatted(Practice.ACCOUNT.digits(), unique)), RequestBody.fromBytes(zipped(content)));
    }

    /** Delivers one log file with an event of each of these names. */
    void deliver(String... names) {
        deliver(Arrays.stream(names).map(LogFiles::event).toArray(JsonObject[]::new));
    }

    /** An event that went well. */
    static JsonObject event(String name) {
        JsonObject user = new JsonObject();
        user.addProperty("type", "IAMUser");
        user.addProperty("userName", "alice");
        JsonObject event = new JsonObject();
        event.addProperty("eventVersion", "1.11");
        event.add("userIdentity", user);
        event.addProperty("eventTime", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        event.addProperty("eventSource", "ec2.amazonaws.com");
        event.addProperty("eventName", name);
        event.addProperty("awsRegion", Practice.REGION);
        event.addProperty("sourceIPAddress", "203.0.113.7");
        event.addProperty("eventID", UUID.randomUUID().toString());
        event.addProperty("eventType", "AwsApiCall");
        event.addProperty("recipientAccountId", Practice.ACCOUNT.digits());
        event.addProperty("eventCategory", "Management");
        return event;
    }

    /** An event that was refused. */
    static JsonObject refused(String name) {
        JsonObject event = event(name);
        event.addProperty("errorCode", "AccessDenied");
        return event;
    }

    private static byte[] zipped(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
