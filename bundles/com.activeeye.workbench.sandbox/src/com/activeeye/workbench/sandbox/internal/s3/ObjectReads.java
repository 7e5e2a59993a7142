package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Reply;

/** Gets objects, whole or in part. */
final class ObjectReads {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private final Buckets buckets;
    private final ObjectFiles files;
    private final S3Access access;
    private final S3Keys keys;

    ObjectReads(Buckets buckets, ObjectFiles files, S3Access access, S3Keys keys) {
        this.buckets = buckets;
        this.files = files;
        this.access = access;
        this.keys = keys;
    }

    /** GET and HEAD. */
    Reply get(S3Call call) throws IOException {
        Bucket bucket = access.require(call, "s3:GetObject", call.key());
        StoredObject object = object(call, bucket);
        keys.requireDecrypt(call.call().caller(), bucket, call.key(), object, call.call().context());
        checkConditions(call, object);
        Slice slice = slice(call.header("range"), object.size());
        Map<String, String> headers = headers(call, object);
        if (slice.partial()) {
            headers.put("Content-Range", "bytes " + slice.from() + "-" + (slice.from() + slice.length() - 1) + "/"
                    + object.size());
        } else if (call.header("x-amz-checksum-mode").equalsIgnoreCase("ENABLED")) {
            addChecksums(headers, object);
        }
        boolean head = call.http().method().equals("HEAD");
        InputStream body = head ? InputStream.nullInputStream() : new Limited(files.open(object.file(), slice.from()),
                slice.length());
        return new Reply.Http(slice.partial() ? 206 : 200, headers, body, slice.length());
    }

    /** Whether a key exists is told only to those who may list the bucket. */
    StoredObject object(S3Call call, Bucket bucket) {
        Optional<StoredObject> object = buckets.object(bucket, call.key());
        if (object.isPresent()) {
            return object.get();
        }
        if (!access.allows(call, bucket, "s3:ListBucket", Map.of())) {
            throw S3Errors.denied("User: " + call.call().caller().arn() + " is not authorized to perform: "
                    + "s3:ListBucket on resource: \"" + bucket.arn("") + "\" because no identity-based policy allows "
                    + "the s3:ListBucket action");
        }
        throw S3Errors.noKey(call.key());
    }

    private static void checkConditions(S3Call call, StoredObject object) {
        String etag = "\"" + object.etag() + "\"";
        String match = call.header("if-match");
        boolean failed = !match.isEmpty() && !match.equals("*") && !match.equals(etag)
                && !match.equals(object.etag())
                || S3Times.parse(call.header("if-unmodified-since")).filter(object.modified()::isAfter).isPresent();
        if (failed) {
            throw new AwsError(412, "PreconditionFailed",
                    "At least one of the pre-conditions you specified did not hold");
        }
        String none = call.header("if-none-match");
        boolean same = none.equals("*") || none.equals(etag) || none.equals(object.etag()) || none.isEmpty()
                && S3Times.parse(call.header("if-modified-since")).filter(since -> !object.modified().isAfter(since))
                        .isPresent();
        if (same) {
            throw new AwsError(304, "NotModified", "Not Modified").header("ETag", etag);
        }
    }

    private record Slice(long from, long length, boolean partial) {
    }

    /** A range that is malformed counts as none; one beyond the end is InvalidRange. */
    private static Slice slice(String header, long size) {
        Matcher range = RANGE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()
                || range.group(1).length() > 18 || range.group(2).length() > 18) {
            return new Slice(0, size, false);
        }
        long from = range.group(1).isEmpty() ? Math.max(0, size - Long.parseLong(range.group(2)))
                : Long.parseLong(range.group(1));
        long to = range.group(1).isEmpty() || range.group(2).isEmpty() ? size - 1
                : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (from > to) {
            throw new AwsError(416, "InvalidRange", "The requested range is not satisfiable")
                    .with("ActualObjectSize", Long.toString(size));
        }
        return new Slice(from, to - from + 1, true);
    }

    private static Map<String, String> headers(S3Call call, StoredObject object) {
        Map<String, String> headers = new LinkedHashMap<>();
        object.headers().forEach((name, value) -> {
            if (!name.startsWith(Checksums.HEADER)) {
                headers.put(name, value);
            }
        });
        headers.put("ETag", "\"" + object.etag() + "\"");
        headers.put("Last-Modified", S3Times.http(object.modified()));
        headers.put("Accept-Ranges", "bytes");
        headers.putAll(ObjectWrites.encryption(object));
        call.http().parameter("response-content-type").ifPresent(type -> headers.put("content-type", type));
        call.http().parameter("response-content-disposition")
                .ifPresent(disposition -> headers.put("content-disposition", disposition));
        return headers;
    }

    private static void addChecksums(Map<String, String> headers, StoredObject object) {
        object.headers().forEach((name, value) -> {
            if (name.startsWith(Checksums.HEADER)) {
                headers.put(name, value);
                headers.put(Checksums.HEADER + "type", "FULL_OBJECT");
            }
        });
    }
}
