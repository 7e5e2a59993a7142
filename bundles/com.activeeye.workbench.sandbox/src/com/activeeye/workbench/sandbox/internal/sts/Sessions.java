package com.activeeye.workbench.sandbox.internal.sts;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;

/** The rules for the parameters of sessions. Source: STS API reference, "AssumeRole". */
final class Sessions {
    private static final int SHORTEST = 900;

    private Sessions() {
    }

    /** DurationSeconds, 900 to {@code longest}. */
    static int seconds(QueryParameters query, int otherwise, int longest) {
        String text = query.find("DurationSeconds").orElse(String.valueOf(otherwise));
        int seconds = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
        if (seconds < SHORTEST) {
            throw invalid(text, "durationSeconds", "Member must have value greater than or equal to " + SHORTEST);
        }
        if (seconds > longest) {
            throw invalid(text, "durationSeconds", "Member must have value less than or equal to " + longest);
        }
        return seconds;
    }

    /** RoleSessionName, 2 to 64 characters. */
    static String sessionName(QueryParameters query) {
        return checked(query.required("RoleSessionName"), "roleSessionName", "[\\w+=,.@-]*", 2, 64);
    }

    /** ExternalId, 2 to 1,224 characters; an empty one is an error and not the same as none. */
    static String externalId(String value) {
        return checked(value, "externalId", "[\\w+=,.@:\\/-]*", 2, 1224);
    }

    private static String checked(String value, String member, String pattern, int least, int most) {
        if (value.length() < least) {
            throw invalid(value, member, "Member must have length greater than or equal to " + least);
        }
        if (value.length() > most) {
            throw invalid(value, member, "Member must have length less than or equal to " + most);
        }
        if (!value.matches(pattern)) {
            throw invalid(value, member, "Member must satisfy regular expression pattern: " + pattern);
        }
        return value;
    }

    static AwsError invalid(String value, String member, String constraint) {
        return AwsError.bad("ValidationError", "1 validation error detected: Value '" + value + "' at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }
}
