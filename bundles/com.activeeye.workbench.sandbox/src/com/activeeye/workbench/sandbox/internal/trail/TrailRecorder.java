package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.OperationNames;
import com.activeeye.workbench.sandbox.internal.http.Partition;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Records the management calls that clients really make of the sandbox, so that its trails show them. */
public final class TrailRecorder {
    private static final Set<String> GLOBAL = Set.of("iam", "organizations");
    private static final Set<String> DATA_EVENTS = Set.of("Publish", "PublishBatch", "SendMessage", "SendMessageBatch",
            "ReceiveMessage", "DeleteMessage", "DeleteMessageBatch", "ChangeMessageVisibility",
            "ChangeMessageVisibilityBatch", "GetObject", "HeadObject", "PutObject", "DeleteObject", "DeleteObjects",
            "CopyObject", "ListObjects", "ListObjectsV2", "ListObjectVersions", "CreateMultipartUpload", "UploadPart",
            "CompleteMultipartUpload", "AbortMultipartUpload", "ListParts", "ListMultipartUploads");
    private static final Set<String> HIDDEN = Set.of("Action", "Version", "TemplateBody", "StackPolicyBody");

    private final Feeds feeds;
    private final Clock clock;

    public TrailRecorder(Feeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Records a call and the error that it was answered with, if any; data events are left out, as by default. */
    public void record(Call call, Optional<AwsError> error) {
        String name = OperationNames.of(call);
        if (DATA_EVENTS.contains(name) || call.account().isEmpty() || call.caller().isService()) {
            return;
        }
        String region = GLOBAL.contains(call.service().name()) ? Partition.ofRegion(call.region()).global()
                : call.region();
        JsonObject record = record(call, name, region, call.account(), error);
        feeds.add(call.account(), region, record);
        String other = assumedAccount(call);
        if (!other.isEmpty() && !other.equals(call.account())) {
            record.addProperty("sharedEventID", UUID.randomUUID().toString());
            JsonObject copy = record.deepCopy();
            copy.addProperty("recipientAccountId", other);
            copy.addProperty("eventID", UUID.randomUUID().toString());
            feeds.add(other, region, copy);
        }
    }

    private static String assumedAccount(Call call) {
        String role = call.query().get("RoleArn");
        return call.operation().equals("AssumeRole") && Arn.isArn(role) ? Arn.parse(role).account() : "";
    }

    private JsonObject record(Call call, String name, String region, String recipient, Optional<AwsError> error) {
        JsonObject record = new JsonObject();
        record.addProperty("eventVersion", "1.11");
        record.add("userIdentity", CallerIdentity.of(call.caller(), clock.instant()));
        record.addProperty("eventTime", EventTimes.iso(clock.instant()));
        record.addProperty("eventSource", call.service().name() + ".amazonaws.com");
        record.addProperty("eventName", name);
        record.addProperty("awsRegion", region);
        record.addProperty("sourceIPAddress", call.http().remoteAddress());
        record.addProperty("userAgent", call.http().header("user-agent"));
        error.ifPresent(e -> {
            record.addProperty("errorCode", e.code());
            record.addProperty("errorMessage", String.valueOf(e.getMessage()));
        });
        record.add("requestParameters", parameters(call));
        record.add("responseElements", JsonNull.INSTANCE);
        record.addProperty("requestID", call.requestId());
        record.addProperty("eventID", UUID.randomUUID().toString());
        record.addProperty("readOnly", name.matches("(Describe|Get|List|Lookup|Head|Validate).*"));
        record.addProperty("eventType", "AwsApiCall");
        record.addProperty("managementEvent", true);
        record.addProperty("recipientAccountId", recipient);
        record.addProperty("eventCategory", "Management");
        return record;
    }

    private static JsonElement parameters(Call call) {
        JsonObject parameters = new JsonObject();
        for (Map.Entry<String, String> each : call.query().all().entrySet()) {
            if (!HIDDEN.contains(each.getKey())) {
                parameters.addProperty(lower(each.getKey()), each.getValue());
            }
        }
        call.json().entrySet().forEach(each -> parameters.add(lower(each.getKey()), each.getValue()));
        if (call.service().name().equals("s3")) {
            bucket(call).ifPresent(name -> parameters.addProperty("bucketName", name));
        }
        return parameters.isEmpty() ? JsonNull.INSTANCE : parameters;
    }

    private static Optional<String> bucket(Call call) {
        String[] parts = call.http().path().split("/");
        return parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
