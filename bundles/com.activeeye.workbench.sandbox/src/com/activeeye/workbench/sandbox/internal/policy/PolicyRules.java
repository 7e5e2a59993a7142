package com.activeeye.workbench.sandbox.internal.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules beyond syntax by which AWS rejects a policy, with its messages. */
final class PolicyRules {
    private PolicyRules() {
    }

    static void check(PolicyDocument document, PolicyKind kind) {
        if (document.statements().isEmpty()) {
            throw new MalformedPolicy(kind == PolicyKind.RESOURCE ? "Could not parse the policy: Statement is empty!"
                    : "Syntax errors in policy.");
        }
        Set<String> sids = new HashSet<>();
        for (Statement statement : document.statements()) {
            if (!statement.sid().isEmpty() && !sids.add(statement.sid())) {
                throw new MalformedPolicy("Statement IDs (SID) in a single policy must be unique.");
            }
            actions(statement.actions().values());
            switch (kind) {
                case IDENTITY -> identity(statement);
                case TRUST -> trust(statement);
                case RESOURCE -> resource(statement);
            }
        }
    }

    private static void actions(List<String> actions) {
        if (actions.isEmpty()) {
            throw new MalformedPolicy("Policy statement must contain actions.");
        }
        for (String action : actions) {
            if (!action.equals("*") && !action.contains(":")) {
                throw new MalformedPolicy("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
            }
            if (!action.equals("*") && !action.matches("[A-Za-z0-9-]+:[A-Za-z0-9*?-]+")) {
                throw new MalformedPolicy("Vendor " + action.substring(0, action.indexOf(':')) + " is not valid");
            }
        }
    }

    private static void identity(Statement statement) {
        if (statement.principals().isPresent()) {
            throw new MalformedPolicy("Policy document should not specify a principal.");
        }
        if (!statement.sid().matches("[0-9A-Za-z]*")) {
            throw new MalformedPolicy("Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the "
                    + "regular expression [0-9A-Za-z]*");
        }
        for (String resource : resources(statement)) {
            if (!resource.equals("*") && !resource.startsWith("arn:")) {
                throw new MalformedPolicy("Resource " + resource + " must be in ARN format or \"*\".");
            }
            if (!resource.equals("*") && resource.split(":", 6).length < 6 && !resource.contains("*")) {
                throw new MalformedPolicy("The policy failed legacy parsing");
            }
        }
    }

    private static List<String> resources(Statement statement) {
        List<String> values = statement.resources().map(Patterns::values).orElse(List.of());
        if (values.isEmpty()) {
            throw new MalformedPolicy("Policy statement must contain resources.");
        }
        return values;
    }

    private static void trust(Statement statement) {
        if (statement.resources().isPresent()) {
            throw new MalformedPolicy("Has prohibited field Resource");
        }
        principals(statement);
        for (String action : statement.actions().values()) {
            if (!action.equals("*") && !action.toLowerCase(Locale.ROOT).startsWith("sts:")) {
                throw new MalformedPolicy("AssumeRole policy may only specify STS AssumeRole actions.");
            }
        }
    }

    private static void resource(Statement statement) {
        principals(statement);
        if (statement.resources().map(Patterns::values).orElse(List.of()).isEmpty()) {
            throw new MalformedPolicy("Missing required field Resource");
        }
    }

    private static void principals(Statement statement) {
        Principals principals = statement.principals()
                .orElseThrow(() -> new MalformedPolicy("Missing required field Principal"));
        if (principals.named().isEmpty()) {
            throw new MalformedPolicy("Missing required field Principal cannot be empty!");
        }
        for (String value : principals.aws()) {
            if (!Principals.wellFormed(value)) {
                throw invalidPrincipal(value);
            }
        }
        for (String service : principals.named().getOrDefault("Service", List.of())) {
            if (!service.matches("[a-z0-9.-]+\\.(amazonaws\\.com(\\.cn)?|aws\\.internal|amazon\\.com)")) {
                throw new MalformedPolicy("Invalid principal in policy: \"SERVICE\":\"" + service + "\"");
            }
        }
    }

    static MalformedPolicy invalidPrincipal(String value) {
        return new MalformedPolicy("Invalid principal in policy: \"AWS\":\"" + value + "\"");
    }
}
