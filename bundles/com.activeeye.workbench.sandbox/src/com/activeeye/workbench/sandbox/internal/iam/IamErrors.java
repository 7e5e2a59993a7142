package com.activeeye.workbench.sandbox.internal.iam;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;

/** IAM's errors in its own words. */
final class IamErrors {
    private IamErrors() {
    }

    static AwsError noSuch(String message) {
        return new AwsError(404, "NoSuchEntity", message);
    }

    static AwsError noSuch(Identity.Sort sort, String name) {
        return noSuch("The " + sort.word() + " with name " + name + " cannot be found.");
    }

    static AwsError exists(String message) {
        return new AwsError(409, "EntityAlreadyExists", message);
    }

    static AwsError conflict(String message) {
        return new AwsError(409, "DeleteConflict", message);
    }

    static AwsError limit(String message) {
        return new AwsError(409, "LimitExceeded", message);
    }

    static AwsError malformed(MalformedPolicy cause) {
        return AwsError.bad("MalformedPolicyDocument", cause.getMessage());
    }

    static AwsError invalid(String member, String constraint) {
        return AwsError.bad("ValidationError", "1 validation error detected: Value at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }
}
