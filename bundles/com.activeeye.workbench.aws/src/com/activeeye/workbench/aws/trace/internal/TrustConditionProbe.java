package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.ExternalIds;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The role cannot be assumed with a wrong external ID, nor with none: tried as well. A role that lets the pod in
 * without it lets every other customer of the same pod in (IAM User Guide, "The confused deputy problem").
 */
final class TrustConditionProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.TRUST_CONDITION;
    }

    /** Asked for by the hop that assumes the role. */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        List<Cause> causes = new ArrayList<>();
        if (isLetIn(look, Optional.empty())) {
            causes.add(ProbeTexts.cause("trust-open", RoleTemplate.putTrust(look), ReadRole.arn(credential)));
        } else if (isLetIn(look, Optional.of(ExternalIds.generate()))) {
            causes.add(ProbeTexts.cause("trust-any-id", RoleTemplate.putTrust(look),
                    ReadRole.arn(credential)));
        }
        return causes.isEmpty() ? look.proven(ProbeTexts.get("trust.condition_proven")) : look.broken(causes);
    }

    private static boolean isLetIn(Look look, Optional<String> externalId) {
        Pod pod = look.pod();
        AwsSession session = look.sessions().pod(pod);
        AssumeRoleRequest.Builder request = AssumeRoleRequest.builder().roleArn(ReadRole.arn(look.credential()))
                .roleSessionName(ReadRole.SESSION_NAME).durationSeconds(TrustProbe.SHORTEST_SECONDS);
        externalId.ifPresent(request::externalId);
        String asked = ProbeTexts.get(externalId.isPresent() ? "trust.with_wrong" : "trust.with_none",
                ReadRole.arn(look.credential()));
        try {
            look.tryOut(session, "sts:AssumeRole", asked, () -> session.sts(pod.homeRegion()).assumeRole(
                    request.build()).assumedRoleUser().arn(), arn -> arn);
            return true;
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.DENIED) {
                return false;
            }
            throw e;
        }
    }
}
