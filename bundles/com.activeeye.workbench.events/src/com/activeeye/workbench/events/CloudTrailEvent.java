package com.activeeye.workbench.events;

import java.time.Instant;

/**
 * One record of a log file, as the columns that people filter and group by; a text that the record lacks is empty.
 *
 * @param eventId the record's identity within its account; made of the log file's
 *        SHA-256 and the offset when it has none
 * @param account the account that the event is attributed to
 * @param time when the call was made
 * @param region the region of the call
 * @param source the service, for example {@code s3.amazonaws.com}
 * @param name the call, for example {@code GetObject}
 * @param user a readable name of who made it: a user, a role's session, root, a service
 * @param userArn the ARN of who made it
 * @param accessKeyId the access key that signed it
 * @param sourceIp the address, or the service, that it came from
 * @param userAgent the program that made it
 * @param errorCode the error's code; empty when the call succeeded
 * @param errorMessage the error's message
 * @param readOnly whether the call only reads
 * @param offset where the record starts in the inflated log file, in bytes
 * @param length the record's length in the inflated log file, in bytes
 */
public record CloudTrailEvent(String eventId, String account, Instant time, String region, String source, String name,
        String user, String userArn, String accessKeyId, String sourceIp, String userAgent, String errorCode,
        String errorMessage, boolean readOnly, long offset, int length) {
    /** What people see before the name of every CloudTrail event (the guide, "Verifying ActiveEye Event Ingestion"). */
    public static final String PREFIX = "AWS Cloudtrail ";

    /** The event's name as people see it. */
    public String title() {
        return PREFIX + name;
    }

    /** The same event attributed to another account. */
    public CloudTrailEvent withAccount(String other) {
        return new CloudTrailEvent(eventId, other, time, region, source, name, user, userArn, accessKeyId, sourceIp,
                userAgent, errorCode, errorMessage, readOnly, offset, length);
    }

    /** Whether the call was refused or failed. */
    public boolean failed() {
        return !errorCode.isEmpty();
    }
}
