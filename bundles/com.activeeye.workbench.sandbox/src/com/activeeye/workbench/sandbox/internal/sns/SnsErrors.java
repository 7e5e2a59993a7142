package com.activeeye.workbench.sandbox.internal.sns;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** The errors of sns. */
final class SnsErrors {

    private SnsErrors() {
    }

    static AwsError notFound(String message) {
        return new AwsError(404, "NotFound", message);
    }

    static AwsError resourceNotFound() {
        return new AwsError(404, "ResourceNotFound", "Resource does not exist");
    }

    static AwsError parameter(String message) {
        return AwsError.bad("InvalidParameter", "Invalid parameter: " + message);
    }

    static AwsError denied(String message) {
        return new AwsError(403, "AuthorizationError", message);
    }

    static AwsError key(String message) {
        return AwsError.bad("KMSAccessDenied", message);
    }
}
