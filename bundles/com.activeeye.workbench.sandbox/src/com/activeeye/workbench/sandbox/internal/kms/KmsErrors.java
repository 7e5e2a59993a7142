package com.activeeye.workbench.sandbox.internal.kms;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** KMS's errors in its own words. */
final class KmsErrors {
    private KmsErrors() {
    }

    static AwsError notFound(String message) {
        return AwsError.bad("NotFoundException", message);
    }

    static AwsError denied(String message) {
        return AwsError.bad("AccessDeniedException", message);
    }

    static AwsError invalid(String member, String constraint) {
        return AwsError.bad("ValidationException", "1 validation error detected: Value at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }

    /** Says that a key cannot be used or changed in the state that it is in. */
    static AwsError state(KmsKey key) {
        return switch (key.state()) {
            case Disabled -> AwsError.bad("DisabledException", key.arn() + " is disabled.");
            case PendingDeletion -> AwsError.bad("KMSInvalidStateException", key.arn() + " is pending deletion.");
            case Enabled -> AwsError.bad("KMSInvalidStateException", key.arn() + " is not pending deletion.");
        };
    }
}
