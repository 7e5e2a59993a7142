package com.activeeye.workbench.aws.bucket;

import com.activeeye.workbench.core.validation.Finding;
import java.util.List;

/**
 * Whether a credential's bucket is what the credential says.
 *
 * @param bucketName the bucket's name
 * @param standing what was found under that name
 * @param region the region it lies in; empty when it could not be found out
 * @param encryption how it encrypts
 * @param findings what does not fit, in sentences; empty when all fits
 */
public record BucketInspection(String bucketName, Standing standing, String region, BucketEncryption encryption,
        List<Finding> findings) {

    /** What was found under a bucket's name. */
    public enum Standing {
        /** It is there, in the credential's account and region. */
        FITS,
        /** No bucket has that name. */
        MISSING,
        /** The bucket is another account's. */
        OTHER_ACCOUNT,
        /** The bucket is the account's, and lies in another region. */
        OTHER_REGION,
        /** The operator may not look. */
        DENIED
    }

    public BucketInspection {
        findings = List.copyOf(findings);
    }

    /** Whether the bucket can be used as the credential says. */
    public boolean fits() {
        return standing == Standing.FITS;
    }
}
