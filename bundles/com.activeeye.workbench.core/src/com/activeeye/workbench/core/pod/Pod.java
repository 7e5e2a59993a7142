package com.activeeye.workbench.core.pod;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * The SOC's own AWS account as it was set up to receive notifications.
 *
 * @param account the pod account ID
 * @param partition the AWS partition, for example {@code aws} or {@code aws-us-gov}
 * @param homeRegion the region of the queue
 * @param profile the profile that reaches the account; empty for the environment's default
 * @param queueUrl the queue that all topics deliver to
 */
public record Pod(AccountId account, String partition, String homeRegion, String profile, String queueUrl) {
    /** The name of the topic in every region, as its ARN shows it. */
    public static final String TOPIC_NAME = "activeeye-cloudtrail-notifications";
    /** The name of the queue. */
    public static final String QUEUE_NAME = "activeeye-cloudtrail-notifications";
    /** The name of the dead-letter queue. */
    public static final String DEAD_LETTER_QUEUE_NAME = "activeeye-cloudtrail-notifications-dead-letters";

    public Pod {
        Objects.requireNonNull(account);
        Objects.requireNonNull(partition);
        Objects.requireNonNull(homeRegion);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(queueUrl);
    }

    /** The ARN of the pod's topic in a region. */
    public String topicArn(String region) {
        return "arn:" + partition + ":sns:" + region + ":" + account + ":" + TOPIC_NAME;
    }

    /** The ARN of the queue. */
    public String queueArn() {
        return "arn:" + partition + ":sqs:" + homeRegion + ":" + account + ":" + QUEUE_NAME;
    }

    /** The ARN of the dead-letter queue. */
    public String deadLetterQueueArn() {
        return "arn:" + partition + ":sqs:" + homeRegion + ":" + account + ":" + DEAD_LETTER_QUEUE_NAME;
    }
}
