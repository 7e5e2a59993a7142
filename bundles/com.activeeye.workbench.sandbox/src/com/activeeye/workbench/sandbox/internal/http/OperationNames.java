package com.activeeye.workbench.sandbox.internal.http;

import java.util.Map;

/**
 * An operation's name as its API and CloudTrail call it, also for s3, whose wire protocol has no names.
 *
 * <p>Source: Amazon S3 user guide, "Amazon S3 CloudTrail events".
 */
public final class OperationNames {
    private static final Map<String, String> SETTINGS = Map.of("notification", "BucketNotification", "policy",
            "BucketPolicy", "encryption", "BucketEncryption", "location", "BucketLocation", "ownershipControls",
            "BucketOwnershipControls", "publicAccessBlock", "BucketPublicAccessBlock", "tagging", "BucketTagging",
            "lifecycle", "BucketLifecycle", "versioning", "BucketVersioning");

    private OperationNames() {
    }

    /** The name of the operation that is called. */
    public static String of(Call call) {
        if (!(call.service().protocol() instanceof RestXmlProtocol)) {
            return call.operation();
        }
        return isOfObject(call.http()) ? ofObject(call.http()) : ofBucket(call.http());
    }

    private static boolean isOfObject(HttpRequest request) {
        boolean bucketInHost = request.host().endsWith(".localhost");
        return bucketInHost ? request.path().length() > 1 : request.path().indexOf('/', 1) > 0
                && !request.path().endsWith("/");
    }

    private static String ofObject(HttpRequest request) {
        return switch (request.method()) {
            case "GET" -> "GetObject";
            case "HEAD" -> "HeadObject";
            case "PUT" -> request.has("uploadId") ? "UploadPart" : "PutObject";
            case "DELETE" -> request.has("uploadId") ? "AbortMultipartUpload" : "DeleteObject";
            default -> request.has("uploads") ? "CreateMultipartUpload" : "CompleteMultipartUpload";
        };
    }

    private static String ofBucket(HttpRequest request) {
        String setting = setting(request);
        return switch (request.method()) {
            case "GET" -> !setting.isEmpty() ? "Get" + setting
                    : request.path().equals("/") ? "ListBuckets" : "ListObjectsV2";
            case "HEAD" -> "HeadBucket";
            case "PUT" -> setting.isEmpty() ? "CreateBucket" : "Put" + setting;
            case "DELETE" -> "Delete" + (setting.isEmpty() ? "Bucket" : setting);
            default -> "DeleteObjects";
        };
    }

    private static String setting(HttpRequest request) {
        for (Map.Entry<String, String> parameter : request.parameters()) {
            if (SETTINGS.containsKey(parameter.getKey())) {
                return SETTINGS.get(parameter.getKey());
            }
        }
        return "";
    }
}
