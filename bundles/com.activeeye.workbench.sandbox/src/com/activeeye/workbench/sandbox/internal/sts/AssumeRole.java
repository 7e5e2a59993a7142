package com.activeeye.workbench.sandbox.internal.sts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.iam.IamService;
import com.activeeye.workbench.sandbox.internal.iam.ManagedPolicy;
import com.activeeye.workbench.sandbox.internal.iam.Role;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyDocument;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.world.Credential;
import com.activeeye.workbench.sandbox.internal.world.World;

/** AssumeRole: the trust policy and, unless it names the caller itself, the caller's own policies must allow it. */
final class AssumeRole {
    private static final int LONGEST = 43_200;
    private static final int LONGEST_CHAINED = 3_600;
    private static final int SESSION_POLICY_LIMIT = 2048;

    private final World world;
    private final IamService iam;

    AssumeRole(World world, IamService iam) {
        this.world = world;
        this.iam = iam;
    }

    Reply run(Call call) {
        QueryParameters query = call.query();
        String arn = query.required("RoleArn");
        if (!Arn.isArn(arn) || arn.length() < 20 || !arn.contains(":role/")) {
            throw AwsError.bad("ValidationError", arn + " is invalid");
        }
        String session = Sessions.sessionName(query);
        query.find("ExternalId").ifPresent(Sessions::externalId);
        int seconds = Sessions.seconds(query, LONGEST_CHAINED, LONGEST);
        List<String> inline = inline(query);
        if (call.caller().kind() == Principal.Kind.ROOT) {
            throw new AwsError(403, "AccessDenied", "Roles may not be assumed by root accounts.");
        }
        Role role = allowed(call, arn, session);
        checkDuration(call, role, seconds);
        return assume(role, session, seconds, policies(query, role, inline));
    }

    /** A role that is not there is answered as one that must not be assumed, as AWS does. */
    private Role allowed(Call call, String arn, String session) {
        Arn parsed = Arn.parse(arn);
        Optional<Role> role = iam.roles().find(parsed.account(), arn.substring(arn.lastIndexOf('/') + 1))
                .filter(one -> one.arn().equals(arn));
        if (role.isEmpty()) {
            throw denied(call, arn, "");
        }
        Map<String, String> context = call.context();
        call.query().find("ExternalId").ifPresent(id -> context.put("sts:ExternalId", id));
        context.put("sts:RoleSessionName", session);
        List<String> actions = call.query().structures("Tags").isEmpty() ? List.of("sts:AssumeRole")
                : List.of("sts:AssumeRole", "sts:TagSession");
        for (String action : actions) {
            Authorizer.Decision decision = world.check(new AccessRequest(call.caller(), action, arn, parsed.account(),
                    iam.roles().currentTrust(role.get()), AccessRequest.Rule.RESOURCE_DECIDES, context));
            if (!decision.allowed()) {
                throw denied(call, arn, decision.reason());
            }
        }
        return role.get();
    }

    private static AwsError denied(Call call, String arn, String reason) {
        // AWS tells only of an explicit deny, so that nobody can probe the trust policies of others.
        String tail = reason.startsWith("with an explicit deny") ? " " + reason : "";
        return new AwsError(403, "AccessDenied", "User: " + call.caller().arn()
                + " is not authorized to perform: sts:AssumeRole on resource: " + arn + tail);
    }

    private static void checkDuration(Call call, Role role, int seconds) {
        if (call.caller().kind() == Principal.Kind.ROLE_SESSION && seconds > LONGEST_CHAINED) {
            throw AwsError.bad("ValidationError", "The requested DurationSeconds exceeds the 1 hour session limit for "
                    + "roles assumed by role chaining");
        }
        if (seconds > role.maxSessionSeconds()) {
            throw AwsError.bad("ValidationError",
                    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
    }

    private static List<String> inline(QueryParameters query) {
        Optional<String> policy = query.find("Policy").filter(text -> !text.isEmpty());
        policy.ifPresent(text -> {
            if (text.length() > SESSION_POLICY_LIMIT) {
                throw Sessions.invalid("…", "policy", "Member must have length less than or equal to "
                        + SESSION_POLICY_LIMIT);
            }
            try {
                PolicyDocument.parse(text, PolicyKind.IDENTITY);
            } catch (MalformedPolicy e) {
                throw AwsError.bad("MalformedPolicyDocument", e.getMessage());
            }
        });
        return policy.stream().toList();
    }

    private List<String> policies(QueryParameters query, Role role, List<String> inline) {
        List<String> documents = new ArrayList<>(inline);
        for (QueryParameters member : query.structures("PolicyArns")) {
            String arn = member.required("arn");
            ManagedPolicy policy = iam.policies().find(Arn.parse(role.arn()).account(), arn).orElseThrow(() ->
                    AwsError.bad("ValidationError", "Policy " + arn + " does not exist or is not attachable."));
            documents.add(policy.document());
        }
        return documents;
    }

    private Reply assume(Role role, String session, int seconds, List<String> policies) {
        Principal principal = Principal.session(role.arn(), role.id(), session, policies);
        Credential key = world.keys().issueSession(principal, Duration.ofSeconds(seconds));
        return Reply.xml(xml -> {
            StsService.write(xml, key);
            xml.nest("AssumedRoleUser", user -> user.element("AssumedRoleId", principal.userId())
                    .element("Arn", principal.arn()));
            if (!policies.isEmpty()) {
                int size = policies.stream().mapToInt(String::length).sum();
                xml.element("PackedPolicySize", Math.min(100, 1 + size * 100 / SESSION_POLICY_LIMIT));
            }
        });
    }
}
