package com.activeeye.workbench.sandbox.internal.cloudtrail;

import java.time.Instant;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.trail.EventTimes;
import com.activeeye.workbench.sandbox.internal.trail.Trail;
import com.google.gson.JsonObject;

/** Trails as CloudTrail's answers show them. */
final class TrailJson {

    private TrailJson() {
    }

    /** The Trail structure of DescribeTrails and GetTrail. */
    static JsonObject trail(Trail trail) {
        JsonObject json = settings(trail);
        json.addProperty("HomeRegion", trail.homeRegion);
        json.addProperty("HasCustomEventSelectors", !trail.selectors.isEmpty());
        json.addProperty("HasInsightSelectors", false);
        return json;
    }

    /** What CreateTrail and UpdateTrail answer. */
    static JsonObject settings(Trail trail) {
        JsonObject json = new JsonObject();
        json.addProperty("Name", trail.name);
        json.addProperty("S3BucketName", trail.bucket);
        text(json, "S3KeyPrefix", trail.prefix);
        if (!trail.topicArn.isEmpty()) {
            json.addProperty("SnsTopicName", Arn.parse(trail.topicArn).resource());
            json.addProperty("SnsTopicARN", trail.topicArn);
        }
        json.addProperty("IncludeGlobalServiceEvents", trail.globalEvents);
        json.addProperty("IsMultiRegionTrail", trail.multiRegion);
        json.addProperty("TrailARN", trail.arn());
        json.addProperty("LogFileValidationEnabled", trail.validation);
        text(json, "KmsKeyId", trail.kmsKeyArn);
        json.addProperty("IsOrganizationTrail", trail.isOrganization());
        return json;
    }

    /** What GetTrailStatus answers. */
    static JsonObject status(Trail trail) {
        JsonObject json = new JsonObject();
        json.addProperty("IsLogging", trail.logging);
        text(json, "LatestDeliveryError", trail.deliveryError);
        text(json, "LatestDigestDeliveryError", trail.digestError);
        time(json, "LatestDeliveryTime", trail.delivered);
        time(json, "LatestDigestDeliveryTime", trail.digestDelivered);
        time(json, "StartLoggingTime", trail.started);
        time(json, "StopLoggingTime", trail.stopped);
        json.addProperty("LatestDeliveryAttemptTime", iso(trail.attempted));
        json.addProperty("LatestDeliveryAttemptSucceeded", trail.deliveryError.isEmpty() ? iso(trail.delivered) : "");
        json.addProperty("LatestNotificationAttemptTime", "");
        json.addProperty("LatestNotificationAttemptSucceeded", "");
        json.addProperty("TimeLoggingStarted", iso(trail.started));
        json.addProperty("TimeLoggingStopped", iso(trail.stopped));
        return json;
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static String iso(Instant time) {
        return time.equals(Trail.NEVER) ? "" : EventTimes.iso(time);
    }

    private static void time(JsonObject json, String name, Instant time) {
        if (!time.equals(Trail.NEVER)) {
            json.addProperty(name, seconds(time));
        }
    }

    private static void text(JsonObject json, String name, String value) {
        if (!value.isEmpty()) {
            json.addProperty(name, value);
        }
    }
}
