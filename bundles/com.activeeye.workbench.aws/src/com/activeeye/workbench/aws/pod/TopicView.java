package com.activeeye.workbench.aws.pod;

import java.util.List;

/**
 * The pod's topic in one region, as it is.
 *
 * @param region the region's code
 * @param arn the topic's ARN
 * @param exists whether it is there
 * @param subscribed whether the pod's queue receives what it publishes
 * @param buckets the names of the buckets that may publish to it
 */
public record TopicView(String region, String arn, boolean exists, boolean subscribed, List<String> buckets) {
    public TopicView {
        buckets = List.copyOf(buckets);
    }
}
