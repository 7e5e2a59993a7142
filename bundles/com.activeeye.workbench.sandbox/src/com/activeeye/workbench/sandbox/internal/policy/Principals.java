package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/**
 * The Principal or NotPrincipal element of a statement: who it speaks of.
 *
 * <p>Source: IAM user guide, "AWS JSON policy elements: Principal".
 *
 * @param named values by type (AWS, Service, Federated, CanonicalUser); everybody is {@code AWS: *}
 */
public record Principals(boolean negated, Map<String, List<String>> named) {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ROOT = Pattern.compile("arn:[\\w-]+:iam::(\\d{12}):root");

    /** How near a statement's principal comes to the caller; the nearest counts. */
    enum Match {
        NONE,
        /** The caller's account: it may hand the permission on by its identity policies. */
        ACCOUNT,
        /** The caller, or everybody. */
        DIRECT,
        /** This very role session, which a session policy does not limit. */
        SESSION
    }

    public Principals {
        named = Map.copyOf(named);
    }

    /** The values of type AWS: ARNs, account numbers, unique IDs or {@code *}. */
    public List<String> aws() {
        return named.getOrDefault("AWS", List.of());
    }

    Match match(Principal caller) {
        Match best = Match.NONE;
        String type = caller.kind() == Principal.Kind.SERVICE ? "Service" : "AWS";
        for (String value : named.getOrDefault(type, List.of())) {
            Match match = one(value, caller);
            best = match.compareTo(best) > 0 ? match : best;
        }
        if (!negated) {
            // Principal "*" covers the services too; a service is never matched by {"AWS": "*"} in a NotPrincipal.
            return best == Match.NONE && caller.kind() == Principal.Kind.SERVICE && aws().contains("*")
                    ? Match.DIRECT : best;
        }
        return best == Match.NONE ? Match.DIRECT : Match.NONE;
    }

    private static Match one(String value, Principal caller) {
        if (value.equals("*")) {
            return Match.DIRECT;
        }
        if (value.equals(caller.arn())) {
            return caller.kind() == Principal.Kind.ROLE_SESSION ? Match.SESSION : Match.DIRECT;
        }
        if (caller.kind() == Principal.Kind.ROLE_SESSION && value.equals(caller.roleArn())) {
            return Match.DIRECT;
        }
        boolean account = value.equals(caller.accountId()) && ACCOUNT.matcher(value).matches()
                || ROOT.matcher(value).matches() && value.split(":")[4].equals(caller.accountId());
        return !account ? Match.NONE : caller.kind() == Principal.Kind.ROOT ? Match.DIRECT : Match.ACCOUNT;
    }

    /** Whether a value of type AWS has a form that AWS accepts. */
    static boolean wellFormed(String value) {
        return value.equals("*") || ACCOUNT.matcher(value).matches() || ROOT.matcher(value).matches()
                || value.matches("arn:[\\w-]+:(iam::\\d{12}:(user|role)/[\\w+=,.@/-]+"
                        + "|sts::\\d{12}:(assumed-role|federated-user)/[\\w+=,.@/-]+)")
                || value.matches("(AROA|AIDA)[A-Z0-9]{12,}");
    }
}
