package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.util.Optional;
import java.util.Map;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.http.Reply;

/** Finds the operation that a method, an address and a query string mean. */
record S3Router(BucketOperations buckets, BucketSettings settings, NotificationOperations notifications,
        Listing listing, ObjectReads reads, ObjectWrites writes, CopyOperation copies, BulkDelete bulkDelete,
        MultipartOperations multipart) {
    /** Subresources that this s3 does not have: to overlook one would be to do something else than was asked. */
    private static final Set<String> UNKNOWN = Set.of("acl", "cors", "website", "logging", "replication",
            "object-lock", "accelerate", "requestPayment", "analytics", "inventory", "metrics", "intelligent-tiering",
            "versions", "policyStatus", "versioning", "torrent", "restore", "select", "legal-hold", "retention",
            "attributes", "versionId", "renameObject", "session", "metadataTable", "abac");

    Reply route(S3Call call) throws IOException {
        if (call.bucket().isEmpty()) {
            if (!call.http().method().equals("GET")) {
                throw BucketSettings.methodNotAllowed();
            }
            return buckets.list(call);
        }
        return call.key().isEmpty() ? bucket(call) : object(call);
    }

    private Reply bucket(S3Call call) throws IOException {
        Optional<Reply> setting = settings.handle(call);
        if (setting.isPresent()) {
            return setting.get();
        }
        refuseUnknown(call);
        return switch (call.http().method()) {
            case "GET" -> readBucket(call);
            case "HEAD" -> buckets.head(call);
            case "PUT" -> call.has("notification") ? notifications.put(call) : buckets.create(call);
            case "DELETE" -> buckets.delete(call);
            case "POST" -> {
                if (!call.has("delete")) {
                    throw S3Errors.notImplemented("POST");
                }
                yield bulkDelete.run(call);
            }
            default -> throw BucketSettings.methodNotAllowed();
        };
    }

    private Reply readBucket(S3Call call) {
        if (call.has("location")) {
            return buckets.location(call);
        }
        if (call.has("uploads")) {
            throw S3Errors.notImplemented("uploads");
        }
        return call.has("notification") ? notifications.get(call) : listing.list(call);
    }

    private Reply object(S3Call call) throws IOException {
        refuseUnknown(call);
        if (call.has("tagging")) {
            throw S3Errors.notImplemented("tagging");
        }
        return switch (call.http().method()) {
            case "GET", "HEAD" -> {
                if (call.has("uploadId") || call.has("partNumber")) {
                    throw S3Errors.notImplemented("partNumber");
                }
                yield reads.get(call);
            }
            case "PUT" -> put(call);
            case "DELETE" -> call.has("uploadId") ? multipart.abort(call) : writes.delete(call);
            case "POST" -> post(call);
            default -> throw BucketSettings.methodNotAllowed();
        };
    }

    private Reply put(S3Call call) throws IOException {
        boolean copy = !call.header("x-amz-copy-source").isEmpty();
        if (call.has("uploadId")) {
            if (copy) {
                throw S3Errors.notImplemented("x-amz-copy-source");
            }
            return multipart.part(call);
        }
        return copy ? copies.run(call) : writes.put(call);
    }

    private Reply post(S3Call call) throws IOException {
        if (call.has("uploads")) {
            return multipart.start(call);
        }
        if (call.has("uploadId")) {
            return multipart.complete(call);
        }
        throw S3Errors.notImplemented("POST");
    }

    private static void refuseUnknown(S3Call call) {
        for (Map.Entry<String, String> parameter : call.http().parameters()) {
            if (UNKNOWN.contains(parameter.getKey())) {
                throw S3Errors.notImplemented(parameter.getKey());
            }
        }
    }
}
