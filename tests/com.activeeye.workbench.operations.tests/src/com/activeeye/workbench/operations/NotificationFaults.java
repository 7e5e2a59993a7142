package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TopicFaults.topic;
import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.LOGS;
import static com.activeeye.workbench.operations.TraceWorld.LOG_ARCHIVE;
import static com.activeeye.workbench.operations.TraceWorld.STAGING;

import com.activeeye.workbench.aws.trace.Hop;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.FilterRuleName;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/** What goes wrong with what a bucket notifies. */
final class NotificationFaults {
    private static final String NOTIFICATION = "ActiveEye CloudTrail Notification";

    private NotificationFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("notification gone", "Logs", Hop.NOTIFICATION, "notification-missing", "does not notify",
                        world -> notify(world, List.of())),
                fault("notification to another topic", "Logs", Hop.NOTIFICATION, "notification-topic",
                        "some-other-topic", world -> {
                            String topic = world.operator(LOG_ARCHIVE).sns("us-east-1").createTopic(call -> call
                                    .name("some-other-topic")).topicArn();
                            notify(world, List.of(rule(topic, Event.S3_OBJECT_CREATED, "")));
                        }),
                fault("prefix shuts out one account", "Logs", Hop.NOTIFICATION, "notification-filter",
                        "shuts out account 777788889999", world -> notify(world, List.of(rule(topic(world),
                                Event.S3_OBJECT_CREATED, folder(world) + "555566667777/")))),
                fault("notification of copies only", "Logs", Hop.NOTIFICATION, "notification-events",
                        "s3:ObjectCreated:Copy only", world -> notify(world, List.of(rule(topic(world),
                                Event.S3_OBJECT_CREATED_COPY, "")))));
    }

    /** Where the organisation's log files lie. */
    static String folder(TraceWorld world) {
        String key = world.operator(LOG_ARCHIVE).s3("us-east-1").listObjectsV2(call -> call.bucket(LOGS))
                .contents().stream().map(object -> object.key()).filter(one -> one.contains("777788889999"))
                .findFirst().orElseThrow();
        return key.substring(0, key.indexOf(STAGING.digits()));
    }

    private static TopicConfiguration rule(String topic, Event event, String prefix) {
        TopicConfiguration.Builder rule = TopicConfiguration.builder().id(NOTIFICATION).topicArn(topic).events(event);
        if (!prefix.isEmpty()) {
            rule.filter(filter -> filter.key(key -> key.filterRules(FilterRule.builder().name(FilterRuleName.PREFIX)
                    .value(prefix).build())));
        }
        return rule.build();
    }

    private static void notify(TraceWorld world, List<TopicConfiguration> rules) {
        world.operator(LOG_ARCHIVE).s3("us-east-1").putBucketNotificationConfiguration(call -> call.bucket(LOGS)
                .skipDestinationValidation(true).notificationConfiguration(all -> all.topicConfigurations(rules)));
    }
}
