package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.environment.EnvironmentId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a verb, and the options that all verbs share. */
@Command(name = "workbench", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = RootCommand.Version.class,
        subcommands = {ConnectorCommand.class, CredentialCommand.class, OrganizationCommand.class, AccessCommand.class,
            PodCommand.class, PlanCommand.class, ApplyCommand.class, UndoCommand.class, HandOffCommand.class,
            TraceCommand.class, StackCommand.class, NotificationCommand.class, LimitCommand.class,
            IngestCommand.class, EventsCommand.class, LedgerCommand.class, QuarantineCommand.class,
            ChangesCommand.class, SupportBundleCommand.class, BackfillCommand.class, RetentionCommand.class,
            SandboxCommand.class})
final class RootCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--workspace", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Path workspace;

    @Option(names = "--environment", paramLabel = "sandbox|aws|URL", scope = ScopeType.INHERIT)
    private String environment;

    // Read by Cli before parsing, since failures of parsing itself have to know it.
    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    RootCommand(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /** The workspace's folder: as given, else of the environment variable, else in the user's home. */
    Path workspace() {
        if (workspace != null) {
            return workspace;
        }
        return Optional.ofNullable(System.getenv("ACTIVEEYE_WORKSPACE")).filter(text -> !text.isBlank())
                .map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".activeeye-workbench"));
    }

    /** Where AWS is: as given, else of the environment variable, else the sandbox. */
    EnvironmentId environment() {
        String text = environment != null ? environment
                : Optional.ofNullable(System.getenv("ACTIVEEYE_ENVIRONMENT")).filter(set -> !set.isBlank())
                        .orElse("sandbox");
        return EnvironmentId.parse(text);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), CliTexts.get("no_command"));
    }

    /** Tells the version of the bundle that this code comes from. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ActiveEye Workbench " + text()};
        }

        /** The version alone. */
        static String text() {
            return Optional.ofNullable(FrameworkUtil.getBundle(RootCommand.class)).map(Bundle::getVersion)
                    .map(Object::toString).orElse(CliTexts.get("version.unknown"));
        }
    }
}
