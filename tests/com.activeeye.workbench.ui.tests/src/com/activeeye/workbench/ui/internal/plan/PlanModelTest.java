package com.activeeye.workbench.ui.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanModelTest {
    private final PlanModel model = new PlanModel();

    @Test
    void onlyWhatIsToBeChangedIsChosen() {
        StepState stack = Steps.of(StepKind.ROLE_STACK, Verdict.CHANGE);
        model.observed(List.of(Steps.of(StepKind.POD_TOPIC, Verdict.NOTHING_TO_DO), stack,
                Steps.of(StepKind.KEY_POLICY, Verdict.UNCHECKED), Steps.of(StepKind.BUCKET_NOTIFICATION, Verdict.BLOCKED)));
        assertThat(model.chosen()).containsExactly(stack);
        assertThat(model.summary())
                .isEqualTo("One step to change, 1 blocked, 1 that cannot be checked, 1 with nothing to do.");
        model.choose(Steps.of(StepKind.BUCKET_NOTIFICATION, Verdict.BLOCKED), true);
        assertThat(model.chosen()).containsExactly(stack);
    }

    @Test
    void saysPlainlyThatThereIsNothingToDo() {
        assertThat(model.summary()).isEmpty();
        model.observed(List.of(Steps.of(StepKind.POD_TOPIC, Verdict.NOTHING_TO_DO)));
        assertThat(model.summary()).startsWith("Nothing to do:");
        assertThat(model.chosen()).isEmpty();
    }

    @Test
    void whatWasLeftOutStaysSoWhenThePlanIsMadeAnew() {
        StepState first = Steps.of(StepKind.KEY_POLICY, Verdict.CHANGE, "arn:key/1");
        StepState second = Steps.of(StepKind.KEY_POLICY, Verdict.CHANGE, "arn:key/2");
        model.observed(List.of(first, second));
        model.choose(first, false);
        model.observed(List.of());
        model.observed(List.of(first, second));
        assertThat(model.chosen()).containsExactly(second);
        model.choose(first, true);
        assertThat(model.chosen()).containsExactly(first, second);
    }

    @Test
    void theConfirmationNamesEachChangeAccountAndPerson() {
        model.observed(List.of(Steps.of(StepKind.ROLE_STACK, Verdict.CHANGE, "the-stack"),
                Steps.of(StepKind.BUCKET_NOTIFICATION, Verdict.CHANGE, "the-bucket")));
        assertThat(model.confirmation()).contains("These 2 changes", "role stack (the-stack)",
                "bucket notification (the-bucket)", "4444-5555-6666", Steps.ACTOR, "custom names");
        assertThat(model.confirmation()).doesNotContain("deleted first");
        model.observed(model.steps(), true);
        assertThat(model.confirmation()).contains("is deleted first");
        model.choose(model.steps().getFirst(), false);
        assertThat(model.confirmation()).contains("This change will be made")
                .doesNotContain("the-stack", "custom names", "deleted first");
    }
}
