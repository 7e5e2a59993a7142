package com.activeeye.workbench.sandbox.internal.s3;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** The errors of s3. */
final class S3Errors {

    private S3Errors() {
    }

    static AwsError noBucket(String bucket) {
        return new AwsError(404, "NoSuchBucket", "The specified bucket does not exist").with("BucketName", bucket);
    }

    static AwsError noKey(String key) {
        return new AwsError(404, "NoSuchKey", "The specified key does not exist.").with("Key", key);
    }

    static AwsError noUpload() {
        return new AwsError(404, "NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, "
                + "or the upload may have been aborted or completed.");
    }

    static AwsError denied(String message) {
        return new AwsError(403, "AccessDenied", message);
    }

    static AwsError argument(String message) {
        return AwsError.bad("InvalidArgument", message);
    }

    static AwsError notImplemented(String what) {
        return new AwsError(501, "NotImplemented",
                "A header you provided implies functionality that is not implemented.").with("Header", what);
    }

    /** The bucket is in another region than the request was signed for. */
    static AwsError redirect(Bucket bucket) {
        return new AwsError(301, "PermanentRedirect", "The bucket you are attempting to access must be addressed using "
                + "the specified endpoint. Please send all future requests to this endpoint.")
                .with("Endpoint", "s3." + bucket.region + ".amazonaws.com").with("Bucket", bucket.name)
                .header("x-amz-bucket-region", bucket.region);
    }

    /** The same for a request that reached the bucket by its own host name. */
    static AwsError wrongRegion(Bucket bucket, String region) {
        return AwsError.bad("AuthorizationHeaderMalformed", "The authorization header is malformed; the region '"
                + region + "' is wrong; expecting '" + bucket.region + "'").with("Region", bucket.region)
                .header("x-amz-bucket-region", bucket.region);
    }
}
