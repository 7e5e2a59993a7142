package com.activeeye.workbench.sandbox.internal.s3;

import java.util.LinkedHashMap;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.KeyUse;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Server-side encryption: chooses the key of an object and asks kms whether the caller may use it. */
final class S3Keys {
    private static final String KMS = "aws:kms";
    private static final String MANAGED = "alias/aws/s3";
    private static final String CONTEXT = "kms:EncryptionContext:";

    private final World world;

    S3Keys(World world) {
        this.world = world;
    }

    /** How an object is encrypted: the key's ARN and further encryption context. */
    record Choice(String algorithm, String key, Map<String, String> context) {
    }

    /** What a PUT's headers say, or else the bucket's default; {@code headers} by lower-case name. */
    Choice forPut(Principal caller, Bucket bucket, String key, Map<String, String> headers,
            Map<String, String> context) {
        String algorithm = headers.getOrDefault("x-amz-server-side-encryption", bucket.encryption.algorithm());
        if (!algorithm.equals(KMS)) {
            if (!algorithm.equals("AES256")) {
                throw S3Errors.argument("The encryption method specified is not supported");
            }
            return new Choice(algorithm, "", Map.of());
        }
        String fallback = bucket.encryption.key().isEmpty() ? MANAGED : bucket.encryption.key();
        String wanted = headers.getOrDefault("x-amz-server-side-encryption-aws-kms-key-id", fallback);
        Map<String, String> more = extra(context);
        return new Choice(algorithm, use(caller, bucket, key, "kms:GenerateDataKey", wanted, more, context), more);
    }

    private static Map<String, String> extra(Map<String, String> context) {
        Map<String, String> found = new LinkedHashMap<>();
        context.forEach((name, value) -> {
            if (name.startsWith(CONTEXT)) {
                found.put(name.substring(CONTEXT.length()), value);
            }
        });
        return found;
    }

    /** Throws AccessDenied or a KMS error unless the caller may decrypt the object. */
    void requireDecrypt(Principal caller, Bucket bucket, String key, StoredObject object,
            Map<String, String> context) {
        if (object.encryption().equals(KMS)) {
            use(caller, bucket, key, "kms:Decrypt", object.key(), object.encryptionContext(), context);
        }
    }

    private String use(Principal caller, Bucket bucket, String key, String action, String kmsKey,
            Map<String, String> more, Map<String, String> context) {
        if (kmsKey.endsWith(MANAGED)) {
            return managed(caller, bucket, action);
        }
        Map<String, String> encryptionContext = new LinkedHashMap<>(more);
        encryptionContext.put("aws:s3:arn", bucket.arn(bucket.encryption.bucketKey() ? "" : key));
        try {
            return world.find(KeyUse.class).use(caller, action, bucket.region, kmsKey,
                    "s3." + bucket.region + ".amazonaws.com", encryptionContext, context);
        } catch (AwsError e) {
            throw translated(e);
        }
    }

    /** The AWS-managed key serves its own account only. */
    private static String managed(Principal caller, Bucket bucket, String action) {
        String arn = Arn.of("kms", bucket.region, bucket.owner, MANAGED).toString();
        if (!caller.accountId().equals(bucket.owner)) {
            throw S3Errors.denied("User: " + caller.arn() + " is not authorized to perform: " + action
                    + " on resource: " + arn + " because no resource-based policy allows the " + action + " action");
        }
        return arn;
    }

    private static AwsError translated(AwsError e) {
        return e.code().startsWith("AccessDenied") ? S3Errors.denied(e.getMessage())
                : AwsError.bad("KMS." + e.code(), e.getMessage());
    }
}
