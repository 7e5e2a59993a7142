package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Body;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Puts and deletes objects. */
final class ObjectWrites {
    private static final Set<String> KEPT = Set.of("content-type", "content-encoding", "content-disposition",
            "content-language", "cache-control", "expires");

    private final World world;
    private final Buckets buckets;
    private final ObjectFiles files;
    private final S3Access access;
    private final S3Keys keys;
    private final S3Events events;

    ObjectWrites(World world, Buckets buckets, ObjectFiles files, S3Access access, S3Keys keys, S3Events events) {
        this.world = world;
        this.buckets = buckets;
        this.files = files;
        this.access = access;
        this.keys = keys;
        this.events = events;
    }

    Reply put(S3Call call) throws IOException {
        Bucket bucket = access.require(call, "s3:PutObject", call.key(), putContext(call.http().headers()));
        checkKey(call.key());
        if (call.header("if-none-match").equals("*") && buckets.object(bucket, call.key()).isPresent()) {
            throw new AwsError(412, "PreconditionFailed",
                    "At least one of the pre-conditions you specified did not hold").with("Condition",
                            "If-None-Match");
        }
        StoredObject object = store(call.call().caller(), bucket, call.key(), call.http().body(),
                call.http().headers(), call.call().context());
        commit(call.call().caller(), bucket, call.key(), object, "ObjectCreated:Put", call.call().requestId());
        return written(object);
    }

    static void checkKey(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > 1024) {
            throw AwsError.bad("KeyTooLongError", "Your key is too long");
        }
    }

    /** The condition keys that a PUT's headers give. */
    static Map<String, String> putContext(Map<String, String> headers) {
        Map<String, String> context = new LinkedHashMap<>();
        for (String name : new String[] {"x-amz-acl", "x-amz-server-side-encryption",
                "x-amz-server-side-encryption-aws-kms-key-id"}) {
            if (headers.containsKey(name)) {
                context.put("s3:" + name, headers.get(name));
            }
        }
        return context;
    }

    /** Checks the body, asks for the key, and writes the file; {@link #commit} makes it an object. */
    StoredObject store(Principal caller, Bucket bucket, String key, Body body, Map<String, String> headers,
            Map<String, String> context) throws IOException {
        Checksums.Result sums = Checksums.of(body, headers);
        S3Keys.Choice choice = keys.forPut(caller, bucket, key, headers, context);
        long size = body.length();
        Map<String, String> kept = kept(headers);
        kept.putAll(sums.headers());
        return new StoredObject(files.keep(body), size, sums.md5(),
                world.clock().instant().truncatedTo(ChronoUnit.SECONDS), kept, choice.algorithm(), choice.key(),
                choice.context());
    }

    /** The headers that an object keeps. */
    static Map<String, String> kept(Map<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (KEPT.contains(name) || name.startsWith("x-amz-meta-")) {
                kept.put(name, value);
            }
        });
        kept.putIfAbsent("content-type", "binary/octet-stream");
        kept.computeIfPresent("content-encoding", (name, value) -> withoutChunked(value));
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    private static String withoutChunked(String encoding) {
        return encoding.replaceAll("(^|,)\\s*aws-chunked\\s*(?=,|$)", "").replaceFirst("^\\s*,\\s*", "").strip();
    }

    /** Makes the stored file the object of the key and tells whom the bucket's rules name. */
    void commit(Principal caller, Bucket bucket, String key, StoredObject object, String event, String requestId) {
        Optional<StoredObject> old = buckets.update(bucket.name,
                one -> Optional.ofNullable(one.objects.put(key, object)));
        old.ifPresent(gone -> files.delete(gone.file()));
        events.send(bucket, event, key, object, caller, requestId);
    }

    /** The answer to what wrote an object. */
    static Reply.Http written(StoredObject object) {
        Reply.Http reply = Reply.http(200).header("ETag", "\"" + object.etag() + "\"");
        for (Map.Entry<String, String> header : encryption(object).entrySet()) {
            reply = reply.header(header.getKey(), header.getValue());
        }
        for (Map.Entry<String, String> header : object.headers().entrySet()) {
            if (header.getKey().startsWith(Checksums.HEADER)) {
                reply = reply.header(header.getKey(), header.getValue()).header(Checksums.HEADER + "type",
                        "FULL_OBJECT");
            }
        }
        return reply;
    }

    static Map<String, String> encryption(StoredObject object) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amz-server-side-encryption", object.encryption());
        if (!object.key().isEmpty()) {
            headers.put("x-amz-server-side-encryption-aws-kms-key-id", object.key());
        }
        return headers;
    }

    /** Deleting what is not there succeeds. */
    Reply delete(S3Call call) {
        Bucket bucket = access.require(call, "s3:DeleteObject", call.key());
        delete(call, bucket, call.key());
        return Reply.http(204);
    }

    void delete(S3Call call, Bucket bucket, String key) {
        Optional<StoredObject> old = buckets.update(bucket.name, one -> Optional.ofNullable(one.objects.remove(key)));
        old.ifPresent(gone -> {
            files.delete(gone.file());
            events.send(bucket, "ObjectRemoved:Delete", key, gone, call.call().caller(), call.call().requestId());
        });
    }
}
