package com.activeeye.workbench.sandbox.internal.policy;

import com.activeeye.workbench.sandbox.internal.http.Principal;
import java.util.List;

/**
 * The outcome of an evaluation.
 *
 * @param reason the end of AWS's AccessDenied sentence; empty when allowed
 * @param matched the statements that decided, as far as they name themselves by a Sid
 */
public record Decision(Outcome outcome, String reason, List<String> matched) {
    /** The three outcomes; a request without any fitting statement is denied implicitly. */
    public enum Outcome {
        ALLOWED("allowed"), EXPLICIT_DENY("explicitDeny"), IMPLICIT_DENY("implicitDeny");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        /** The name that SimulatePrincipalPolicy gives it. */
        public String wireName() {
            return wireName;
        }
    }

    public Decision {
        matched = List.copyOf(matched);
    }

    /** Whether the request may go on. */
    public boolean allowed() {
        return outcome == Outcome.ALLOWED;
    }

    static Decision allow(List<String> matched) {
        return new Decision(Outcome.ALLOWED, "", matched);
    }

    static Decision implicit(String policyType, Request request) {
        return new Decision(Outcome.IMPLICIT_DENY,
                "because no " + policyType + " policy allows the " + request.action() + " action", List.of());
    }

    static Decision explicit(String policyType, List<String> matched) {
        return new Decision(Outcome.EXPLICIT_DENY, "with an explicit deny in " + policyType + " policy", matched);
    }

    /** AWS's sentence for a caller who is denied, on the resource of the request. */
    public String sentence(Request request) {
        String who = request.caller().kind() == Principal.Kind.ANONYMOUS ? "anonymous" : request.caller().arn();
        String on = request.resource().equals("*") ? "" : " on resource: " + request.resource();
        return "User: " + who + " is not authorized to perform: " + request.action() + on + " " + reason;
    }
}
