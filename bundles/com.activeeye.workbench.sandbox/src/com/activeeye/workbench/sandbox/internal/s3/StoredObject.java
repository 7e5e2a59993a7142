package com.activeeye.workbench.sandbox.internal.s3;

import java.time.Instant;
import java.util.Map;

/**
 * An object, whose bytes are in a file.
 *
 * @param file the file's name below the store's folder
 * @param size bytes
 * @param etag without quotes
 * @param modified when it was put
 * @param headers content headers, x-amz-meta-… and x-amz-checksum-… by lower-case name
 * @param encryption AES256 or aws:kms
 * @param key the key's ARN, empty for AES256
 * @param encryptionContext further encryption context of a KMS-encrypted object
 */
record StoredObject(String file, long size, String etag, Instant modified, Map<String, String> headers,
        String encryption, String key, Map<String, String> encryptionContext) {
}
