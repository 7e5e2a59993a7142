package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.stack.StackState;
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
import java.util.List;

/** The role stack is deployed, in the account that owns the bucket (the guide, "Troubleshooting", point 2). */
final class StackProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.STACK;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return RoleStack.regions(subject.credential(), subject.credentials()).stream()
                .map(region -> new Permission(subject.credential().bucketAccount(),
                        List.of("cloudformation:DescribeStacks"), Arns.stack(subject.credential(), region)))
                .toList();
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        AwsSession operator = look.operator();
        String name = StackNames.of(credential).stack();
        look.facts().forget(StackState.class);
        StackState stack = look.ask(operator, "cloudformation:DescribeStacks",
                ProbeTexts.get("stack.of", name, credential.bucketRegion()),
                () -> RoleStack.observe(operator, credential, look.subject().credentials(), Progress.NONE),
                StackProbe::words);
        Remedy.Action apply = new Remedy.ApplyStep(StepKind.ROLE_STACK);
        if (!stack.exists()) {
            return look.broken(ProbeTexts.cause("stack-missing", apply, name,
                    credential.bucketAccount().digits(), credential.bucketRegion()));
        }
        look.facts().put(StackState.class, stack);
        if (stack.isInProgress()) {
            return look.unknown(ProbeTexts.get("stack.in_progress", name, stack.status()));
        }
        if (!stack.isComplete()) {
            return look.broken(ProbeTexts.cause("stack-failed", apply, name, stack.status(),
                    stack.reason()));
        }
        return look.proven(ProbeTexts.get("stack.proven", name, stack.status()));
    }

    private static String words(StackState stack) {
        return stack.exists() ? (stack.status() + " " + stack.reason()).strip() : ProbeTexts.get("nothing");
    }
}
