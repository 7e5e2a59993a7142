package com.activeeye.workbench.aws.bucket;

/**
 * How a bucket encrypts new objects by default.
 *
 * @param algorithm {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse}; empty when it could not be read
 * @param keyArn the KMS key's ARN or ID; empty for none, or for AWS's own key
 */
public record BucketEncryption(String algorithm, String keyArn) {
    /** Nothing is known of it. */
    public static final BucketEncryption UNKNOWN = new BucketEncryption("", "");

    /** Whether a customer-managed key may be in use, so that the read role needs kms:Decrypt. */
    public boolean usesOwnKey() {
        return algorithm.startsWith("aws:kms") && !keyArn.isEmpty() && !keyArn.endsWith("alias/aws/s3");
    }
}
