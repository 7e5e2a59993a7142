package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.aws.stack.StackChange;
import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.compare.ComparePane;
import com.activeeye.workbench.ui.internal.plan.PlanRun.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A step in words. */
final class StepTexts {
    private static final Texts TEXTS = Texts.beside(StepTexts.class);

    private StepTexts() {
    }

    static String verdict(StepState step) {
        return TEXTS.get("verdict." + step.verdict().name().toLowerCase(Locale.ROOT));
    }

    static String verdictIcon(StepState step) {
        return switch (step.verdict()) {
            case NOTHING_TO_DO -> Icons.CHECK_OK;
            case CHANGE -> Icons.VERDICT_CHANGE;
            case BLOCKED -> Icons.CHECK_BROKEN;
            case UNCHECKED -> Icons.VERDICT_UNCHECKED;
        };
    }

    /** What came of a step; empty when it was not applied. */
    static String result(StepState step, Snapshot run) {
        if (run.current().map(StepKey::of).filter(StepKey.of(step)::equals).isPresent()) {
            return TEXTS.get("result.running");
        }
        return run.of(step).map(result -> TEXTS.get("result." + result.outcome().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    /** All that is to be known of a step beside its documents. */
    static String details(StepState step, Snapshot run) {
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.get("details.head", step.kind().title(), verdict(step), step.subject(),
                step.account().grouped()));
        run.of(step).filter(one -> !one.message().isEmpty())
                .ifPresent(one -> parts.add(TEXTS.get("details.result", one.message())));
        if (!step.why().isEmpty()) {
            parts.add(TEXTS.get(step.verdict() == Verdict.UNCHECKED ? "details.unchecked" : "details.blocked",
                    step.why()));
        }
        if (!step.notes().isEmpty()) {
            parts.add(TEXTS.get("details.notes") + "\n" + lines(step.notes()));
        }
        if (!step.unchecked().isEmpty()) {
            parts.add(TEXTS.get("details.not_looked") + "\n" + lines(step.unchecked()));
        }
        if (step.kind() == StepKind.ROLE_STACK) {
            run.changeSet().ifPresent(proposed -> parts.add(changeSet(proposed)));
        }
        parts.add(step.actor().isEmpty() ? TEXTS.get("details.no_actor") : TEXTS.get("details.actor", step.actor()));
        parts.add(TEXTS.get("details.actions") + "\n" + lines(step.actions()));
        return String.join("\n\n", parts);
    }

    /** What CloudFormation would do, one resource a line. */
    static String changeSet(StackChangeSet proposed) {
        return TEXTS.get(proposed.create() ? "change_set.create" : "change_set.update") + "\n"
                + lines(proposed.changes().stream().map(StepTexts::change).toList());
    }

    private static String change(StackChange change) {
        String properties = change.properties().isEmpty() ? ""
                : TEXTS.get("change_set.properties", String.join(", ", change.properties()));
        String anew = change.replacement().isEmpty() || change.replacement().equals("False") ? ""
                : TEXTS.get("change_set.replacement." + change.replacement().toLowerCase(Locale.ROOT));
        return TEXTS.get("change_set.change", change.action(), change.resource(), change.type()) + properties + anew;
    }

    private static String lines(List<String> sentences) {
        return String.join("\n", sentences.stream().map(sentence -> "    " + sentence).toList());
    }

    /** The IAM actions, one a line. */
    static String actions(StepState step) {
        return String.join("\n", step.actions());
    }

    /** What is there and what will be, to be compared; empty where there are no documents to show. */
    static Optional<ComparePane.Documents> documents(StepState step) {
        if (step.before().isBlank() && step.wanted().isBlank()) {
            return Optional.empty();
        }
        boolean nothing = step.verdict() == Verdict.NOTHING_TO_DO;
        return Optional.of(new ComparePane.Documents(
                TEXTS.get(step.before().isBlank() ? "compare.missing" : "compare.before"), step.before(),
                TEXTS.get("compare.wanted"), step.wanted(), nothing ? TEXTS.get("compare.nothing") : step.why()));
    }

    /** What to say where there are no documents to compare. */
    static String withoutDocuments(StepState step) {
        return !step.why().isEmpty() ? step.why()
                : step.notes().isEmpty() ? verdict(step) : step.notes().getLast();
    }
}
