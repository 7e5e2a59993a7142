package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.operations.Workbench;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A verb: opens the workbench, does its work, closes the workbench. */
abstract class WorkbenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /**
     * Does the verb's work.
     *
     * @param workbench open, and closed afterwards by the caller
     * @param console takes the results
     * @return the exit code
     */
    abstract int run(Workbench workbench, Console console);

    @Override
    public Integer call() {
        RootCommand root = (RootCommand) spec.root().userObject();
        Console console = root.console();
        EnvironmentId environment = option(root::environment);
        try (Workspace workspace = Workspace.open(root.workspace(), Clock.systemUTC());
                Workbench workbench = Workbench.open(workspace, environment)) {
            int code = run(workbench, console);
            workbench.notices().forEach(console::note);
            return code;
        }
    }

    /** The failure for an option whose value breaks a rule, which is wrong usage. */
    <T> T option(Supplier<T> value) {
        try {
            return value.get();
        } catch (WorkbenchException fault) {
            throw new ParameterException(spec.commandLine(), fault.advice());
        }
    }
}
