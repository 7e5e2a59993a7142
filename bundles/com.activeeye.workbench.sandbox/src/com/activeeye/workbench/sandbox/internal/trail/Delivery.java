package com.activeeye.workbench.sandbox.internal.trail;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;
import com.activeeye.workbench.sandbox.internal.world.Publisher;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Puts trails' files into their buckets as the service cloudtrail.amazonaws.com, and notes how it went. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Principal CLOUDTRAIL = Principal.service("cloudtrail.amazonaws.com");
    private static final int KEPT_FILES = 5000;

    private final World world;
    private final TrailStore store;

    public Delivery(World world, TrailStore store) {
        this.world = world;
        this.store = store;
    }

    /** Puts a log file; false, with the reason in the trail's status, if the bucket does not take it. */
    boolean log(Trail trail, String key, byte[] gzip, Instant now) {
        String error = put(trail, key, gzip, Map.of());
        store.change(trail.arn(), t -> {
            t.attempted = now;
            t.deliveryError = error;
            t.delivered = error.isEmpty() ? now : t.delivered;
        });
        if (error.isEmpty()) {
            announce(trail, key);
        }
        return error.isEmpty();
    }

    /** Puts a digest file; false, with the reason in the trail's status, if the bucket does not take it. */
    boolean digest(Trail trail, DigestFile file, Instant now) {
        String name = file.key().substring(file.key().lastIndexOf('/') + 1);
        String error = put(trail, file.key(), LogFile.gzip(file.json(), name), file.metadata());
        store.change(trail.arn(), t -> {
            t.digestError = error;
            t.digestDelivered = error.isEmpty() ? now : t.digestDelivered;
        });
        return error.isEmpty();
    }

    /** Tries whether the bucket takes the trail's files, as CreateTrail does; throws what s3 answers if not. */
    public void probe(Trail trail) throws IOException {
        ObjectStore objects = world.find(ObjectStore.class);
        objects.put(CLOUDTRAIL, trail.bucket, trail.folder(trail.account), new byte[0],
                "application/x-directory", "", Map.of(), context(trail));
    }

    /** Removes the oldest files beyond some thousands, as a lifecycle rule would. */
    void expire(Trail trail) {
        ObjectStore objects = world.find(ObjectStore.class);
        List<String> files = objects.keys(trail.bucket, trail.prefix).stream()
                .filter(key -> key.endsWith(".json.gz") && key.contains("/CloudTrail")).toList();
        if (files.size() > KEPT_FILES) {
            objects.expire(trail.bucket, files.stream().sorted(Comparator.comparing(Delivery::time))
                    .limit(files.size() - KEPT_FILES).toList());
        }
    }

    private static String time(String key) {
        return key.replaceAll(".*_(\\d{8}T\\d{4,6}Z).*", "$1");
    }

    private String put(Trail trail, String key, byte[] body, Map<String, String> metadata) {
        try {
            world.find(ObjectStore.class).put(CLOUDTRAIL, trail.bucket, key, body, "application/json", "gzip",
                    metadata, context(trail));
            return "";
        } catch (AwsError e) {
            LOG.debug("Trail {} could not deliver {}: {}", trail.arn(), key, e.getMessage());
            return e.code();
        } catch (IOException e) {
            LOG.warn("Trail {} could not deliver {}", trail.arn(), key, e);
            return "InternalError";
        }
    }

    private static Map<String, String> context(Trail trail) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("aws:SourceArn", trail.arn());
        context.put("aws:SourceAccount", trail.account);
        context.put("aws:SecureTransport", "true");
        context.put("s3:x-amz-acl", "bucket-owner-full-control");
        if (!trail.kmsKeyArn.isEmpty()) {
            context.put("s3:x-amz-server-side-encryption", "aws:kms");
            context.put("s3:x-amz-server-side-encryption-aws-kms-key-id", trail.kmsKeyArn);
            context.put("kms:EncryptionContext:aws:cloudtrail:arn", trail.arn());
        }
        return context;
    }

    private void announce(Trail trail, String key) {
        if (trail.topicArn.isEmpty()) {
            return;
        }
        JsonArray keys = new JsonArray();
        keys.add(key);
        JsonObject message = new JsonObject();
        message.addProperty("s3Bucket", trail.bucket);
        message.add("s3ObjectKey", keys);
        Map<String, String> context = Map.of("aws:SourceArn", trail.arn(), "aws:SourceAccount", trail.account);
        try {
            world.services().stream().filter(Publisher.class::isInstance).map(Publisher.class::cast)
                    .filter(publisher -> publisher.handles(trail.topicArn)).findFirst().ifPresent(publisher -> publisher
                            .deliver(CLOUDTRAIL, trail.topicArn, "", message.toString(), context));
        } catch (AwsError e) {
            LOG.debug("Trail {} could not notify {}: {}", trail.arn(), trail.topicArn, e.getMessage());
        }
    }
}
