package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What can be wrong with a profile or a login before AWS is asked anything, in a user's words. */
final class CredentialFaults {
    /** What the SDK's default chain says of the profile that it tried, among what it says of everything else. */
    private static final Pattern CHAIN = Pattern.compile(
            "ProfileCredentialsProvider\\(profileName=([^,)]+), .*\\)\\): (.*?)(, ContainerCredentialsProvider\\(|$)",
            Pattern.DOTALL);

    /** The profile that the chain looks for when none is named. */
    private static final String STANDARD = "default";

    private CredentialFaults() {
    }

    /**
     * Tells why a profile gave no credentials.
     *
     * @param profile its name; empty for the default chain
     * @param e what the SDK said
     */
    static WorkbenchException of(String profile, RuntimeException e) {
        Optional<WorkbenchException> told = AwsFaults.nested(e, WorkbenchException.class);
        return told.orElseGet(() -> AwsFaults.isOffline(e) ? AwsFaults.offline(doing(profile), e)
                : untold(profile, text(e), e));
    }

    private static WorkbenchException untold(String profile, String text, RuntimeException e) {
        if (isWholeChain(text)) {
            Matcher tried = CHAIN.matcher(text);
            boolean profiled = tried.find() && !(tried.group(1).equals(STANDARD) && isMissing(tried.group(2)));
            return profiled ? untold(tried.group(1), tried.group(2), e)
                    : fault(FaultKind.EXPIRED_LOGIN, "credentials.none", e);
        }
        if (isMissing(text)) {
            return fault(FaultKind.NOT_FOUND, "credentials.no_profile", e, profile);
        }
        if (isSso(text) || isSsoRefusal(text, e)) {
            String login = profile.isEmpty() ? "aws sso login" : "aws sso login --profile " + profile;
            return fault(FaultKind.EXPIRED_LOGIN, "credentials.sso", e, shown(profile), login);
        }
        if (AwsFaults.isExpired(e)) {
            return fault(FaultKind.EXPIRED_LOGIN, "credentials.expired", e, shown(profile));
        }
        return AwsFaults.isServiceFault(e) ? AwsFaults.translate(doing(profile), e)
                : fault(FaultKind.EXPIRED_LOGIN, "credentials.failed", e, shown(profile), firstSentence(text));
    }

    private static boolean isMissing(String text) {
        return text.contains("contained no credentials") || text.contains("does not exist");
    }

    private static boolean isWholeChain(String text) {
        return text.contains("any of the providers in the chain");
    }

    /** The profile files cannot be read. */
    static WorkbenchException unreadable(RuntimeException e) {
        return fault(FaultKind.CORRUPT, "credentials.unreadable", e, firstSentence(text(e)));
    }

    static boolean isSso(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        // A cached login whose renewal was refused is told without naming SSO.
        return lower.contains("token is expired") || lower.contains("sso") && (lower.contains("expired")
                || lower.contains("invalid") || lower.contains("unable to load") || lower.contains("not found")
                || lower.contains("token"));
    }

    /** The login service refuses to renew a session, or the cached session lacks what is needed to renew it. */
    private static boolean isSsoRefusal(String text, RuntimeException e) {
        return text.contains("clientId is null")
                || AwsFaults.nested(e, AwsServiceException.class).filter(fault -> fault.statusCode() / 100 == 4)
                        .map(AwsServiceException::awsErrorDetails).map(AwsErrorDetails::serviceName)
                        .filter(service -> service.toLowerCase(Locale.ROOT).startsWith("sso")).isPresent();
    }

    private static String doing(String profile) {
        return SessionTexts.get("doing.credentials", shown(profile));
    }

    private static String shown(String profile) {
        return profile.isEmpty() ? SessionTexts.get("profile.default") : SessionTexts.get("profile.named", profile);
    }

    private static String text(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            text.append(t.getMessage()).append(' ');
        }
        return text.toString();
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static WorkbenchException fault(FaultKind kind, String key, Throwable cause, Object... values) {
        return new WorkbenchException(kind, SessionTexts.get(key, values), SessionTexts.get(key + ".todo", values),
                cause);
    }
}
