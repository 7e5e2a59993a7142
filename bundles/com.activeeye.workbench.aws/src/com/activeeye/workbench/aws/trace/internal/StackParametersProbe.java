package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackState;
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
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Bucket, external ID and pod account of the stack are the credential's (the guide, "Troubleshooting", 2 and 5). */
final class StackParametersProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.STACK_PARAMETERS;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        if (credential.podBinding().isEmpty()) {
            return look.broken(ProbeTexts.cause("pod-missing", new Remedy.SetUpPod()));
        }
        AwsSession operator = look.operator();
        StackState stack = look.ask(operator, "cloudformation:DescribeStacks",
                ProbeTexts.get("stack.parameters_of", StackNames.of(credential).stack()),
                () -> RoleStack.observe(operator, credential, look.subject().credentials(), Progress.NONE),
                found -> new TreeMap<>(found.parameters()).toString());
        List<Cause> causes = new ArrayList<>();
        StackParameters wanted = StackParameters.of(credential);
        String bucket = credential.bucketName();
        if (!stack.buckets().contains(bucket)) {
            causes.add(cause("stack-bucket", String.join(", ", stack.buckets()), bucket));
        } else if (!wanted.externalId().equals(stack.externalIds().get(bucket))) {
            causes.add(cause("stack-external-id", stack.externalIds().get(bucket), wanted.externalId()));
        }
        String account = stack.parameters().getOrDefault(StackParameters.ACCOUNT, "");
        if (!account.equals(wanted.activeeyeAccount().digits())) {
            causes.add(cause("stack-pod-account", account, wanted.activeeyeAccount().digits()));
        }
        return causes.isEmpty() ? look.proven(ProbeTexts.get("stack.parameters_proven")) : look.broken(causes);
    }

    private static Cause cause(String id, String held, String wanted) {
        return ProbeTexts.cause(id, new Remedy.ApplyStep(StepKind.ROLE_STACK), held, wanted);
    }
}
