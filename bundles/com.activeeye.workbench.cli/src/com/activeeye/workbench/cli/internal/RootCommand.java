package com.activeeye.workbench.cli.internal;

import java.util.concurrent.Callable;

import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a verb: it tells its version and what verbs there are. */
@Command(name = "workbench", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class,
        description = "ActiveEye Workbench without a window.")
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command was given.");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] { "ActiveEye Workbench " + FrameworkUtil.getBundle(RootCommand.class).getVersion() };
        }
    }
}
