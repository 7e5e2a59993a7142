package com.activeeye.workbench.cli.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line as an Equinox application; its result is the exit code of the process. */
public final class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Interruption interruption = Interruption.onProcessEnd();
        try {
            return new Cli(out, err, interruption).run(arguments);
        } finally {
            interruption.done();
        }
    }

    @Override
    public void stop() {
        // Ctrl-C ends the process by its shutdown hook: see Interruption.
    }
}
