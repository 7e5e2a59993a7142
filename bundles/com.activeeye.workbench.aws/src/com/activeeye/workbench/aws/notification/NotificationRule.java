package com.activeeye.workbench.aws.notification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One event notification of a bucket.
 *
 * @param name its name (S3 calls it Id)
 * @param kind what it notifies
 * @param destination the ARN of what it notifies
 * @param events the event types, for example {@code s3:ObjectCreated:*}
 * @param prefix only keys that begin so; empty for all
 * @param suffix only keys that end so; empty for all
 */
public record NotificationRule(String name, Kind kind, String destination, List<String> events, String prefix,
        String suffix) {

    /** What a rule notifies. */
    public enum Kind { TOPIC, QUEUE, FUNCTION }

    public NotificationRule {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(destination);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(suffix);
        events = List.copyOf(events);
    }

    /** Whether it has a name that ours have: the guide's, or that with an account behind it. */
    public boolean isOurs() {
        return kind == Kind.TOPIC
                && (name.equals(BucketNotification.NAME) || name.startsWith(BucketNotification.NAME + " "));
    }

    /** Whether it does what another one does, whatever their names. */
    boolean does(NotificationRule other) {
        return kind == other.kind && destination.equals(other.destination)
                && Set.copyOf(events).equals(Set.copyOf(other.events)) && prefix.equals(other.prefix)
                && suffix.equals(other.suffix);
    }

    /**
     * Whether S3 refuses both rules in one configuration (Amazon S3 User Guide, "Event notification types": two rules
     * for the same event must not match the same key).
     */
    public boolean overlaps(NotificationRule other) {
        return sharesEvent(other) && compatible(prefix, other.prefix, String::startsWith)
                && compatible(suffix, other.suffix, String::endsWith);
    }

    private boolean sharesEvent(NotificationRule other) {
        return events.stream().anyMatch(one -> other.events.stream().anyMatch(two -> covers(one, two)
                || covers(two, one)));
    }

    /** {@code s3:ObjectCreated:*} covers {@code s3:ObjectCreated:Put}. */
    private static boolean covers(String wide, String narrow) {
        return wide.equals(narrow) || wide.endsWith("*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
    }

    /** One key can have both ends if one of the two is a part of the other. */
    private static boolean compatible(String one, String two, BiPredicate<String, String> part) {
        return part.test(one, two) || part.test(two, one);
    }
}
