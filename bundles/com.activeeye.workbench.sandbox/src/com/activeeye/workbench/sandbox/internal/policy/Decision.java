package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;

/**
 * The outcome of an evaluation.
 *
 * @param reason the end of AWS's AccessDenied sentence; empty when allowed
 * @param matched the names of the policies that decided
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
}
