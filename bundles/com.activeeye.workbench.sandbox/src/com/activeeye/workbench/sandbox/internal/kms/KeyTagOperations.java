package com.activeeye.workbench.sandbox.internal.kms;

import java.util.Map;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.google.gson.JsonObject;

/** KMS's operations on the tags of keys. */
final class KeyTagOperations {
    private final KeyRing ring;
    private final KeyAccess access;

    KeyTagOperations(KeyRing ring, KeyAccess access) {
        this.ring = ring;
        this.access = access;
    }

    void register(Operations operations) {
        operations.on("TagResource", this::tag).on("UntagResource", this::untag).on("ListResourceTags", this::list);
    }

    private Reply tag(Call call) {
        KmsKey key = KeyOperations.changeable(access.ownKey(call));
        Map<String, String> tags = new TreeMap<>(key.tags());
        tags.putAll(KmsJson.tags(call));
        ring.change(key, k -> k.with(tags));
        return KmsJson.done();
    }

    private Reply untag(Call call) {
        KmsKey key = KeyOperations.changeable(access.ownKey(call));
        Map<String, String> tags = new TreeMap<>(key.tags());
        if (call.json().has("TagKeys")) {
            call.json().getAsJsonArray("TagKeys").forEach(name -> tags.remove(name.getAsString()));
        }
        ring.change(key, k -> k.with(tags));
        return KmsJson.done();
    }

    private Reply list(Call call) {
        Map<String, String> tags = access.ownKey(call).tags();
        return KmsJson.page(call, "Tags", tags.keySet().stream().sorted().toList(), name -> {
            JsonObject tag = new JsonObject();
            tag.addProperty("TagKey", name);
            tag.addProperty("TagValue", tags.get(name));
            return tag;
        });
    }
}
