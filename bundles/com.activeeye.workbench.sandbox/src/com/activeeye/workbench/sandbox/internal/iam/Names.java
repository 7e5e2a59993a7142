package com.activeeye.workbench.sandbox.internal.iam;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** The rules for names, paths and sizes in IAM. */
final class Names {
    private Names() {
    }

    /** Names of roles and users have up to 64, those of policies up to 128 characters. */
    static String check(String member, String name, int most) {
        if (!name.matches("[\\w+=,.@-]+")) {
            throw IamErrors.invalid(member, "Member must satisfy regular expression pattern: [\\w+=,.@-]+");
        }
        if (name.length() > most) {
            throw IamErrors.invalid(member, "Member must have length less than or equal to " + most);
        }
        return name;
    }

    /** A path, the root when it was left out. */
    static String path(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        if (path.length() > 512 || !path.matches("/|/[\\x21-\\x7e]+/")) {
            throw AwsError.bad("ValidationError", "The specified value for path is invalid. It must begin and end "
                    + "with / and contain only alphanumeric characters and/or / characters.");
        }
        return path;
    }

    /** The size by which IAM's quotas go: spaces do not count. */
    static int size(String document) {
        return document.replaceAll("\\s", "").length();
    }
}
