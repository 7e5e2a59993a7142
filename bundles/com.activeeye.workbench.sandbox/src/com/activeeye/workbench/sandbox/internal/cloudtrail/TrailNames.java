package com.activeeye.workbench.sandbox.internal.cloudtrail;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** The rules for trail names ("CreateTrail" in the CloudTrail API reference). */
final class TrailNames {

    private TrailNames() {
    }

    static void check(String name) {
        if (name.isEmpty()) {
            throw invalid("Trail name cannot be blank!");
        }
        if (name.length() < 3) {
            throw invalid("Trail name too short. Minimum allowed length: 3 characters. Specified name length: "
                    + name.length() + " characters.");
        }
        if (name.length() > 128) {
            throw invalid("Trail name too long. Maximum allowed length: 128 characters. Specified name length: "
                    + name.length() + " characters.");
        }
        if (!name.matches("[a-zA-Z0-9].*")) {
            throw invalid("Trail name must starts with a letter or number.");
        }
        if (!name.matches(".*[a-zA-Z0-9]")) {
            throw invalid("Trail name must ends with a letter or number.");
        }
        if (!name.matches("[a-zA-Z0-9._-]*") || name.matches(".*[._-]{2}.*")) {
            throw invalid("Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods"
                    + " (.), hyphens (-), and underscores (_).");
        }
    }

    private static AwsError invalid(String message) {
        return AwsError.bad("InvalidTrailNameException", message);
    }
}
