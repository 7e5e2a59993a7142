package com.activeeye.workbench.aws.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/** What a bucket notifies, and what of it is ours. */
public final class NotificationState {
    private final NotificationConfiguration configuration;
    private final NotificationRule wanted;

    NotificationState(NotificationConfiguration configuration, NotificationRule wanted) {
        this.configuration = Objects.requireNonNull(configuration);
        this.wanted = Objects.requireNonNull(wanted);
    }

    NotificationConfiguration configuration() {
        return configuration;
    }

    /** The rule as it should be. */
    public NotificationRule wanted() {
        return wanted;
    }

    /** The whole configuration, as JSON. */
    public String text() {
        return NotificationRules.text(configuration);
    }

    /** The whole configuration with our rule in it, as JSON. */
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

    /** Our rule: the topic rule of our name, or one of another name that does exactly what ours should do. */
    public Optional<NotificationRule> ours() {
        Optional<NotificationRule> named = rules().stream().filter(this::hasOurName).findFirst();
        return named.or(() -> rules().stream().filter(this::does).findFirst());
    }

    private boolean hasOurName(NotificationRule rule) {
        return rule.kind() == NotificationRule.Kind.TOPIC && rule.name().equals(wanted.name());
    }

    private boolean does(NotificationRule rule) {
        return rule.kind() == wanted.kind() && rule.destination().equals(wanted.destination())
                && rule.events().equals(wanted.events()) && rule.prefix().isEmpty() && rule.suffix().isEmpty();
    }

    /** Whether the bucket notifies as it should. */
    public boolean isAsWanted() {
        return ours().filter(this::does).isPresent();
    }

    /** The rules of others because of which S3 would refuse ours. */
    public List<NotificationRule> obstacles() {
        return rules().stream().filter(rule -> !hasOurName(rule) && rule.overlaps(wanted)).toList();
    }
}
