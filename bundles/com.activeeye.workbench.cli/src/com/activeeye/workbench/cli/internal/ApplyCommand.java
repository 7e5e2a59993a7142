package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes in AWS what the plan of a credential shows. */
@Command(name = "apply")
final class ApplyCommand extends WorkbenchCommand {
    @Option(names = "--credential", required = true, paramLabel = "N")
    private String credential;
    @Option(names = "--step", paramLabel = "S")
    private List<String> steps = List.of();
    @Option(names = "--yes")
    private boolean yes;

    @Override
    int run(Workbench workbench, Console console) {
        Set<StepKind> chosen = option(this::chosen);
        Plan plan = Plans.of(workbench, workbench.catalog().credentials().named(credential), console);
        List<StepState> states = plan.observe(console);
        PlanText.say(console, states.stream().filter(state -> chosen.contains(state.kind())).toList());
        boolean nothing = states.stream().filter(state -> chosen.contains(state.kind()))
                .allMatch(state -> state.verdict() == Verdict.NOTHING_TO_DO);
        if (!nothing && !yes && !console.confirms(CliTexts.get("apply.confirm"))) {
            console.note(CliTexts.get("apply.not_confirmed"));
            return Cli.FAILED;
        }
        List<StepResult> results = plan.apply(states, chosen, StackCommand.listener(console, yes), console);
        JsonArray array = new JsonArray();
        results.forEach(result -> {
            PlanText.say(console, result);
            array.add(PlanText.json(result));
        });
        console.answer(array);
        return results.stream().allMatch(StepResult::succeeded) ? Cli.DONE : Cli.FAILED;
    }

    private Set<StepKind> chosen() {
        Set<StepKind> chosen = EnumSet.noneOf(StepKind.class);
        steps.forEach(step -> chosen.add(StepKind.parse(step)));
        return chosen.isEmpty() ? EnumSet.allOf(StepKind.class) : chosen;
    }
}
