package com.activeeye.workbench.sandbox.internal.trail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.JsonProtocol;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.Service;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;

/** Buckets in memory, which take everything or refuse everything. */
final class FakeObjects implements Service, ObjectStore {
    final Map<String, byte[]> objects = new TreeMap<>();
    final Map<String, Map<String, String>> metadata = new TreeMap<>();
    final List<Map<String, String>> contexts = new ArrayList<>();
    boolean refusing;

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Protocol protocol() {
        return new JsonProtocol("1.1", "Fake", "");
    }

    @Override
    public Reply handle(Call call) {
        throw AwsError.unknownOperation(call);
    }

    @Override
    public void seedBucket(String accountId, String region, String bucket) {
        objects.isEmpty();
    }

    @Override
    public void seedPolicy(String bucket, String policy) {
        objects.isEmpty();
    }

    @Override
    public void seedEncryption(String bucket, String kmsKeyArn) {
        objects.isEmpty();
    }

    @Override
    public boolean exists(String bucket) {
        return true;
    }

    @Override
    public Optional<String> region(String bucket) {
        return Optional.of("us-east-1");
    }

    @Override
    public Optional<String> owner(String bucket) {
        return Optional.of("111122223333");
    }

    @Override
    public String put(Principal caller, String bucket, String key, byte[] body, String contentType,
            String contentEncoding, Map<String, String> userMetadata, Map<String, String> context) throws IOException {
        if (refusing) {
            throw new AwsError(403, "AccessDenied", "Access Denied");
        }
        objects.put(key, body);
        metadata.put(key, userMetadata);
        contexts.add(context);
        return "etag";
    }

    @Override
    public byte[] get(Principal caller, String bucket, String key, Map<String, String> context) {
        return objects.get(key);
    }

    @Override
    public List<String> keys(String bucket, String prefix) {
        return List.copyOf(objects.keySet());
    }

    @Override
    public void expire(String bucket, List<String> keys) {
        keys.forEach(objects::remove);
    }
}
