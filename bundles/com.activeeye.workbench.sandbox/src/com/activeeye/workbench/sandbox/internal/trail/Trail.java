package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Arn;

/** A trail as its account made it, and what became of its deliveries; kept in the sandbox's state. */
public final class Trail {
    /** Stands for a moment that has not come yet. */
    public static final Instant NEVER = Instant.EPOCH;

    public String name = "";
    public String account = "";
    public String homeRegion = "";
    public String bucket = "";
    public String prefix = "";
    public String topicArn = "";
    public String kmsKeyArn = "";
    public String organization = "";
    public boolean multiRegion;
    public boolean globalEvents = true;
    public boolean validation = true;
    public boolean logging;
    public String selectors = "";
    public Map<String, String> tags = new LinkedHashMap<>();
    public Instant started = NEVER;
    public Instant stopped = NEVER;
    public Instant delivered = NEVER;
    public Instant attempted = NEVER;
    public String deliveryError = "";
    public Instant digestDelivered = NEVER;
    public String digestError = "";

    /** The trail's ARN. */
    public String arn() {
        return Arn.of("cloudtrail", homeRegion, account, "trail/" + name).toString();
    }

    /** Whether this is an organisation trail, recording all of its organisation's accounts. */
    public boolean isOrganization() {
        return !organization.isEmpty();
    }

    /** The folder of an account's files: {@code [prefix/]AWSLogs/[o-id/]account/}. */
    String folder(String recordedAccount) {
        return (prefix.isEmpty() ? "" : prefix + "/") + "AWSLogs/" + (isOrganization() ? organization + "/" : "")
                + recordedAccount + "/";
    }
}
