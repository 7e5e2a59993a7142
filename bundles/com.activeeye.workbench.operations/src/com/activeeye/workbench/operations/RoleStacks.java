package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.core.credential.ConnectorCredential;

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
}
