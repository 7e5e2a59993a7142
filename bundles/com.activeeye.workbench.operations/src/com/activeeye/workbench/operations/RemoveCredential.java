package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** Removes a connector credential and takes its bucket from the pod's policies. */
public final class RemoveCredential {
    private final Workbench workbench;

    public RemoveCredential(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Removes a credential. What was made for it in the customer's account stays; see {@link Dependents}.
     *
     * @param credential the credential
     * @param progress is told what is being done
     * @return what the user has to know: what could not be taken from the pod yet
     */
    public List<String> run(ConnectorCredential credential, Progress progress) {
        workbench.catalog().credentials().remove(credential);
        return Pods.sync(workbench, progress).stream().toList();
    }
}
