package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.plan.Step;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.operations.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes an applied step back to what was there before it. */
@Command(name = "undo")
final class UndoCommand extends WorkbenchCommand {
    @Option(names = "--change", required = true, paramLabel = "ID")
    private String change;
    @Option(names = "--yes")
    private boolean yes;

    @Override
    int run(Workbench workbench, Console console) {
        ChangeRecord applied = Plans.change(workbench, change);
        Step step = Plans.stepOf(workbench, applied);
        if (!yes && !console.confirms(CliTexts.get("undo.confirm", step.kind().title(), step.subject(),
                applied.account().digits()))) {
            console.note(CliTexts.get("undo.not_confirmed"));
            return Cli.FAILED;
        }
        StepResult result = step.undo(applied, StackCommand.listener(console, yes), console);
        PlanText.say(console, result);
        console.answer(PlanText.json(result));
        return Cli.DONE;
    }
}
