package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.plan.LeavingKeys;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;

/** Reaches the role stack of a credential with the operator's rights in the bucket's account. */
public final class RoleStacks {
    private RoleStacks() {
    }

    /**
     * The role stack of a credential.
     *
     * @param workbench the workbench
     * @param credential the credential
     * @return the stack, to be observed, deployed or deleted
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when the operator cannot act in the account
     */
    public static RoleStack of(Workbench workbench, ConnectorCredential credential) {
        return new RoleStack(workbench.sessions().operator(credential.bucketAccount()), credential,
                workbench.catalog().credentials().all(), workbench.changeLog());
    }

    /**
     * Deletes the role stack of a credential, or takes its bucket out of one that serves others too, with the keys that
     * only it needs.
     *
     * @param workbench the workbench
     * @param credential the credential
     * @param listener is told what happens
     * @param progress is told each event, and asked for cancellation
     * @return how it ended
     * @throws com.activeeye.workbench.core.fault.WorkbenchException as {@link RoleStack#delete} does
     */
    public static StackResult delete(Workbench workbench, ConnectorCredential credential, StackListener listener,
            Progress progress) {
        List<String> keys = LeavingKeys.of(Plans.context(workbench), credential, progress);
        return of(workbench, credential).delete(keys, listener, progress);
    }
}
