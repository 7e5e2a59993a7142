package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.operations.Workbench;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What would be changed in AWS for a credential; nothing is. */
@Command(name = "plan")
final class PlanCommand extends WorkbenchCommand {
    @Option(names = "--credential", required = true, paramLabel = "N")
    private String credential;

    @Override
    int run(Workbench workbench, Console console) {
        Plan plan = Plans.of(workbench, workbench.catalog().credentials().named(credential), console);
        List<StepState> states = plan.observe(console);
        PlanText.say(console, states);
        console.answer(PlanText.json(plan, states));
        boolean nothing = states.stream().allMatch(state -> state.verdict() == Verdict.NOTHING_TO_DO);
        console.say(CliTexts.get(nothing ? "plan.nothing" : "plan.pending"));
        return nothing ? Cli.DONE : Cli.FAILED;
    }
}
