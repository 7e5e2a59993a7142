package com.activeeye.workbench.sandbox.internal.s3;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.Arn;

/** A bucket: its settings, each as the XML or JSON that was put, and its objects in the order of their keys. */
final class Bucket {
    final String name;
    final String owner;
    final String region;
    final Instant created;
    String policy = "";
    Encryption encryption = Encryption.SSE_S3;
    Notifications notifications = Notifications.NONE;
    /** Settings that are kept and given back, by the name of their subresource. */
    final Map<String, String> settings = new TreeMap<>();
    final TreeMap<String, StoredObject> objects = new TreeMap<>();
    final Map<String, Upload> uploads = new LinkedHashMap<>();

    Bucket(String name, String owner, String region, Instant created) {
        this.name = name;
        this.owner = owner;
        this.region = region;
        this.created = created;
    }

    private Bucket() {
        this("", "", "", Instant.EPOCH);
    }

    /** The bucket's ARN, or that of an object in it. */
    String arn(String key) {
        return Arn.bucket(region, name, key).toString();
    }

    /** How objects are encrypted when their PUT does not say: AES256 or aws:kms with a key. */
    record Encryption(String algorithm, String key, boolean bucketKey) {
        static final Encryption SSE_S3 = new Encryption("AES256", "", false);
    }

    /** A multipart upload under way. */
    record Upload(String key, Map<String, String> headers, Instant started, Map<Integer, StoredObject> parts) {
    }
}
