package com.activeeye.workbench.sandbox.internal.s3;

import java.util.List;

/**
 * A bucket's notification configuration.
 *
 * @param rules topics, queues and functions in the order given
 * @param eventBridge whether events go to EventBridge too
 */
record Notifications(List<Rule> rules, boolean eventBridge) {
    static final Notifications NONE = new Notifications(List.of(), false);

    /** Where a rule sends events. */
    enum Kind {
        TOPIC("TopicConfiguration", "Topic"), QUEUE("QueueConfiguration", "Queue"),
        FUNCTION("CloudFunctionConfiguration", "CloudFunction");

        final String element;
        final String target;

        Kind(String element, String target) {
            this.element = element;
            this.target = target;
        }
    }

    /** One configuration: which events of which keys go where. */
    record Rule(Kind kind, String id, String arn, List<String> events, String prefix, String suffix) {

        /** Whether an event ({@code s3:ObjectCreated:Put}) of a key goes there. */
        boolean wants(String event, String key) {
            return key.startsWith(prefix) && key.endsWith(suffix)
                    && events.stream().anyMatch(mine -> covers(mine, event));
        }

        /** Whether some key could match both rules for some event: what s3 refuses. */
        boolean overlaps(Rule other) {
            boolean events = this.events.stream().anyMatch(mine -> other.events.stream()
                    .anyMatch(theirs -> covers(mine, theirs) || covers(theirs, mine)));
            boolean prefixes = prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix);
            boolean suffixes = suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix);
            return events && prefixes && suffixes;
        }

        private static boolean covers(String wide, String narrow) {
            return wide.equals(narrow) || wide.endsWith("*")
                    && narrow.startsWith(wide.substring(0, wide.length() - 1));
        }
    }
}
