package com.activeeye.workbench.sandbox.internal.s3;

import java.util.LinkedHashMap;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Finds buckets for calls and asks whether the caller may act on them. */
final class S3Access {
    private final World world;
    private final Buckets buckets;

    S3Access(World world, Buckets buckets) {
        this.world = world;
        this.buckets = buckets;
    }

    /** The call's bucket: it must exist, be in the region signed for, and belong to whom the call expects. */
    Bucket bucket(S3Call call) {
        Bucket bucket = buckets.find(call.bucket()).orElseThrow(() -> S3Errors.noBucket(call.bucket()));
        boolean anonymous = call.call().caller().kind() == Principal.Kind.ANONYMOUS;
        if (!anonymous && !bucket.region.equals(call.call().region())) {
            throw call.virtualHost() ? S3Errors.wrongRegion(bucket, call.call().region())
                    : S3Errors.redirect(bucket);
        }
        checkOwner(call, bucket);
        return bucket;
    }

    /** Throws AccessDenied when the call expects another owner. */
    void checkOwner(S3Call call, Bucket bucket) {
        String expected = call.header("x-amz-expected-bucket-owner");
        if (!expected.isEmpty() && !expected.equals(bucket.owner)) {
            throw S3Errors.denied("Access Denied");
        }
    }

    /** The call's bucket when the caller may do this to it, or to the object {@code key} in it. */
    Bucket require(S3Call call, String action, String key) {
        return require(call, action, key, Map.of());
    }

    Bucket require(S3Call call, String action, String key, Map<String, String> more) {
        Bucket bucket = bucket(call);
        Map<String, String> context = new LinkedHashMap<>(call.call().context());
        context.putAll(more);
        require(call.call().caller(), bucket, action, key, context);
        return bucket;
    }

    void require(Principal caller, Bucket bucket, String action, String key, Map<String, String> context) {
        Authorizer.Decision decision = check(caller, bucket, action, key, context);
        if (!decision.allowed()) {
            AccessRequest request = request(caller, bucket, action, key, context);
            throw S3Errors.denied(caller.kind() == Principal.Kind.ANONYMOUS ? "Access Denied"
                    : Authorizer.message(request, decision));
        }
    }

    boolean allows(S3Call call, Bucket bucket, String action, Map<String, String> more) {
        Map<String, String> context = new LinkedHashMap<>(call.call().context());
        context.putAll(more);
        return check(call.call().caller(), bucket, action, "", context).allowed();
    }

    private Authorizer.Decision check(Principal caller, Bucket bucket, String action, String key,
            Map<String, String> context) {
        return world.check(request(caller, bucket, action, key, context));
    }

    private static AccessRequest request(Principal caller, Bucket bucket, String action, String key,
            Map<String, String> context) {
        return new AccessRequest(caller, action, bucket.arn(key), bucket.owner, bucket.policy,
                AccessRequest.Rule.EITHER, context);
    }
}
