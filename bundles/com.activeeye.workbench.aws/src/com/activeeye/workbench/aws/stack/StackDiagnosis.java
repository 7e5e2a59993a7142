package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;

/**
 * What can be done with a stack that exists already (AWS CloudFormation User Guide, "Stack status codes").
 *
 * @param state the stack
 * @param credential whose stack it should be
 */
record StackDiagnosis(StackState state, ConnectorCredential credential) {

    /** What can be done. */
    enum Decision { FOLLOW, UPDATE }

    /**
     * Decides.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE, saying what to do, when
     *         neither is possible
     */
    Decision decide(StackRequest request) {
        refuseOtherBucket();
        if (state.isInProgress() && !state.status().equals("REVIEW_IN_PROGRESS")) {
            boolean ours = state.status().equals("CREATE_IN_PROGRESS") || state.status().startsWith("UPDATE_IN")
                    || state.status().startsWith("UPDATE_COMPLETE_");
            if (ours && state.has(request.parameters())) {
                return Decision.FOLLOW;
            }
            throw wrong("state.busy");
        }
        if (state.isComplete()) {
            return Decision.UPDATE;
        }
        throw wrong(switch (state.status()) {
            case "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED" -> "state.never_created";
            case "DELETE_FAILED" -> "state.delete_failed";
            case "UPDATE_ROLLBACK_FAILED" -> "state.rollback_failed";
            // REVIEW_IN_PROGRESS too: a change set that nobody has executed, which does not end by itself.
            default -> "state.other";
        });
    }

    /** One account holds one stack and role of these names: giving it to another bucket takes it from the first. */
    private void refuseOtherBucket() {
        String bucket = state.parameters().getOrDefault(StackParameters.BUCKET, credential.bucketName());
        if (state.isComplete() && !bucket.equals(credential.bucketName())) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, "state.other_bucket", RoleStack.STACK_NAME,
                    credential.bucketAccount().digits(), bucket, credential.bucketName());
        }
    }

    private RuntimeException wrong(String key) {
        String reason = state.reason().isEmpty() ? "" : " (" + state.reason() + ")";
        return StackTexts.fault(FaultKind.WRONG_STATE, key, RoleStack.STACK_NAME, state.status(), reason);
    }
}
