package com.activeeye.workbench.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of generated log files, made once and used again: as a bucket has them by their keys, with a list of those.
 *
 * @param folder where they are
 * @param keys their keys, in the order of delivery
 */
record LogFileSet(Path folder, List<String> keys) {
    private static final String LIST = "keys.txt";
    private static final int EVENTS_A_SECOND = 100;

    /** The first ones of them. */
    LogFileSet first(int files) {
        return new LogFileSet(folder, keys.subList(0, Math.min(files, keys.size())));
    }

    /** How many bytes they have. */
    long bytes() throws IOException {
        long bytes = 0;
        for (String key : keys) {
            bytes += Files.size(folder.resolve(key));
        }
        return bytes;
    }

    /** The set of that shape, which is made where it is missing. */
    static LogFileSet of(Path data, int files, int events) throws IOException {
        Path folder = data.resolve(files + "x" + events);
        if (!Files.exists(folder.resolve(LIST))) {
            LogFileGenerator generator = new LogFileGenerator(EVENTS_A_SECOND);
            List<String> keys = new ArrayList<>();
            for (int file = 0; file < files; file++) {
                keys.add(generator.write(folder, file, events));
            }
            Files.write(folder.resolve(LIST), keys);
        }
        return new LogFileSet(folder, Files.readAllLines(folder.resolve(LIST)));
    }

    /** @param args a folder, and for each set how many files and how many events a file */
    public static void main(String[] args) throws IOException {
        for (int i = 1; i < args.length; i += 2) {
            LogFileSet set = of(Path.of(args[0]), Integer.parseInt(args[i]), Integer.parseInt(args[i + 1]));
            System.out.printf("%s: %d files, %d bytes%n", set.folder().getFileName(), set.keys().size(), set.bytes());
        }
    }
}
