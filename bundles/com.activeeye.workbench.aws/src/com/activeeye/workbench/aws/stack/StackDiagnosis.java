package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import java.util.List;

/**
 * What can be done with a stack that exists already (AWS CloudFormation User Guide, "Stack status codes").
 *
 * @param state the stack
 * @param credential whose stack it should be
 */
record StackDiagnosis(StackState state, ConnectorCredential credential) {

    /** What can be done. */
    enum Decision { CREATE, REPLACE, FOLLOW, UPDATE }

    /**
     * Decides.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE, saying what to do, when
     *         neither is possible
     */
    Decision decide(StackRequest request) {
        if (!state.exists() || state.isInReview()) {
            return Decision.CREATE;
        }
        refuseOtherBucket(request);
        if (state.isInProgress()) {
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
        if (state.isNeverMade() && request.replacing()) {
            return Decision.REPLACE;
        }
        throw wrong(state.isNeverMade() ? "state.never_created" : switch (state.status()) {
            case "DELETE_FAILED" -> "state.delete_failed";
            case "UPDATE_ROLLBACK_FAILED" -> "state.rollback_failed";
            default -> "state.other";
        });
    }

    /**
     * A second bucket of an account is put beside the first, which only the shipped template can, and only for the same
     * pod.
     */
    private void refuseOtherBucket(StackRequest request) {
        boolean own = state.buckets().isEmpty() || state.buckets().equals(List.of(credential.bucketName()));
        boolean samePod = own || StackParameters.of(state.parameters()).activeeyeAccount()
                .equals(request.parameters().activeeyeAccount());
        boolean takesMore = state.isShipped() && !(request.template() instanceof StackTemplate.At);
        if (state.isComplete() && !own && !(samePod && takesMore)) {
            throw StackTexts.fault(FaultKind.WRONG_STATE, samePod ? "state.other_bucket" : "state.other_pod",
                    names().stack(), credential.bucketAccount().digits(), String.join(", ", state.buckets()),
                    credential.bucketName());
        }
    }

    private StackNames names() {
        return StackNames.of(credential);
    }

    private RuntimeException wrong(String key) {
        String reason = state.reason().isEmpty() ? "" : " (" + state.reason() + ")";
        return StackTexts.fault(FaultKind.WRONG_STATE, key, names().stack(), state.status(), reason);
    }
}
