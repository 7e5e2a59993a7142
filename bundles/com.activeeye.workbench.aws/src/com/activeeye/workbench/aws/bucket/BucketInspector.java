package com.activeeye.workbench.aws.bucket;

import com.activeeye.workbench.aws.bucket.BucketInspection.Standing;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;

/** Looks whether a credential's bucket exists, is its account's, lies in its region, and how it encrypts. */
public final class BucketInspector {
    private static final Texts TEXTS = Texts.beside(BucketInspector.class);

    private final AwsSession operator;
    private final ConnectorCredential credential;
    private final S3Client s3;

    private BucketInspector(AwsSession operator, ConnectorCredential credential) {
        this.operator = operator;
        this.credential = credential;
        this.s3 = operator.s3(credential.bucketRegion());
    }

    /**
     * Looks at a bucket, without changing anything.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names the bucket
     * @param progress is asked for cancellation
     * @return what was found; what does not fit is a finding, not an exception
     * @throws WorkbenchException when AWS cannot be asked
     */
    public static BucketInspection inspect(AwsSession operator, ConnectorCredential credential, Progress progress) {
        return AwsFaults.call(TEXTS.get("doing.inspect", credential.bucketName()), progress,
                () -> new BucketInspector(operator, credential).look());
    }

    private BucketInspection look() {
        try {
            String region = Optional.ofNullable(s3.headBucket(request -> request.bucket(credential.bucketName())
                    .expectedBucketOwner(credential.bucketAccount().digits())).bucketRegion()).orElse("");
            return region.isEmpty() || region.equals(credential.bucketRegion()) ? fits() : elsewhere(region);
        } catch (S3Exception e) {
            return refused(e);
        }
    }

    private BucketInspection refused(S3Exception e) {
        Optional<String> region = AwsFaults.bucketRegion(e);
        if (e.statusCode() == 404) {
            return inspection(Standing.MISSING, "", "bucket.missing", credential.bucketName());
        }
        if (e.statusCode() == 403) {
            return foreignOrDenied(region.orElse(""));
        }
        if (region.isPresent() && (e.statusCode() == 301 || e.statusCode() == 307 || e.statusCode() == 400)) {
            return elsewhere(region.get());
        }
        throw e;
    }

    /** S3 answers both with 403 and no words; only an account's own list of buckets tells which it is. */
    private BucketInspection foreignOrDenied(String region) {
        Optional<Boolean> listed = isListed();
        return listed.isPresent() && !listed.get()
                ? inspection(Standing.OTHER_ACCOUNT, region, "bucket.other_account", credential.bucketName(),
                        credential.bucketAccount().digits())
                : inspection(Standing.DENIED, region, "bucket.denied", credential.bucketName(),
                        operator.identity().arn());
    }

    private Optional<Boolean> isListed() {
        try {
            return Optional.of(s3.listBuckets().buckets().stream()
                    .anyMatch(bucket -> bucket.name().equals(credential.bucketName())));
        } catch (S3Exception e) {
            // Also the first answer with words, from which an expired login or an unknown key can be told.
            if (AwsFaults.code(e).equals("AccessDenied")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private BucketInspection elsewhere(String region) {
        return inspection(Standing.OTHER_REGION, region, "bucket.other_region", credential.bucketName(), region,
                credential.bucketRegion());
    }

    private BucketInspection inspection(Standing standing, String region, String key, Object... values) {
        return new BucketInspection(credential.bucketName(), standing, region, BucketEncryption.UNKNOWN,
                List.of(Finding.error(TEXTS.get(key, values))));
    }

    private BucketInspection fits() {
        try {
            return fitting(encryption(), List.of());
        } catch (S3Exception e) {
            if (e.statusCode() == 403) {
                return fitting(BucketEncryption.UNKNOWN, List.of(Finding.warning(
                        TEXTS.get("bucket.encryption_denied", credential.bucketName()))));
            }
            throw e;
        }
    }

    private BucketInspection fitting(BucketEncryption encryption, List<Finding> findings) {
        return new BucketInspection(credential.bucketName(), Standing.FITS, credential.bucketRegion(), encryption,
                findings);
    }

    private BucketEncryption encryption() {
        try {
            return s3.getBucketEncryption(request -> request.bucket(credential.bucketName())
                    .expectedBucketOwner(credential.bucketAccount().digits())).serverSideEncryptionConfiguration()
                    .rules().stream().map(rule -> rule.applyServerSideEncryptionByDefault())
                    .map(BucketInspector::encryption).findFirst().orElse(BucketEncryption.UNKNOWN);
        } catch (S3Exception e) {
            if (AwsFaults.code(e).equals("ServerSideEncryptionConfigurationNotFoundError")) {
                return BucketEncryption.UNKNOWN;
            }
            throw e;
        }
    }

    private static BucketEncryption encryption(ServerSideEncryptionByDefault rule) {
        return new BucketEncryption(rule.sseAlgorithmAsString(), Optional.ofNullable(rule.kmsMasterKeyID()).orElse(""));
    }
}
