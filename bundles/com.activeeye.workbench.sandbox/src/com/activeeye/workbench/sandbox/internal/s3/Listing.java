package com.activeeye.workbench.sandbox.internal.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.Urls;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** ListObjects and ListObjectsV2. */
final class Listing {
    private static final int MOST = 1000;

    private final Buckets buckets;
    private final S3Access access;

    Listing(Buckets buckets, S3Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    /** One page: objects and common prefixes, and the last key looked at. */
    private record Page(List<Map.Entry<String, StoredObject>> objects, List<String> prefixes, boolean more,
            String last) {
        int size() {
            return objects.size() + prefixes.size();
        }
    }

    Reply list(S3Call call) {
        Map<String, String> context = new LinkedHashMap<>();
        for (String name : List.of("prefix", "delimiter", "max-keys")) {
            call.http().parameter(name).ifPresent(value -> context.put("s3:" + name, value));
        }
        Bucket bucket = access.require(call, "s3:ListBucket", "", context);
        boolean second = call.parameter("list-type").equals("2");
        int most = most(call.parameter("max-keys"));
        Page page = buckets.read(bucket.name, one -> page(one.objects, call, after(call, second), most));
        return Reply.xmlDocument("ListBucketResult", S3Service.NAMESPACE,
                xml -> write(xml, call, page, second, most));
    }

    private static int most(String text) {
        if (text.isEmpty()) {
            return MOST;
        }
        if (!text.matches("\\d{1,9}")) {
            throw S3Errors.argument("Provided max-keys not an integer or within integer range");
        }
        return Math.min(MOST, Integer.parseInt(text));
    }

    private static String after(S3Call call, boolean second) {
        if (!second) {
            return call.parameter("marker");
        }
        String token = call.parameter("continuation-token");
        if (token.isEmpty()) {
            return call.parameter("start-after");
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Errors.argument("The continuation token provided is incorrect");
        }
    }

    private static Page page(NavigableMap<String, StoredObject> objects, S3Call call, String after, int most) {
        String prefix = call.parameter("prefix");
        String delimiter = call.parameter("delimiter");
        List<Map.Entry<String, StoredObject>> found = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = "";
        String from = after.compareTo(prefix) > 0 ? after : prefix;
        for (Map.Entry<String, StoredObject> entry : objects.tailMap(from, true).entrySet()) {
            String key = entry.getKey();
            if (!key.startsWith(prefix)) {
                break;
            }
            int cut = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            String shown = cut < 0 ? key : key.substring(0, cut + delimiter.length());
            // A common prefix stands for all its keys: after it, or after any key in it, none of them comes again.
            boolean done = shown.compareTo(after) <= 0 || cut >= 0 && (prefixes.contains(shown)
                    || after.startsWith(shown));
            if (done) {
                continue;
            }
            if (found.size() + prefixes.size() == most) {
                return new Page(found, prefixes, most > 0, last);
            }
            if (cut < 0) {
                found.add(Map.entry(key, entry.getValue()));
            } else {
                prefixes.add(shown);
            }
            last = shown;
        }
        return new Page(found, prefixes, false, last);
    }

    private static void write(XmlWriter xml, S3Call call, Page page, boolean second, int most) {
        boolean encoded = call.parameter("encoding-type").equals("url");
        xml.element("Name", call.bucket()).element("Prefix", text(call.parameter("prefix"), encoded))
                .element("MaxKeys", most).element("IsTruncated", page.more());
        call.http().parameter("delimiter").ifPresent(value -> xml.element("Delimiter", text(value, encoded)));
        if (encoded) {
            xml.element("EncodingType", "url");
        }
        if (second) {
            writeSecond(xml, call, page, encoded);
        } else {
            writeFirst(xml, call, page, encoded);
        }
        page.objects().forEach(entry -> xml.nest("Contents", one -> contents(one, entry.getKey(), entry.getValue(),
                encoded)));
        page.prefixes().forEach(prefix -> xml.nest("CommonPrefixes",
                one -> one.element("Prefix", text(prefix, encoded))));
    }

    private static void writeSecond(XmlWriter xml, S3Call call, Page page, boolean encoded) {
        xml.element("KeyCount", page.size());
        call.http().parameter("continuation-token").ifPresent(token -> xml.element("ContinuationToken", token));
        call.http().parameter("start-after").ifPresent(key -> xml.element("StartAfter", text(key, encoded)));
        if (page.more()) {
            xml.element("NextContinuationToken", Base64.getUrlEncoder()
                    .encodeToString(page.last().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void writeFirst(XmlWriter xml, S3Call call, Page page, boolean encoded) {
        xml.element("Marker", text(call.parameter("marker"), encoded));
        if (page.more()) {
            xml.element("NextMarker", text(page.last(), encoded));
        }
    }

    private static void contents(XmlWriter xml, String key, StoredObject object, boolean encoded) {
        xml.element("Key", text(key, encoded)).element("LastModified", S3Times.iso(object.modified()))
                .element("ETag", "\"" + object.etag() + "\"").element("Size", object.size())
                .element("StorageClass", "STANDARD");
    }

    private static String text(String value, boolean encoded) {
        return encoded ? Urls.encode(value, true) : value;
    }
}
