package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The filter policy of the queue's subscription to a topic: which messages about new objects pass (Amazon SNS Developer
 * Guide, "Payload-based message filtering").
 *
 * <p>All buckets of a region share the subscription, so that it lets pass what any credential wants. A message with
 * several records passes if one of them matches; ingestion looks at each again.
 */
final class SubscriptionFilter {
    /** Amazon SNS Developer Guide, "Filter policy constraints". */
    static final int MOST_COMBINATIONS = 150;
    /** Records, s3, object, key: each value of a nested name counts once for each level. */
    private static final int LEVELS = 4;

    private SubscriptionFilter() {
    }

    /**
     * The filter policy wanted.
     *
     * @param credentials those whose buckets lie in the topic's region
     * @return JSON; empty when no credential limits its accounts by filter
     * @throws WorkbenchException of kind WRONG_STATE when SNS would not take it
     */
    static String of(List<ConnectorCredential> credentials) {
        List<String> prefixes = credentials.stream().filter(SubscriptionFilter::filters)
                .flatMap(credential -> credential.limit().prefixes().stream()).distinct().sorted().toList();
        if (prefixes.isEmpty()) {
            return "";
        }
        List<String> whole = credentials.stream().filter(credential -> !filters(credential))
                .map(ConnectorCredential::bucketName).distinct().sorted().toList();
        int combinations = LEVELS * (prefixes.size() + whole.size()) + 1;
        if (combinations > MOST_COMBINATIONS) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, PodTexts.get("filter.full",
                    credentials.getFirst().bucketRegion(), String.valueOf(combinations),
                    String.valueOf(MOST_COMBINATIONS)), PodTexts.get("filter.full.todo"));
        }
        JsonArray ways = new JsonArray();
        ways.add(nested(values(prefixes.stream().map(SubscriptionFilter::begins)), "Records", "s3", "object", "key"));
        if (!whole.isEmpty()) {
            ways.add(nested(values(whole.stream().map(JsonPrimitive::new)), "Records", "s3", "bucket", "name"));
        }
        // S3 sends it when the notification is set, which shows that the path is wired.
        ways.add(nested(values(Stream.of(new JsonPrimitive("s3:TestEvent"))), "Event"));
        JsonObject policy = new JsonObject();
        policy.add("$or", ways);
        return policy.toString();
    }

    private static boolean filters(ConnectorCredential credential) {
        return credential.limit().way() == AccountLimit.Way.FILTER;
    }

    /** S3 writes keys as a form would send them. */
    private static JsonElement begins(String prefix) {
        return TopicPolicy.object("prefix", URLEncoder.encode(prefix, StandardCharsets.UTF_8).replace("%2F", "/"));
    }

    private static JsonArray values(Stream<? extends JsonElement> values) {
        JsonArray all = new JsonArray();
        values.forEach(all::add);
        return all;
    }

    private static JsonElement nested(JsonElement value, String... path) {
        JsonElement at = value;
        for (int i = path.length - 1; i >= 0; i--) {
            JsonObject outer = new JsonObject();
            outer.add(path[i], at);
            at = outer;
        }
        return at;
    }
}
