package com.activeeye.workbench.sandbox.internal.http;

/** The errors of authentication as s3, the query services and the JSON services give them. */
final class AuthErrors {
    private static final String MISMATCH = "The request signature we calculated does not match the signature you "
            + "provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for "
            + "details.";

    private final Protocol protocol;

    AuthErrors(Service service) {
        protocol = service.protocol();
    }

    private AwsError pick(AwsError s3, String queryCode, String jsonCode, String message) {
        return switch (protocol) {
            case RestXmlProtocol rest -> s3;
            case QueryProtocol query -> new AwsError(403, queryCode, message);
            case JsonProtocol json -> AwsError.bad(jsonCode, message)
                    .queryCode(json.errorPrefix().isEmpty() ? "" : queryCode);
        };
    }

    private static AwsError s3(int status, String code, String message) {
        return new AwsError(status, code, message);
    }

    AwsError unknownKey() {
        return pick(s3(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
                "InvalidClientTokenId", "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    AwsError wrongToken() {
        return pick(s3(400, "InvalidToken", "The provided token is malformed or otherwise invalid."),
                "InvalidClientTokenId", "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    AwsError expiredToken() {
        return pick(s3(400, "ExpiredToken", "The provided token has expired."), "ExpiredToken",
                "ExpiredTokenException", "The security token included in the request is expired");
    }

    AwsError wrongSignature() {
        return pick(s3(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the "
                + "signature you provided. Check your key and signing method."), "SignatureDoesNotMatch",
                "InvalidSignatureException", MISMATCH);
    }

    AwsError skewed(String signed, String now, boolean late) {
        String message = late
                ? "Signature expired: " + signed + " is now earlier than " + now + " (" + now + " - 15 min.)"
                : "Signature not yet current: " + signed + " is still later than " + now + " (" + now + " + 15 min.)";
        return pick(s3(403, "RequestTimeTooSkewed", "The difference between the request time and the current time is "
                + "too large.").with("RequestTime", signed).with("ServerTime", now)
                .with("MaxAllowedSkewMilliseconds", "900000"), "SignatureDoesNotMatch", "InvalidSignatureException",
                message);
    }

    AwsError presignedExpired() {
        return pick(s3(403, "AccessDenied", "Request has expired"), "SignatureDoesNotMatch",
                "InvalidSignatureException", "Signature expired");
    }

    AwsError wrongDate() {
        return pick(s3(403, "AccessDenied", "AWS authentication requires a valid Date or x-amz-date header"),
                "IncompleteSignature", "IncompleteSignatureException",
                "Date must be in ISO-8601 'basic format' and agree with the credential's scope.");
    }

    AwsError unsignedHeader(String name) {
        return pick(s3(403, "AccessDenied", "There were headers present in the request which were not signed")
                .with("HeadersNotSigned", name), "SignatureDoesNotMatch", "InvalidSignatureException",
                "'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
    }

    AwsError missing() {
        return pick(s3(403, "AccessDenied", "Access Denied"), "MissingAuthenticationToken",
                "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }
}
