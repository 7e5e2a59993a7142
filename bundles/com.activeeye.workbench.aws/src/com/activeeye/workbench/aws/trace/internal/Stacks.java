package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;

/** Whether the stack is what a role should come from: what mends the role depends on it. */
final class Stacks {
    private Stacks() {
    }

    /** Whether there is a complete stack with the credential's parameters, so that applying it would change nothing. */
    static boolean isThere(Look look) {
        ConnectorCredential credential = look.credential();
        try {
            AwsSession operator = look.operator();
            StackState stack = RoleStack.observe(operator, credential, look.subject().credentials(),
                    Progress.NONE);
            StackParameters wanted = StackParameters.of(credential);
            return stack.exists() && stack.isComplete()
                    && wanted.externalId().equals(stack.externalIds().get(credential.bucketName()))
                    && wanted.activeeyeAccount().digits().equals(stack.parameters().get(StackParameters.ACCOUNT));
        } catch (WorkbenchException unseen) {
            return false;
        }
    }
}
