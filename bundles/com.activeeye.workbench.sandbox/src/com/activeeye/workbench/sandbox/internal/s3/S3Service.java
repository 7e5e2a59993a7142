package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.http.Body;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.RestXmlProtocol;
import com.activeeye.workbench.sandbox.internal.http.Service;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Amazon S3: general purpose buckets without versions, with policies, encryption and event notifications. */
public final class S3Service implements Service, ObjectStore {
    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static final Protocol PROTOCOL = new RestXmlProtocol();

    private final World world;
    private final Buckets buckets;
    private final ObjectFiles files;
    private final S3Access access;
    private final S3Keys keys;
    private final ObjectWrites writes;
    private final S3Router router;

    public S3Service(World world) {
        this.world = world;
        buckets = new Buckets(world.state());
        files = new ObjectFiles(world.state().directory());
        files.deleteAllBut(buckets.files());
        access = new S3Access(world, buckets);
        keys = new S3Keys(world);
        S3Events events = new S3Events(world, buckets);
        writes = new ObjectWrites(world, buckets, files, access, keys, events);
        router = new S3Router(new BucketOperations(world, buckets, access),
                new BucketSettings(world, buckets, access), new NotificationOperations(buckets, access, events),
                new Listing(buckets, access), new ObjectReads(buckets, files, access, keys), writes,
                new CopyOperation(world, buckets, files, access, keys, writes), new BulkDelete(access, writes),
                new MultipartOperations(world, buckets, files, access, writes));
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Protocol protocol() {
        return PROTOCOL;
    }

    @Override
    public Reply handle(Call call) throws IOException {
        return router.route(S3Call.of(call));
    }

    @Override
    public void seedBucket(String accountId, String region, String bucket) {
        buckets.addOrFind(new Bucket(bucket, accountId, region, world.clock().instant()));
    }

    @Override
    public void seedPolicy(String bucket, String policy) {
        buckets.change(bucket, one -> one.policy = policy);
    }

    @Override
    public void seedEncryption(String bucket, String kmsKeyArn) {
        buckets.change(bucket, one -> one.encryption = new Bucket.Encryption("aws:kms", kmsKeyArn, false));
    }

    @Override
    public boolean exists(String bucket) {
        return buckets.find(bucket).isPresent();
    }

    @Override
    public Optional<String> region(String bucket) {
        return buckets.find(bucket).map(one -> one.region);
    }

    @Override
    public Optional<String> owner(String bucket) {
        return buckets.find(bucket).map(one -> one.owner);
    }

    @Override
    public String put(Principal caller, String bucketName, String key, byte[] body, String contentType,
            String contentEncoding, Map<String, String> metadata, Map<String, String> context) throws IOException {
        Bucket bucket = buckets.find(bucketName).orElseThrow(() -> S3Errors.noBucket(bucketName));
        access.require(caller, bucket, "s3:PutObject", key, context);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", contentType);
        headers.put("content-encoding", contentEncoding);
        metadata.forEach((name, value) -> headers.put("x-amz-meta-" + name, value));
        context.forEach((name, value) -> {
            if (name.startsWith("s3:x-amz-server-side-encryption")) {
                headers.put(name.substring("s3:".length()), value);
            }
        });
        StoredObject object = writes.store(caller, bucket, key, Body.of(body), headers, context);
        writes.commit(caller, bucket, key, object, "ObjectCreated:Put", UUID.randomUUID().toString());
        return object.etag();
    }

    @Override
    public byte[] get(Principal caller, String bucketName, String key, Map<String, String> context)
            throws IOException {
        Bucket bucket = buckets.find(bucketName).orElseThrow(() -> S3Errors.noBucket(bucketName));
        access.require(caller, bucket, "s3:GetObject", key, context);
        StoredObject object = buckets.object(bucket, key).orElseThrow(() -> S3Errors.noKey(key));
        keys.requireDecrypt(caller, bucket, key, object, context);
        try (InputStream in = files.open(object.file(), 0)) {
            return in.readAllBytes();
        }
    }

    @Override
    public List<String> keys(String bucket, String prefix) {
        return buckets.read(bucket, one -> one.objects.tailMap(prefix, true).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix)).toList());
    }

    @Override
    public void expire(String bucket, List<String> expired) {
        List<StoredObject> gone = buckets.update(bucket, one -> expired.stream().map(one.objects::remove)
                .filter(object -> object != null).toList());
        gone.forEach(object -> files.delete(object.file()));
    }
}
