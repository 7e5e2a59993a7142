package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.plan.WantedState;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer has to make in AWS for a connector credential, where nobody of ActiveEye may: the wanted state of its
 * plan, to be written down in a form that the customer carries out.
 */
public final class HandOff {
    private final WantedState wanted;
    private final LogKeys keys;
    private final String templateUrl;

    private HandOff(WantedState wanted, LogKeys keys, String templateUrl) {
        this.wanted = Objects.requireNonNull(wanted);
        this.keys = Objects.requireNonNull(keys);
        this.templateUrl = templateUrl;
    }

    /**
     * What is to be made for a credential.
     *
     * @param credential the credential, with the pod's values
     * @param pod the pod
     * @param credentials all recorded credentials
     * @param keys the customer-managed keys of the log files
     * @throws WorkbenchException as {@link WantedState#of} does
     */
    public static HandOff of(ConnectorCredential credential, Pod pod, List<ConnectorCredential> credentials,
            LogKeys keys) {
        return new HandOff(WantedState.of(credential, pod, credentials, keys.arns()), keys,
                StackTemplate.guideUrl(AwsRegions.partitionOf(credential.bucketRegion())).orElse(""));
    }

    /**
     * The same with the template at another address.
     *
     * @param url an https URL of an object in S3 that the customer may read; empty for the guide's
     * @throws WorkbenchException of kind INVALID_INPUT when it is no https URL
     */
    public HandOff withTemplateUrl(String url) {
        return url.isBlank() ? this
                : new HandOff(wanted, keys, new StackTemplate.At(url.strip()).url());
    }

    /** Whose hand-off it is. */
    public ConnectorCredential credential() {
        return wanted.credential();
    }

    /** The customer-managed keys of the log files. */
    public LogKeys keys() {
        return keys;
    }

    /** Where the template is; empty where the guide has none for the partition. */
    public Optional<String> templateUrl() {
        return Optional.of(templateUrl).filter(url -> !url.isEmpty());
    }

    String partition() {
        return AwsRegions.partitionOf(credential().bucketRegion());
    }

    private PodBinding binding() {
        return credential().podBinding().orElseThrow();
    }

    WantedState.Stack stack() {
        return wanted.stack();
    }

    String topicArn() {
        return binding().snsNotificationArn();
    }

    String podAccount() {
        return binding().podAccount().digits();
    }

    String roleArn() {
        return stack().roleArn();
    }

    /** By the template's names. */
    Map<String, String> parameters() {
        return stack().parameters();
    }

    List<NotificationRule> rules() {
        return wanted.notificationRules();
    }

    /** The rules as S3's API has them. */
    JsonArray rulesAsJson() {
        JsonArray all = new JsonArray();
        rules().forEach(rule -> all.add(json(rule)));
        return all;
    }

    private static JsonObject json(NotificationRule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("Id", rule.name());
        json.addProperty("TopicArn", rule.destination());
        JsonArray events = new JsonArray();
        rule.events().forEach(events::add);
        json.add("Events", events);
        JsonArray filters = new JsonArray();
        Stream.of(filter("prefix", rule.prefix()), filter("suffix", rule.suffix())).flatMap(Optional::stream)
                .forEach(filters::add);
        if (!filters.isEmpty()) {
            JsonObject key = new JsonObject();
            key.add("FilterRules", filters);
            JsonObject filter = new JsonObject();
            filter.add("Key", key);
            json.add("Filter", filter);
        }
        return json;
    }

    private static Optional<JsonObject> filter(String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonObject json = new JsonObject();
        json.addProperty("Name", name);
        json.addProperty("Value", value);
        return Optional.of(json);
    }

    /** A name for files, of the bucket's: letters, digits, hyphens and periods only. */
    public String fileStem() {
        return "activeeye-" + credential().bucketName();
    }
}
