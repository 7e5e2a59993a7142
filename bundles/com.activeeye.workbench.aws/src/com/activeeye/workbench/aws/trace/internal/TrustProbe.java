package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.ReadRole;
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
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;

/** The pod can assume the role with the credential's external ID: tried, with the shortest session that STS gives. */
final class TrustProbe implements Probe {
    /** AWS STS API Reference, AssumeRole. */
    static final int SHORTEST_SECONDS = 900;

    @Override
    public Hop hop() {
        return Hop.TRUST;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return subject.pod().map(pod -> new Permission(pod.account(), List.of("sts:AssumeRole"),
                Arns.role(subject.credential()))).stream().toList();
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        Pod pod = look.pod();
        AwsSession session = look.sessions().pod(pod);
        try {
            String arn = look.ask(session, "sts:AssumeRole", ProbeTexts.get("trust.with", ReadRole.arn(credential)),
                    () -> session.sts(pod.homeRegion()).assumeRole(call -> call.roleArn(ReadRole.arn(credential))
                            .externalId(credential.externalId()).roleSessionName(ReadRole.SESSION_NAME)
                            .durationSeconds(SHORTEST_SECONDS)).assumedRoleUser().arn(), answer -> answer);
            return look.proven(ProbeTexts.get("trust.proven", arn));
        } catch (WorkbenchException e) {
            if (e.kind() != FaultKind.DENIED) {
                throw e;
            }
            boolean stack = credential.podBinding().isPresent() && Stacks.isThere(look);
            return look.broken(ProbeTexts.cause("trust-refused", stack ? RoleTemplate.putTrust(look)
                    : new Remedy.ApplyStep(StepKind.ROLE_STACK), ReadRole.arn(credential), pod.account().digits()));
        }
    }
}
