package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.core.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a plan as they were observed, and which of them are to be applied. */
final class PlanModel {
    private static final Texts TEXTS = Texts.beside(PlanModel.class);

    private final Set<StepKey> left = new HashSet<>();
    private List<StepState> steps = List.of();
    private boolean replacing;

    /** Takes what was observed. Steps that the user has unchecked stay so. */
    void observed(List<StepState> states) {
        observed(states, false);
    }

    /** The same, with whether a role stack is there whose creation failed, which is deleted before it is made anew. */
    void observed(List<StepState> states, boolean mustReplace) {
        steps = List.copyOf(states);
        replacing = mustReplace;
    }

    List<StepState> steps() {
        return steps;
    }

    /** Whether a step can be applied at all. */
    static boolean canChoose(StepState step) {
        return step.verdict() == Verdict.CHANGE;
    }

    /** Whether a step is to be applied. */
    boolean isChosen(StepState step) {
        return canChoose(step) && !left.contains(StepKey.of(step));
    }

    void choose(StepState step, boolean on) {
        if (on) {
            left.remove(StepKey.of(step));
        } else {
            left.add(StepKey.of(step));
        }
    }

    /** The steps that are to be applied, in their order. */
    List<StepState> chosen() {
        return steps.stream().filter(this::isChosen).toList();
    }

    /** What the plan comes to, in a sentence. */
    String summary() {
        if (steps.isEmpty()) {
            return "";
        }
        if (steps.stream().allMatch(step -> step.verdict() == Verdict.NOTHING_TO_DO)) {
            return TEXTS.get("summary.nothing");
        }
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.CHANGE, Verdict.BLOCKED, Verdict.UNCHECKED, Verdict.NOTHING_TO_DO)) {
            long count = steps.stream().filter(step -> step.verdict() == verdict).count();
            if (count > 0) {
                parts.add(TEXTS.get("summary." + verdict.name().toLowerCase(Locale.ROOT), count));
            }
        }
        return TEXTS.get("summary", String.join(", ", parts));
    }

    /** What is about to be done, to be confirmed: each change with its account and who makes it. */
    String confirmation() {
        List<StepState> chosen = chosen();
        String changes = chosen.stream().map(step -> TEXTS.get("confirm.step", step.kind().title(), step.subject(),
                step.account().grouped(), step.actor())).collect(Collectors.joining("\n"));
        String text = TEXTS.get("confirm.intro", chosen.size()) + "\n\n" + changes;
        boolean named = chosen.stream().anyMatch(step -> step.kind() == StepKind.ROLE_STACK);
        return text + "\n\n" + TEXTS.get("confirm.how") + (named ? "\n" + TEXTS.get("confirm.named") : "")
                + (named && replacing ? "\n\n" + TEXTS.get("confirm.replaced") : "");
    }
}
