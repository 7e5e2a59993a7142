package com.activeeye.workbench.aws.notification;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/** What a bucket notifies, and what of it is ours. */
public final class NotificationState {
    private final NotificationConfiguration configuration;
    private final List<NotificationRule> wanted;

    NotificationState(NotificationConfiguration configuration, List<NotificationRule> wanted) {
        this.configuration = Objects.requireNonNull(configuration);
        this.wanted = List.copyOf(wanted);
    }

    NotificationConfiguration configuration() {
        return configuration;
    }

    /** The rules as they should be: one, or one for each monitored account's folder. */
    public List<NotificationRule> wanted() {
        return wanted;
    }

    /** The topic that should be notified. */
    public String topic() {
        return wanted.getFirst().destination();
    }

    /** The whole configuration, as JSON. */
    public String text() {
        return NotificationRules.text(configuration);
    }

    /** The whole configuration with our rules in it, as JSON. */
    public String wantedText() {
        return NotificationRules.text(NotificationRules.with(configuration, wanted));
    }

    /** All rules of the bucket, ours included. */
    public List<NotificationRule> rules() {
        return NotificationRules.of(configuration);
    }

    /** Whether the bucket also sends all its events to EventBridge, which never collides with a rule. */
    public boolean sendsToEventBridge() {
        return configuration.eventBridgeConfiguration() != null;
    }

    /** Our rules: the topic rules of our name, and those of other names that do exactly what ours should do. */
    public List<NotificationRule> ours() {
        return rules().stream().filter(rule -> rule.isOurs() || isWanted(rule)).toList();
    }

    private boolean isWanted(NotificationRule rule) {
        return wanted.stream().anyMatch(rule::does);
    }

    /** Whether the bucket notifies as it should: all that is wanted, and nothing else of ours. */
    public boolean isAsWanted() {
        return rules().stream().filter(NotificationRule::isOurs).allMatch(this::isWanted)
                && wanted.stream().allMatch(rule -> rules().stream().anyMatch(rule::does));
    }

    /** The rules of others because of which S3 would refuse ours. */
    public List<NotificationRule> obstacles() {
        return overlaps().stream().map(Overlap::theirs).distinct().toList();
    }

    /** Each rule of others with the first of ours that S3 refuses beside it. */
    public List<Overlap> overlaps() {
        return rules().stream().filter(rule -> !rule.isOurs() && !isWanted(rule)).flatMap(rule -> wanted.stream()
                .filter(rule::overlaps).limit(1).map(ours -> new Overlap(rule, ours))).toList();
    }
}
