package com.activeeye.workbench.ingest;

import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.LedgerEntry;
import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;

/** Runs a program of the tests in a process of its own, to be ended from outside. */
final class OwnProcess {
    private OwnProcess() {
    }

    static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    // Of the classes themselves, too: in a test runtime of bundles the class path of the process names only its
    // launcher.
    private static String classPath() {
        Stream<Class<?>> classes = Stream.of(KilledIngest.class, Ingester.class, LedgerEntry.class, Progress.class,
                AwsSessions.class, Gson.class, DuckDBDriver.class, Logger.class);
        return Stream.concat(classes.map(OwnProcess::location), Stream.of(System.getProperty("java.class.path")))
                .distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            Path path = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            // A bundle that is still a project has its classes in a folder below.
            Path classes = path.resolve("target/classes");
            return (classes.toFile().isDirectory() ? classes : path).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
