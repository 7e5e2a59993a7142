package com.activeeye.workbench.sandbox.internal.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.internal.trail.DigestChain.Delivered;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * One digest file with its signature ("CloudTrail digest file structure" in the CloudTrail user guide).
 *
 * @param key where it goes in the trail's bucket
 * @param json its uncompressed content
 * @param signature over the canonical string, in hexadecimal digits
 */
record DigestFile(String key, byte[] json, String signature) {

    static DigestFile of(Trail trail, DigestChain chain, Instant end, DigestKey signer) {
        String key = key(trail, chain, end);
        byte[] json = new GsonBuilder().serializeNulls().disableHtmlEscaping().create()
                .toJson(content(trail, chain, end, key, signer)).getBytes(StandardCharsets.UTF_8);
        String previous = chain.previousSignature.isEmpty() ? "null" : chain.previousSignature;
        String canonical = String.join("\n", EventTimes.iso(end), trail.bucket + "/" + key, sha256(json), previous);
        return new DigestFile(key, json, signer.sign(canonical));
    }

    /** The user metadata that carries the signature. */
    Map<String, String> metadata() {
        return Map.of("signature", signature, "signature-algorithm", "SHA256withRSA");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    private static String key(Trail trail, DigestChain chain, Instant end) {
        return trail.folder(chain.account) + "CloudTrail-Digest/" + chain.region + "/" + EventTimes.day(end) + "/"
                + chain.account + "_CloudTrail-Digest_" + chain.region + "_" + trail.name + "_" + trail.homeRegion + "_"
                + EventTimes.second(end) + ".json.gz";
    }

    private static JsonObject content(Trail trail, DigestChain chain, Instant end, String key, DigestKey signer) {
        JsonObject digest = new JsonObject();
        digest.addProperty("awsAccountId", chain.account);
        digest.addProperty("digestStartTime", EventTimes.iso(chain.since));
        digest.addProperty("digestEndTime", EventTimes.iso(end));
        digest.addProperty("digestS3Bucket", trail.bucket);
        digest.addProperty("digestS3Object", key);
        digest.addProperty("digestPublicKeyFingerprint", signer.fingerprint());
        digest.addProperty("digestSignatureAlgorithm", "SHA256withRSA");
        text(digest, "newestEventTime", edge(chain.files, Delivered::newest, Comparator.reverseOrder()));
        text(digest, "oldestEventTime", edge(chain.files, Delivered::oldest, Comparator.naturalOrder()));
        boolean first = chain.previousKey.isEmpty();
        text(digest, "previousDigestS3Bucket", first ? "" : trail.bucket);
        text(digest, "previousDigestS3Object", chain.previousKey);
        text(digest, "previousDigestHashValue", chain.previousHash);
        text(digest, "previousDigestHashAlgorithm", first ? "" : "SHA-256");
        text(digest, "previousDigestSignature", chain.previousSignature);
        JsonArray files = new JsonArray();
        chain.files.forEach(file -> files.add(entry(trail, file)));
        digest.add("logFiles", files);
        return digest;
    }

    private static JsonObject entry(Trail trail, Delivered file) {
        JsonObject entry = new JsonObject();
        entry.addProperty("s3Bucket", trail.bucket);
        entry.addProperty("s3Object", file.key());
        entry.addProperty("hashValue", file.hash());
        entry.addProperty("hashAlgorithm", "SHA-256");
        entry.addProperty("newestEventTime", file.newest());
        entry.addProperty("oldestEventTime", file.oldest());
        return entry;
    }

    private static String edge(List<Delivered> files, Function<Delivered, String> time, Comparator<String> order) {
        return files.stream().map(time).min(order).orElse("");
    }

    private static void text(JsonObject digest, String name, String value) {
        if (value.isEmpty()) {
            digest.add(name, JsonNull.INSTANCE);
        } else {
            digest.addProperty(name, value);
        }
    }
}
