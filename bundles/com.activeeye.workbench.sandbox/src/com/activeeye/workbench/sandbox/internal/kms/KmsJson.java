package com.activeeye.workbench.sandbox.internal.kms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads the input of KMS's operations and writes what they answer. */
final class KmsJson {
    private KmsJson() {
    }

    static String required(Call call, String member) {
        String value = text(call, member, "");
        if (value.isEmpty()) {
            throw KmsErrors.invalid(Character.toLowerCase(member.charAt(0)) + member.substring(1),
                    "Member must not be null");
        }
        return value;
    }

    static String text(Call call, String member, String otherwise) {
        return call.json().has(member) && call.json().get(member).isJsonPrimitive()
                ? call.json().get(member).getAsString() : otherwise;
    }

    static boolean flag(Call call, String member) {
        return text(call, member, "false").equals("true");
    }

    /** A number in a range, or ValidationException. */
    static int number(Call call, String member, int otherwise, int least, int most) {
        String text = text(call, member, String.valueOf(otherwise));
        int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : least - 1;
        if (value < least || value > most) {
            throw KmsErrors.invalid(member, "Member must have value between " + least + " and " + most);
        }
        return value;
    }

    static byte[] blob(Call call, String member, int most) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(required(call, member));
        } catch (IllegalArgumentException e) {
            throw AwsError.bad("SerializationException", member + " is not Base64");
        }
        if (bytes.length < 1 || bytes.length > most) {
            throw KmsErrors.invalid(member, "Member must have length between 1 and " + most);
        }
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A map of strings such as EncryptionContext, in the order of its keys. */
    static Map<String, String> strings(Call call, String member) {
        Map<String, String> map = new TreeMap<>();
        if (call.json().has(member)) {
            call.json().getAsJsonObject(member).entrySet()
                    .forEach(e -> map.put(e.getKey(), e.getValue().getAsString()));
        }
        return map;
    }

    static Map<String, String> tags(Call call) {
        Map<String, String> tags = new TreeMap<>();
        if (call.json().has("Tags")) {
            for (JsonElement element : call.json().getAsJsonArray("Tags")) {
                JsonObject tag = element.getAsJsonObject();
                tags.put(tag.get("TagKey").getAsString(), tag.get("TagValue").getAsString());
            }
        }
        return tags;
    }

    static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    /** One page of a list, by Limit and Marker. */
    static <T> Reply page(Call call, String member, List<T> all, Function<T, JsonElement> each) {
        int limit = number(call, "Limit", 100, 1, 1000);
        int from = Math.min(all.size(), offset(text(call, "Marker", "")));
        int to = Math.min(all.size(), from + limit);
        JsonArray items = new JsonArray();
        all.subList(from, to).forEach(item -> items.add(each.apply(item)));
        JsonObject body = new JsonObject();
        body.add(member, items);
        body.addProperty("Truncated", to < all.size());
        if (to < all.size()) {
            body.addProperty("NextMarker", base64(String.valueOf(to).getBytes(StandardCharsets.UTF_8)));
        }
        return Reply.json(body);
    }

    private static int offset(String marker) {
        try {
            return marker.isEmpty() ? 0
                    : Math.max(0, Integer.parseInt(new String(Base64.getDecoder().decode(marker),
                            StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw AwsError.bad("InvalidMarkerException", "Could not deserialize marker '" + marker + "'");
        }
    }

    static JsonObject metadata(KmsKey key) {
        JsonObject json = new JsonObject();
        json.addProperty("AWSAccountId", key.accountId());
        json.addProperty("KeyId", key.id());
        json.addProperty("Arn", key.arn());
        json.addProperty("CreationDate", seconds(key.created()));
        json.addProperty("Enabled", key.state() == KmsKey.State.Enabled);
        json.addProperty("Description", key.description());
        json.addProperty("KeyUsage", "ENCRYPT_DECRYPT");
        json.addProperty("KeyState", key.state().name());
        if (key.state() == KmsKey.State.PendingDeletion) {
            json.addProperty("DeletionDate", seconds(key.deletion()));
        }
        json.addProperty("Origin", "AWS_KMS");
        json.addProperty("KeyManager", key.awsManaged() ? "AWS" : "CUSTOMER");
        json.addProperty("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT");
        json.addProperty("KeySpec", "SYMMETRIC_DEFAULT");
        JsonArray algorithms = new JsonArray();
        algorithms.add("SYMMETRIC_DEFAULT");
        json.add("EncryptionAlgorithms", algorithms);
        json.addProperty("MultiRegion", false);
        return json;
    }

    static Reply done() {
        return Reply.json(new JsonObject());
    }
}
