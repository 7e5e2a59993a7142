package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.Role;

/** The read role is there and trusts as the template says (the guide, "Troubleshooting", point 3). */
final class RoleProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.ROLE;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of(new Permission(subject.credential().bucketAccount(), List.of("iam:GetRole",
                "iam:ListAttachedRolePolicies"), Arns.role(subject.credential())));
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        if (credential.podBinding().isEmpty()) {
            return look.broken(ProbeTexts.cause("pod-missing", new Remedy.SetUpPod()));
        }
        try {
            AwsSession operator = look.operator();
            Role role = look.ask(operator, "iam:GetRole", ReadRole.name(credential), () -> operator.iam()
                    .getRole(call -> call.roleName(ReadRole.name(credential))).role(),
                    found -> found.arn() + " " + trust(found));
            List<PolicyStatement> statements = PolicyStatement.of(trust(role)).stream()
                    .filter(PolicyStatement::allows).filter(one -> one.names("sts:AssumeRole")).toList();
            return cause(look, statements).map(look::broken)
                    .orElseGet(() -> look.proven(ProbeTexts.get("role.proven", role.arn())));
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.NOT_FOUND) {
                return look.broken(missing(look, credential));
            }
            throw e;
        }
    }

    /** IAM sends documents as a part of a URL would be written. */
    private static String trust(Role role) {
        return URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8);
    }

    private static Cause missing(Look look, ConnectorCredential credential) {
        boolean stack = Stacks.isThere(look);
        return ProbeTexts.cause(stack ? "role-deleted" : "role-missing", stack ? RoleTemplate.makeRole(look)
                : new Remedy.ApplyStep(StepKind.ROLE_STACK), ReadRole.name(credential),
                credential.bucketAccount().digits());
    }

    private static Optional<Cause> cause(Look look, List<PolicyStatement> statements) {
        ConnectorCredential credential = look.credential();
        String root = "arn:" + Arns.role(credential).split(":")[1] + ":iam::"
                + credential.podBinding().orElseThrow().podAccount() + ":root";
        List<PolicyStatement> ours = statements.stream().filter(one -> one.principal(root) || one.principal(
                credential.podBinding().orElseThrow().podAccount().digits())).toList();
        if (ours.isEmpty()) {
            return Optional.of(ProbeTexts.cause("role-principal", RoleTemplate.putTrust(look),
                    ReadRole.name(credential), credential.podBinding().orElseThrow().podAccount().digits()));
        }
        List<String> ids = ours.stream().flatMap(one -> one.condition("sts:ExternalId").stream()).toList();
        boolean open = ours.stream().anyMatch(one -> one.condition("sts:ExternalId").isEmpty());
        if (!open && !ids.contains(credential.externalId())) {
            return Optional.of(ProbeTexts.cause("role-external-id", RoleTemplate.putTrust(look),
                    ReadRole.name(credential), String.join(", ", ids), credential.externalId()));
        }
        return Optional.empty();
    }
}
