package com.activeeye.workbench.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import picocli.CommandLine;

/** The command line as an Equinox application; its result is the exit code of the process. */
public final class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new CommandLine(new RootCommand()).execute(arguments);
    }

    @Override
    public void stop() {
        Thread.currentThread().interrupt();
    }
}
