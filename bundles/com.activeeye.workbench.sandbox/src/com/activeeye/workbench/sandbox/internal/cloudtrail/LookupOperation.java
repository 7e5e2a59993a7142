package com.activeeye.workbench.sandbox.internal.cloudtrail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.trail.EventHistory;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** LookupEvents: the recent calls of the caller's account in the Region, with filters and pages. */
final class LookupOperation {
    private static final int PAGE = 50;
    private static final Map<String, String> MEMBERS = Map.of("EventId", "eventID", "EventName", "eventName",
            "ReadOnly", "readOnly", "EventSource", "eventSource", "AccessKeyId", "accessKeyId", "Username", "userName",
            "ResourceType", "type", "ResourceName", "ARN");

    private final World world;
    private final EventHistory history;

    LookupOperation(World world, EventHistory history) {
        this.world = world;
        this.history = history;
    }

    void register(Operations operations) {
        operations.on("LookupEvents", this::lookup);
    }

    private Reply lookup(Call call) {
        world.require(call, "cloudtrail:LookupEvents", "*");
        JsonObject request = call.json();
        int size = request.has("MaxResults") ? request.get("MaxResults").getAsInt() : PAGE;
        if (size < 1 || size > PAGE) {
            throw AwsError.bad("InvalidMaxResultsException", "MaxResults must be from 1 to 50.");
        }
        List<JsonObject> found = history.recent(call.account(), call.region()).stream().filter(times(request))
                .filter(attributes(request)).toList();
        int from = start(request, found);
        int to = Math.min(from + size, found.size());
        JsonArray events = new JsonArray();
        found.subList(from, to).forEach(record -> events.add(event(record)));
        JsonObject answer = new JsonObject();
        answer.add("Events", events);
        if (to < found.size()) {
            answer.addProperty("NextToken", text(found.get(to - 1), "eventID"));
        }
        return Reply.json(answer);
    }

    /** Where the page begins: after the event that the token names, as new events come in before it all the time. */
    private static int start(JsonObject request, List<JsonObject> found) {
        if (!request.has("NextToken")) {
            return 0;
        }
        String last = request.get("NextToken").getAsString();
        for (int i = 0; i < found.size(); i++) {
            if (text(found.get(i), "eventID").equals(last)) {
                return i + 1;
            }
        }
        throw AwsError.bad("InvalidNextTokenException", "The NextToken is not valid.");
    }

    private static Predicate<JsonObject> times(JsonObject request) {
        double start = request.has("StartTime") ? request.get("StartTime").getAsDouble() : 0;
        double end = request.has("EndTime") ? request.get("EndTime").getAsDouble() : Double.MAX_VALUE;
        if (start > end) {
            throw AwsError.bad("InvalidTimeRangeException", "The start time must be before the end time.");
        }
        return record -> {
            double time = seconds(record);
            return time >= start && time <= end;
        };
    }

    private static double seconds(JsonObject record) {
        return TrailJson.seconds(Instant.parse(record.get("eventTime").getAsString()));
    }

    private static Predicate<JsonObject> attributes(JsonObject request) {
        JsonElement list = request.get("LookupAttributes");
        if (list == null || list.isJsonNull() || list.getAsJsonArray().isEmpty()) {
            return record -> true;
        }
        JsonObject attribute = list.getAsJsonArray().get(0).getAsJsonObject();
        String key = attribute.get("AttributeKey").getAsString();
        if (list.getAsJsonArray().size() > 1 || !MEMBERS.containsKey(key)) {
            throw AwsError.bad("InvalidLookupAttributesException",
                    "Specify one lookup attribute, of these: " + String.join(", ", MEMBERS.keySet()));
        }
        String value = attribute.get("AttributeValue").getAsString();
        return record -> values(record, key).contains(value);
    }

    private static List<String> values(JsonObject record, String key) {
        return switch (key) {
            case "AccessKeyId" -> List.of(text(record.getAsJsonObject("userIdentity"), "accessKeyId"));
            case "Username" -> List.of(username(record));
            case "ResourceType", "ResourceName" -> resources(record).asList().stream()
                    .map(resource -> text(resource.getAsJsonObject(), MEMBERS.get(key))).toList();
            default -> List.of(text(record, MEMBERS.get(key)));
        };
    }

    private static JsonObject event(JsonObject record) {
        JsonObject event = new JsonObject();
        event.addProperty("EventId", text(record, "eventID"));
        event.addProperty("EventName", text(record, "eventName"));
        event.addProperty("ReadOnly", text(record, "readOnly"));
        event.addProperty("AccessKeyId", text(record.getAsJsonObject("userIdentity"), "accessKeyId"));
        event.addProperty("EventTime", seconds(record));
        event.addProperty("EventSource", text(record, "eventSource"));
        event.addProperty("Username", username(record));
        JsonArray shown = new JsonArray();
        for (JsonElement each : resources(record)) {
            JsonObject resource = new JsonObject();
            resource.addProperty("ResourceType", text(each.getAsJsonObject(), "type"));
            resource.addProperty("ResourceName", text(each.getAsJsonObject(), "ARN"));
            shown.add(resource);
        }
        event.add("Resources", shown);
        event.addProperty("CloudTrailEvent", record.toString());
        return event;
    }

    private static String username(JsonObject record) {
        JsonObject identity = record.getAsJsonObject("userIdentity");
        if (identity.has("userName")) {
            return text(identity, "userName");
        }
        String arn = text(identity, "arn");
        return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }

    private static JsonArray resources(JsonObject record) {
        return record.has("resources") ? record.getAsJsonArray("resources") : new JsonArray();
    }

    private static String text(JsonObject json, String member) {
        return json.has(member) ? json.get(member).getAsString() : "";
    }
}
