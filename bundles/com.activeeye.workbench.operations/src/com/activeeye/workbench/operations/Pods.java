package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.Optional;

/** Keeps the pod in step with the recorded credentials. */
final class Pods {
    private static final Texts TEXTS = Texts.beside(Pods.class);

    private Pods() {
    }

    /** The credential with the pod's values in it. */
    static ConnectorCredential bind(ConnectorCredential credential, Pod pod) {
        return credential.withPodBinding(PodSetup.binding(pod, credential));
    }

    /**
     * Makes the pod's topics and policies fit the credentials that are recorded now.
     *
     * @return what could not be done and how to mend it; empty when all is done, or there is no pod
     */
    static Optional<String> sync(Workbench workbench, Progress progress) {
        Optional<Pod> pod = workbench.catalog().pod();
        if (pod.isEmpty()) {
            return Optional.empty();
        }
        try {
            new PodSetup(workbench.changeLog()).sync(workbench.podSession(), pod.get(),
                    workbench.catalog().credentials().all(), progress);
            return Optional.empty();
        } catch (WorkbenchException fault) {
            return Optional.of(TEXTS.get("pod.not_synced", fault.advice()));
        }
    }
}
