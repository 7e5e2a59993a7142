package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Body;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.Urls;
import com.activeeye.workbench.sandbox.internal.world.World;

/** CopyObject: a PUT whose body is another object. */
final class CopyOperation {
    private final World world;
    private final Buckets buckets;
    private final ObjectFiles files;
    private final S3Access access;
    private final S3Keys keys;
    private final ObjectWrites writes;

    CopyOperation(World world, Buckets buckets, ObjectFiles files, S3Access access, S3Keys keys,
            ObjectWrites writes) {
        this.world = world;
        this.buckets = buckets;
        this.files = files;
        this.access = access;
        this.keys = keys;
        this.writes = writes;
    }

    Reply run(S3Call call) throws IOException {
        Bucket target = access.require(call, "s3:PutObject", call.key(), ObjectWrites.putContext(
                call.http().headers()));
        ObjectWrites.checkKey(call.key());
        String[] source = Urls.decode(call.header("x-amz-copy-source"), false).replaceFirst("^/", "").split("/", 2);
        if (source.length < 2 || source[1].isEmpty()) {
            throw S3Errors.argument("Invalid copy source object key");
        }
        StoredObject copy = copy(call, target, source[0], source[1].replaceFirst("\\?versionId=null$", ""));
        writes.commit(call.call().caller(), target, call.key(), copy, "ObjectCreated:Copy", call.call().requestId());
        return Reply.xmlDocument("CopyObjectResult", S3Service.NAMESPACE, xml -> xml
                .element("ETag", "\"" + copy.etag() + "\"").element("LastModified", S3Times.iso(copy.modified())));
    }

    private StoredObject copy(S3Call call, Bucket target, String bucketName, String key) throws IOException {
        Bucket bucket = buckets.find(bucketName).orElseThrow(() -> S3Errors.noBucket(bucketName));
        access.require(call.call().caller(), bucket, "s3:GetObject", key, call.call().context());
        StoredObject object = buckets.object(bucket, key).orElseThrow(() -> S3Errors.noKey(key));
        keys.requireDecrypt(call.call().caller(), bucket, key, object, call.call().context());
        boolean replace = call.header("x-amz-metadata-directive").equals("REPLACE");
        Map<String, String> headers = new LinkedHashMap<>(replace ? ObjectWrites.kept(call.http().headers())
                : object.headers());
        call.http().headers().forEach((name, value) -> {
            if (name.startsWith("x-amz-server-side-encryption")) {
                headers.put(name, value);
            }
        });
        Path temporary = world.state().temporary();
        try (InputStream in = files.open(object.file(), 0); Body body = Body.of(temporary)) {
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            return writes.store(call.call().caller(), target, call.key(), body, headers, call.call().context());
        }
    }
}
