package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;

/** Gives a credential a stack, role and policy of its own, whose names end in a suffix. */
public final class SetRoleSuffix {
    private static final Texts TEXTS = Texts.beside(SetRoleSuffix.class);

    private final Workbench workbench;

    public SetRoleSuffix(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Records a suffix.
     *
     * @param credential the credential
     * @param suffix for example {@code -second}; empty for the guide's names
     * @param progress is told, and asked for cancellation
     * @return the credential as recorded
     * @throws WorkbenchException of kind INVALID_INPUT when the suffix breaks its rules, WRONG_STATE while a stack under
     *         the names of before reads the bucket: nobody would know of it any more
     */
    public ConnectorCredential run(ConnectorCredential credential, String suffix, Progress progress) {
        ConnectorCredential renamed = credential.withRoleSuffix(suffix.strip());
        if (renamed.equals(credential)) {
            return credential;
        }
        StackState state = RoleStacks.of(workbench, credential).status(progress);
        if (credential.externalId().equals(state.externalIds().get(credential.bucketName()))) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("suffix.deployed",
                    RoleStacks.of(workbench, credential).names().stack(), credential.bucketName()),
                    TEXTS.get("suffix.deployed.todo"));
        }
        workbench.catalog().credentials().replace(renamed);
        return renamed;
    }
}
