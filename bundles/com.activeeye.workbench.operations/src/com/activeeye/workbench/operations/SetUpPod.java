package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.List;
import java.util.Optional;

/** Sets up the pod, or brings it up to date: topics, queue, dead-letter queue, subscriptions and their policies. */
public final class SetUpPod {
    private static final Texts TEXTS = Texts.beside(SetUpPod.class);

    private final Workbench workbench;

    public SetUpPod(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Sets up the pod; doing it again changes nothing that is right already.
     *
     * @param profile the profile that reaches the pod's account; empty for the one recorded, else the default
     * @param homeRegion the region of the queue, its code or its name; empty for the one recorded, else the
     *        environment's default
     * @param progress is told what is being done
     * @return the pod as recorded
     * @throws WorkbenchException when AWS refuses, when the region is unknown, or when another account or region was
     *         recorded before and credentials depend on it
     */
    public Pod run(String profile, String homeRegion, Progress progress) {
        Optional<Pod> recorded = workbench.catalog().pod();
        String usedProfile = profile.isBlank() ? recorded.map(Pod::profile).orElse("") : profile.strip();
        String usedRegion = homeRegion.isBlank() ? recorded.map(Pod::homeRegion)
                .orElseGet(() -> workbench.sessions().environment().region(usedProfile)) : regionCode(homeRegion);
        AwsSession session = workbench.sessions().pod(usedProfile);
        recorded.ifPresent(pod -> refuseMove(pod, session, usedRegion));
        List<ConnectorCredential> credentials = workbench.catalog().credentials().all();
        Pod pod = new PodSetup(workbench.changeLog()).setUp(session, usedProfile, usedRegion, credentials, progress);
        workbench.catalog().setPod(pod);
        credentials.stream().filter(credential -> credential.podBinding().isEmpty())
                .forEach(credential -> workbench.catalog().credentials().replace(Pods.bind(credential, pod)));
        return pod;
    }

    private static String regionCode(String region) {
        return AwsRegions.find(region).orElseThrow(() -> WorkbenchException.invalid(
                TEXTS.get("region.unknown", region), TEXTS.get("region.unknown.todo"))).code();
    }

    /** Customers have the pod's account and topics in their own set-up: a pod that moves would cut them off. */
    private void refuseMove(Pod recorded, AwsSession session, String region) {
        boolean bound = workbench.catalog().credentials().all().stream()
                .anyMatch(credential -> credential.podBinding().isPresent());
        boolean moves = !session.identity().account().equals(recorded.account())
                || !region.equals(recorded.homeRegion());
        if (bound && moves) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("pod.moves", recorded.account().digits(),
                    recorded.homeRegion()), TEXTS.get("pod.moves.todo"));
        }
    }
}
