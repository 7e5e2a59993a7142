package com.activeeye.workbench.sandbox.internal.world;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/** What other services ask of s3. */
public interface ObjectStore {

    /** Makes a bucket when the account does not have it yet. */
    void seedBucket(String accountId, String region, String bucket);

    /** Sets the bucket policy without asking anybody. */
    void seedPolicy(String bucket, String policy);

    /** Sets the default encryption to SSE-KMS with this key. */
    void seedEncryption(String bucket, String kmsKeyArn);

    /** Whether there is such a bucket, anybody's. */
    boolean exists(String bucket);

    /** The region of a bucket. */
    Optional<String> region(String bucket);

    /** The account that owns a bucket. */
    Optional<String> owner(String bucket);

    /**
     * Puts an object as {@code caller} (a service, say cloudtrail.amazonaws.com, with aws:SourceArn in
     * {@code context}): the bucket policy decides, the bucket's encryption applies, and notifications go out. Throws
     * AwsError as PutObject does.
     *
     * @param metadata user metadata without {@code x-amz-meta-}
     * @return the ETag without quotes
     */
    String put(Principal caller, String bucket, String key, byte[] body, String contentType, String contentEncoding,
            Map<String, String> metadata, Map<String, String> context) throws IOException;

    /** The object's bytes, read as {@code caller}; throws AwsError as GetObject does. */
    byte[] get(Principal caller, String bucket, String key, Map<String, String> context) throws IOException;

    /** Keys with the prefix in the order of their bytes, without asking anybody. */
    List<String> keys(String bucket, String prefix);

    /** Removes objects as a lifecycle rule does: without asking and without notifications. */
    void expire(String bucket, List<String> keys);
}
