package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command: reads its arguments, carries it out, tells failures in one sentence, gives the exit code. */
public final class Cli {
    /** The command was carried out. */
    public static final int DONE = 0;
    /** The command failed, or found a problem. */
    public static final int FAILED = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Interruption interruption;

    /**
     * The command line.
     *
     * @param out gets results
     * @param err gets progress, notes and failures
     * @param interruption ends the running command early
     */
    Cli(PrintWriter out, PrintWriter err, Interruption interruption) {
        this.out = out;
        this.err = err;
        this.interruption = interruption;
    }

    /**
     * Runs a command.
     *
     * @param arguments the words after {@code workbench}
     * @return {@link #DONE}, {@link #FAILED} or {@link #USAGE}
     */
    public int run(String... arguments) {
        boolean json = Arrays.asList(arguments).contains("--json");
        CommandLine line = new CommandLine(new RootCommand(new Console(out, err, json, interruption)));
        line.setResourceBundle(ResourceBundle.getBundle(Cli.class.getPackageName() + ".messages", Locale.ROOT,
                Cli.class.getClassLoader()));
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, json));
        line.setParameterExceptionHandler((wrong, words) -> misused(wrong));
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        err.println(TerminalText.safe(wrong.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println(CliTexts.get("usage", command.getCommandSpec().qualifiedName()));
        }
        return USAGE;
    }

    private int failed(Exception failure, boolean json) {
        WorkbenchException fault = failure instanceof WorkbenchException told ? told : unexpected(failure);
        if (json) {
            JsonObject error = new JsonObject();
            error.addProperty("error", fault.kind().name().toLowerCase(Locale.ROOT));
            error.addProperty("message", fault.getMessage());
            error.addProperty("remedy", fault.remedy());
            err.println(error);
        } else {
            err.println(TerminalText.safe(fault.advice()));
        }
        return FAILED;
    }

    private static WorkbenchException unexpected(Exception failure) {
        LOG.error("unexpected failure of a command", failure);
        return new WorkbenchException(FaultKind.UNEXPECTED, CliTexts.get("unexpected", failure),
                CliTexts.get("unexpected.todo"), failure);
    }
}
