package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;
import java.util.Optional;

/** Steps as they might have been observed. */
final class Steps {
    static final String ACTOR = "arn:aws:iam::444455556666:user/operator";

    private Steps() {
    }

    static StepState of(StepKind kind, Verdict verdict) {
        return of(kind, verdict, kind.id());
    }

    static StepState of(StepKind kind, Verdict verdict, String subject) {
        boolean nothing = verdict == Verdict.NOTHING_TO_DO;
        return new StepState(kind, subject, new AccountId("444455556666"), verdict, "{\"a\":1}",
                nothing ? "{\"a\":1}" : "{\"a\":2}", verdict == Verdict.CHANGE || nothing ? "" : "Something is in the way.",
                List.of("A note."), List.of("The log file was not seen."), ACTOR, List.of("s3:GetBucketNotification", "s3:PutBucketNotification"));
    }

    static StepResult result(StepState step, Outcome outcome, String message) {
        return new StepResult(step.kind(), step.subject(), outcome, Optional.empty(), message);
    }
}
