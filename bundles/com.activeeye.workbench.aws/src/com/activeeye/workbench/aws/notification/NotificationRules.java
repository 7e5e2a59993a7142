package com.activeeye.workbench.aws.notification;

import com.activeeye.workbench.aws.notification.NotificationRule.Kind;
import com.activeeye.workbench.core.workspace.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/** Reads and changes a bucket's notification configuration, one rule of it, and leaves all others as they were. */
final class NotificationRules {

    /** A configuration as the change log and an undo need it. */
    private record Form(List<NotificationRule> rules, boolean eventBridge) {
    }

    private NotificationRules() {
    }

    /** All rules of a configuration. */
    static List<NotificationRule> of(NotificationConfiguration all) {
        Stream<NotificationRule> topics = all.topicConfigurations().stream().map(NotificationRules::of);
        Stream<NotificationRule> queues = all.queueConfigurations().stream().map(queue -> rule(queue.id(), Kind.QUEUE,
                queue.queueArn(), queue.eventsAsStrings(), queue.filter()));
        Stream<NotificationRule> functions = all.lambdaFunctionConfigurations().stream().map(function -> rule(
                function.id(), Kind.FUNCTION, function.lambdaFunctionArn(), function.eventsAsStrings(),
                function.filter()));
        return Stream.of(topics, queues, functions).flatMap(rules -> rules).toList();
    }

    static NotificationRule of(TopicConfiguration topic) {
        return rule(topic.id(), Kind.TOPIC, topic.topicArn(), topic.eventsAsStrings(), topic.filter());
    }

    private static NotificationRule rule(String id, Kind kind, String arn, List<String> events,
            NotificationConfigurationFilter filter) {
        return new NotificationRule(Optional.ofNullable(id).orElse(""), kind, arn, events, value(filter, "prefix"),
                value(filter, "suffix"));
    }

    private static String value(NotificationConfigurationFilter filter, String name) {
        if (filter == null || filter.key() == null) {
            return "";
        }
        return filter.key().filterRules().stream().filter(rule -> name.equalsIgnoreCase(rule.nameAsString()))
                .map(FilterRule::value).findFirst().orElse("");
    }

    /** The configuration with our rules in it, in place of all that are ours; others that do the same stay. */
    static NotificationConfiguration with(NotificationConfiguration all, List<NotificationRule> ours) {
        List<TopicConfiguration> topics = new ArrayList<>(others(all).toList());
        List<NotificationRule> held = topics.stream().map(NotificationRules::of).toList();
        ours.stream().filter(rule -> held.stream().noneMatch(rule::does)).map(NotificationRules::topic)
                .forEach(topics::add);
        return all.toBuilder().topicConfigurations(topics).build();
    }

    private static TopicConfiguration topic(NotificationRule rule) {
        return TopicConfiguration.builder().id(rule.name()).topicArn(rule.destination())
                .events(rule.events().stream().map(Event::fromValue).toList()).filter(filter(rule)).build();
    }

    private static NotificationConfigurationFilter filter(NotificationRule rule) {
        List<FilterRule> parts = Stream.of(part("prefix", rule.prefix()), part("suffix", rule.suffix()))
                .filter(part -> !part.value().isEmpty()).toList();
        return parts.isEmpty() ? null
                : NotificationConfigurationFilter.builder().key(key -> key.filterRules(parts)).build();
    }

    private static FilterRule part(String name, String value) {
        return FilterRule.builder().name(name).value(value).build();
    }

    private static Stream<TopicConfiguration> others(NotificationConfiguration all) {
        return all.topicConfigurations().stream().filter(topic -> !of(topic).isOurs());
    }

    /** Whether two configurations say the same; S3 does not keep the order of rules. */
    static boolean same(NotificationConfiguration one, NotificationConfiguration other) {
        return (one.eventBridgeConfiguration() == null) == (other.eventBridgeConfiguration() == null)
                && sameIn(one.topicConfigurations(), other.topicConfigurations())
                && sameIn(one.queueConfigurations(), other.queueConfigurations())
                && sameIn(one.lambdaFunctionConfigurations(), other.lambdaFunctionConfigurations());
    }

    /** Whether two configurations have the same effect, however S3 writes down a filter that is empty. */
    static boolean sameRules(NotificationConfiguration one, NotificationConfiguration other) {
        return (one.eventBridgeConfiguration() == null) == (other.eventBridgeConfiguration() == null)
                && sameIn(of(one), of(other));
    }

    private static boolean sameIn(List<?> one, List<?> other) {
        return one.size() == other.size() && one.containsAll(other) && other.containsAll(one);
    }

    /** The rules of a configuration that was written down as JSON. */
    static List<NotificationRule> parse(String text) {
        return Json.MAPPER.fromJson(text, Form.class).rules();
    }

    /** The whole configuration as JSON, for the change log. */
    static String text(NotificationConfiguration all) {
        return Json.MAPPER.toJson(new Form(of(all), all.eventBridgeConfiguration() != null));
    }
}
