package com.activeeye.workbench.aws.pod;

import java.util.Objects;

/**
 * What the pod's topic of a region should be.
 *
 * @param region the code of the region
 * @param arn the topic's ARN
 * @param queueArn the ARN of the queue that is subscribed to it
 * @param policyStatement the statement of its policy that lets the registered buckets publish, as JSON
 * @param filterPolicy the filter policy of the subscription, over the message's body, as JSON; empty for none
 */
public record WantedTopic(String region, String arn, String queueArn, String policyStatement, String filterPolicy) {
    public WantedTopic {
        Objects.requireNonNull(region);
        Objects.requireNonNull(arn);
        Objects.requireNonNull(queueArn);
        Objects.requireNonNull(policyStatement);
        Objects.requireNonNull(filterPolicy);
    }
}
