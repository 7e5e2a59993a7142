package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;

/**
 * By what a step is known again when the plan is made anew.
 *
 * @param kind its kind
 * @param subject what it changes: a plan may have several steps of a kind
 */
record StepKey(StepKind kind, String subject) {
    static StepKey of(StepState state) {
        return new StepKey(state.kind(), state.subject());
    }

    static StepKey of(StepResult result) {
        return new StepKey(result.kind(), result.subject());
    }
}
