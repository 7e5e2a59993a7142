package com.activeeye.workbench.sandbox.internal.cloudtrail;

import static com.activeeye.workbench.sandbox.internal.cloudtrail.TrailAccess.flag;
import static com.activeeye.workbench.sandbox.internal.cloudtrail.TrailAccess.text;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.trail.DigestKey;
import com.activeeye.workbench.sandbox.internal.trail.Trail;
import com.activeeye.workbench.sandbox.internal.trail.TrailStore;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The operations that show trails. */
final class TrailReadOperations {
    private static final String DEFAULT_SELECTORS = "{\"EventSelectors\":[{\"ReadWriteType\":\"All\","
            + "\"IncludeManagementEvents\":true,\"DataResources\":[],\"ExcludeManagementEventSources\":[]}]}";

    private final TrailAccess access;
    private final TrailStore store;

    TrailReadOperations(TrailAccess access, TrailStore store) {
        this.access = access;
        this.store = store;
    }

    void register(Operations operations) {
        operations.on("DescribeTrails", this::describe).on("GetTrail", this::get).on("GetTrailStatus", this::status)
                .on("ListTrails", this::list).on("GetEventSelectors", this::selectors).on("ListTags", this::listTags)
                .on("ListPublicKeys", this::publicKeys);
    }

    private Reply describe(Call call) {
        access.require(call, "*");
        JsonElement wanted = call.json().get("trailNameList");
        boolean shadows = flag(call, "includeShadowTrails", true);
        List<Trail> trails = access.visible(call, shadows);
        if (wanted != null && wanted.isJsonArray() && !wanted.getAsJsonArray().isEmpty()) {
            List<String> names = wanted.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
            trails = names.stream().flatMap(name -> access.find(call, name).stream()).toList();
        }
        JsonArray list = new JsonArray();
        trails.forEach(trail -> list.add(TrailJson.trail(trail)));
        return wrap("trailList", list);
    }

    private Reply get(Call call) {
        return wrap("Trail", TrailJson.trail(access.named(call, text(call, "Name"))));
    }

    private Reply status(Call call) {
        return Reply.json(TrailJson.status(access.named(call, text(call, "Name"))));
    }

    private Reply list(Call call) {
        access.require(call, "*");
        JsonArray list = new JsonArray();
        for (Trail trail : store.all()) {
            if (store.concerns(trail, call.account())) {
                JsonObject entry = new JsonObject();
                entry.addProperty("TrailARN", trail.arn());
                entry.addProperty("Name", trail.name);
                entry.addProperty("HomeRegion", trail.homeRegion);
                list.add(entry);
            }
        }
        return wrap("Trails", list);
    }

    private Reply selectors(Call call) {
        Trail trail = access.named(call, text(call, "TrailName"));
        JsonObject answer = JsonParser.parseString(trail.selectors.isEmpty() ? DEFAULT_SELECTORS : trail.selectors)
                .getAsJsonObject();
        answer.addProperty("TrailARN", trail.arn());
        return Reply.json(answer);
    }

    private Reply listTags(Call call) {
        access.require(call, "*");
        JsonArray list = new JsonArray();
        JsonElement ids = call.json().get("ResourceIdList");
        for (JsonElement id : ids == null ? new JsonArray() : ids.getAsJsonArray()) {
            Trail trail = access.find(call, id.getAsString()).orElseThrow(() -> AwsError.bad(
                    "ResourceNotFoundException", "The specified resource " + id.getAsString() + " is not found."));
            list.add(tags(trail));
        }
        return wrap("ResourceTagList", list);
    }

    private static JsonObject tags(Trail trail) {
        JsonArray tags = new JsonArray();
        trail.tags.forEach((key, value) -> {
            JsonObject tag = new JsonObject();
            tag.addProperty("Key", key);
            tag.addProperty("Value", value);
            tags.add(tag);
        });
        JsonObject entry = new JsonObject();
        entry.addProperty("ResourceId", trail.arn());
        entry.add("TagsList", tags);
        return entry;
    }

    private Reply publicKeys(Call call) {
        access.require(call, "*");
        DigestKey key = store.key(call.region());
        JsonObject shown = new JsonObject();
        shown.addProperty("Value", key.value());
        shown.addProperty("ValidityStartTime", TrailJson.seconds(key.validFrom()));
        shown.addProperty("ValidityEndTime", TrailJson.seconds(key.validUntil()));
        shown.addProperty("Fingerprint", key.fingerprint());
        JsonArray list = new JsonArray();
        list.add(shown);
        return wrap("PublicKeyList", list);
    }

    private static Reply wrap(String member, JsonElement value) {
        JsonObject answer = new JsonObject();
        answer.add(member, value);
        return Reply.json(answer);
    }
}
