package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.w3c.dom.Element;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Hashes;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.Ids;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Multipart uploads, as command line clients use them for files of some megabytes. */
final class MultipartOperations {
    private final World world;
    private final Buckets buckets;
    private final ObjectFiles files;
    private final S3Access access;
    private final ObjectWrites writes;

    MultipartOperations(World world, Buckets buckets, ObjectFiles files, S3Access access, ObjectWrites writes) {
        this.world = world;
        this.buckets = buckets;
        this.files = files;
        this.access = access;
        this.writes = writes;
    }

    Reply start(S3Call call) {
        Bucket bucket = access.require(call, "s3:PutObject", call.key(),
                ObjectWrites.putContext(call.http().headers()));
        ObjectWrites.checkKey(call.key());
        String id = Ids.hex(64);
        Map<String, String> headers = new TreeMap<>(call.http().headers());
        headers.keySet().removeIf(name -> name.equals("authorization") || name.equals("x-amz-security-token"));
        Bucket.Upload upload = new Bucket.Upload(call.key(), headers, world.clock().instant(), new TreeMap<>());
        buckets.change(bucket.name, one -> one.uploads.put(id, upload));
        return Reply.xmlDocument("InitiateMultipartUploadResult", S3Service.NAMESPACE, xml -> xml
                .element("Bucket", bucket.name).element("Key", call.key()).element("UploadId", id));
    }

    private Bucket.Upload upload(S3Call call, Bucket bucket) {
        String id = call.parameter("uploadId");
        return buckets.read(bucket.name, one -> Optional.ofNullable(one.uploads.get(id)))
                .filter(upload -> upload.key().equals(call.key())).orElseThrow(S3Errors::noUpload);
    }

    Reply part(S3Call call) throws IOException {
        Bucket bucket = access.require(call, "s3:PutObject", call.key());
        Bucket.Upload upload = upload(call, bucket);
        String number = call.parameter("partNumber");
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 10_000) {
            throw S3Errors.argument("Part number must be an integer between 1 and 10000, inclusive");
        }
        Map<String, String> headers = new TreeMap<>(call.http().headers());
        headers.putIfAbsent("x-amz-server-side-encryption", "AES256");
        StoredObject part = writes.store(call.call().caller(), bucket, call.key(), call.http().body(), headers,
                call.call().context());
        buckets.change(bucket.name, one -> upload.parts().put(Integer.valueOf(number), part));
        return ObjectWrites.written(part);
    }

    Reply complete(S3Call call) throws IOException {
        Bucket bucket = access.require(call, "s3:PutObject", call.key());
        Bucket.Upload upload = upload(call, bucket);
        List<StoredObject> parts = parts(Xml.parse(call.http().body(), "CompleteMultipartUpload"), upload);
        StoredObject whole = join(call, bucket, upload, parts);
        forget(call, bucket, upload);
        writes.commit(call.call().caller(), bucket, call.key(), whole, "ObjectCreated:CompleteMultipartUpload",
                call.call().requestId());
        return Reply.xmlDocument("CompleteMultipartUploadResult", S3Service.NAMESPACE, xml -> xml
                .element("Location", "/" + bucket.name + "/" + call.key()).element("Bucket", bucket.name)
                .element("Key", call.key()).element("ETag", "\"" + whole.etag() + "\""));
    }

    private static List<StoredObject> parts(Element root, Bucket.Upload upload) {
        List<StoredObject> parts = new ArrayList<>();
        int last = 0;
        for (Element element : Xml.children(root, "Part")) {
            String number = Xml.text(element, "PartNumber");
            StoredObject part = number.matches("\\d{1,5}") ? upload.parts().get(Integer.valueOf(number)) : null;
            if (part == null || !part.etag().equals(Xml.text(element, "ETag").replace("\"", ""))) {
                throw AwsError.bad("InvalidPart", "One or more of the specified parts could not be found. The part may "
                        + "not have been uploaded, or the specified entity tag may not match the part's entity tag.");
            }
            if (Integer.parseInt(number) <= last) {
                throw AwsError.bad("InvalidPartOrder", "The list of parts was not in ascending order. Parts must be "
                        + "ordered by part number.");
            }
            last = Integer.parseInt(number);
            parts.add(part);
        }
        if (parts.isEmpty()) {
            throw Xml.malformed();
        }
        return parts;
    }

    /** The ETag of a multipart object is the MD5 of its parts' MD5 sums, with their number. */
    private StoredObject join(S3Call call, Bucket bucket, Bucket.Upload upload, List<StoredObject> parts)
            throws IOException {
        String joined = String.join("", parts.stream().map(StoredObject::etag).toList());
        String etag = Hashes.hex(Hashes.digest("MD5").digest(HexFormat.of().parseHex(joined))) + "-" + parts.size();
        S3Keys.Choice choice = new S3Keys(world).forPut(call.call().caller(), bucket, call.key(), upload.headers(),
                call.call().context());
        return new StoredObject(files.join(parts.stream().map(StoredObject::file).toList()),
                parts.stream().mapToLong(StoredObject::size).sum(), etag, world.clock().instant(),
                ObjectWrites.kept(upload.headers()), choice.algorithm(), choice.key(), choice.context());
    }

    private void forget(S3Call call, Bucket bucket, Bucket.Upload upload) {
        buckets.change(bucket.name, one -> one.uploads.remove(call.parameter("uploadId")));
        upload.parts().values().forEach(part -> files.delete(part.file()));
    }

    Reply abort(S3Call call) {
        Bucket bucket = access.require(call, "s3:AbortMultipartUpload", call.key());
        forget(call, bucket, upload(call, bucket));
        return Reply.http(204);
    }
}
