package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.trace.Cause;
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
import java.util.Map;
import java.util.TreeMap;

/** Bucket, external ID and pod account of the stack are the credential's (the guide, "Troubleshooting", 2 and 5). */
final class StackParametersProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.STACK_PARAMETERS;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject) {
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
                ProbeTexts.get("stack.parameters_of", RoleStack.STACK_NAME),
                () -> RoleStack.observe(operator, credential, Progress.NONE),
                found -> new TreeMap<>(found.parameters()).toString());
        List<Cause> causes = new ArrayList<>();
        for (Map.Entry<String, String> wanted : StackParameters.of(credential).byName().entrySet()) {
            String held = stack.parameters().getOrDefault(wanted.getKey(), "");
            if (!held.equals(wanted.getValue())) {
                causes.add(cause(wanted.getKey(), held, wanted.getValue()));
            }
        }
        return causes.isEmpty() ? look.proven(ProbeTexts.get("stack.parameters_proven")) : look.broken(causes);
    }

    private static Cause cause(String parameter, String held, String wanted) {
        String id = switch (parameter) {
            case StackParameters.BUCKET -> "stack-bucket";
            case StackParameters.EXTERNAL_ID -> "stack-external-id";
            default -> "stack-pod-account";
        };
        return ProbeTexts.cause(id, new Remedy.ApplyStep(StepKind.ROLE_STACK), held, wanted);
    }
}
