package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.handoff.HandOff;
import com.activeeye.workbench.aws.handoff.LogKeys;
import com.activeeye.workbench.aws.plan.LogEncryption;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** Reaches what a customer has to make for a credential. */
public final class HandOffs {
    private HandOffs() {
    }

    /**
     * What is to be made, with the keys as somebody names them.
     *
     * @throws WorkbenchException as {@link HandOff#of} does
     */
    public static HandOff of(Workbench workbench, ConnectorCredential credential, LogKeys keys) {
        return HandOff.of(credential, workbench.requirePod(), workbench.catalog().credentials().all(), keys);
    }

    /**
     * What is to be made, with the keys that the plan finds: it can only where we have access to the customer's account
     * at all.
     *
     * @param workbench the workbench
     * @param credential the credential
     * @param progress is told, and asked for cancellation
     * @return what is to be made; that the keys are unknown is a part of it
     * @throws WorkbenchException as {@link HandOff#of} does, and of kind CANCELLED after Cancel
     */
    public static HandOff of(Workbench workbench, ConnectorCredential credential, Progress progress) {
        LogEncryption encryption = Plans.of(workbench, credential, progress).encryption();
        return of(workbench, credential, new LogKeys(List.copyOf(encryption.keyArns()), encryption.known()));
    }
}
