package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;
import java.util.Optional;

/** The pod is set up, its values are in the credential, and its identity reaches its account. */
final class PodProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.POD;
    }

    /** Anybody may ask who they are. */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        Optional<Pod> pod = look.subject().pod();
        Optional<PodBinding> binding = look.credential().podBinding();
        if (pod.isEmpty() || binding.isEmpty()) {
            return look.broken(ProbeTexts.cause("pod-missing", new Remedy.SetUpPod()));
        }
        if (!binding.get().podAccount().equals(pod.get().account())) {
            return look.broken(ProbeTexts.cause("pod-other", new Remedy.ReplaceCredential(
                    look.credential().bucketName(), look.credential().bucketAccount(),
                    look.credential().bucketRegion()), binding.get().podAccount().digits(),
                    pod.get().account().digits()));
        }
        return reach(look, pod.get());
    }

    /** Ingestion uses the same identity: where it does not reach AWS, nothing is ingested either. */
    private static HopResult reach(Look look, Pod pod) {
        String asked = ProbeTexts.get("pod.asked", pod.account().digits());
        try {
            AwsSession session = look.sessions().pod(pod);
            look.note(asked, session, session.identity().arn());
            return look.proven(ProbeTexts.get("pod.proven", pod.account().digits(), session.identity().name()));
        } catch (WorkbenchException e) {
            look.note(asked, e.getMessage());
            return look.broken(ProbeTexts.cause("pod-unreached", new Remedy.ByHand(), pod.account().digits(),
                    e.getMessage(), e.remedy()));
        }
    }
}
