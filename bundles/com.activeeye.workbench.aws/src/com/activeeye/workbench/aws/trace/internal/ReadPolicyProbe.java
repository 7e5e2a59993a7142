package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackNames;
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
import software.amazon.awssdk.services.iam.model.AttachedPolicy;

/** The policy is there, is the role's, and allows what the template says (the guide, "Troubleshooting", point 3). */
final class ReadPolicyProbe implements Probe {
    /**
     * The policy in force.
     *
     * @param document the JSON
     */
    record ReadPolicy(String document) {
    }

    @Override
    public Hop hop() {
        return Hop.READ_POLICY;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of(new Permission(subject.credential().bucketAccount(), List.of("iam:GetPolicy",
                "iam:GetPolicyVersion"), Arns.readPolicy(subject.credential())));
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        look.facts().forget(ReadPolicy.class);
        String document;
        try {
            document = document(look);
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.NOT_FOUND) {
                return look.broken(ProbeTexts.cause("policy-missing", Stacks.isThere(look)
                        ? RoleTemplate.makePolicy(look) : new Remedy.ApplyStep(StepKind.ROLE_STACK),
                        StackNames.of(credential).policy(), credential.bucketAccount().digits()));
            }
            throw e;
        }
        look.facts().put(ReadPolicy.class, new ReadPolicy(document));
        AwsSession operator = look.operator();
        List<AttachedPolicy> attached = look.ask(operator, "iam:ListAttachedRolePolicies", ReadRole.name(credential),
                () -> operator.iam().listAttachedRolePoliciesPaginator(call -> call.roleName(ReadRole.name(credential)))
                        .attachedPolicies().stream().toList(), found -> found.stream().map(AttachedPolicy::policyArn)
                        .toList().toString());
        if (attached.stream().noneMatch(one -> one.policyArn().equals(Arns.readPolicy(credential)))) {
            return look.broken(ProbeTexts.cause("policy-detached", RoleTemplate.attach(credential),
                    StackNames.of(credential).policy(), ReadRole.name(credential)));
        }
        if (!allowsReading(credential, document)) {
            return look.broken(ProbeTexts.cause("policy-other", RoleTemplate.putPolicy(credential,
                    PolicyText.with(document, RoleTemplate.readStatement(credential))),
                    StackNames.of(credential).policy(), credential.bucketName()));
        }
        return look.proven(ProbeTexts.get("policy.proven", StackNames.of(credential).policy(),
                credential.bucketName()));
    }

    private static String document(Look look) {
        AwsSession operator = look.operator();
        String arn = Arns.readPolicy(look.credential());
        String version = look.ask(operator, "iam:GetPolicy", arn, () -> operator.iam().getPolicy(call -> call
                .policyArn(arn)).policy().defaultVersionId(), found -> found);
        return look.ask(operator, "iam:GetPolicyVersion", arn + " " + version, () -> URLDecoder.decode(
                operator.iam().getPolicyVersion(call -> call.policyArn(arn).versionId(version)).policyVersion()
                        .document(), StandardCharsets.UTF_8), text -> text);
    }

    private static boolean allowsReading(ConnectorCredential credential, String document) {
        String object = Arns.bucket(credential) + "/AWSLogs/any";
        List<PolicyStatement> statements = PolicyStatement.of(document).stream()
                .filter(one -> one.names("s3:GetObject") && one.about(object)).toList();
        return statements.stream().anyMatch(PolicyStatement::allows)
                && statements.stream().noneMatch(PolicyStatement::denies);
    }
}
