package com.activeeye.workbench.ingest;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A process that ingests until it is killed: the program of {@link KillTest}. */
public final class KilledIngest {
    static final int FILES = 2_000;
    static final int EVENTS_A_FILE = 8;
    static final String DISABLED = "444455556666";

    private KilledIngest() {
    }

    /**
     * Each log file has its own events and repeats some of the next one's; every third is notified twice. Every 25th is
     * left out and every 50th is corrupt.
     */
    static void deliver(IngestWorld world) {
        for (int file = 0; file < FILES; file++) {
            String key = world.deliver(isLeftOut(file) ? DISABLED : IngestWorld.ACCOUNT, "F" + file, ids(file));
            if (isCorrupt(file)) {
                world.bucket.put(key, IngestWorld.gzip("{\"Records\":[{broken"));
            }
            if (file % 3 == 0) {
                world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
            }
        }
    }

    private static String[] ids(int file) {
        return IntStream.range(0, EVENTS_A_FILE + 5).mapToObj(i -> "event-" + (file * EVENTS_A_FILE + i))
                .toArray(String[]::new);
    }

    /** The IDs of all events that are to be stored. */
    static Set<String> wanted() {
        return IntStream.range(0, FILES).filter(file -> !isLeftOut(file) && !isCorrupt(file)).boxed()
                .flatMap(file -> Stream.of(ids(file))).collect(Collectors.toSet());
    }

    /** The number of a log file. */
    static int number(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('F') + 1, key.indexOf(".json")));
    }

    static boolean isLeftOut(int file) {
        return file % 25 == 7;
    }

    static boolean isCorrupt(int file) {
        return file % 50 == 19;
    }

    /** @param args the folder of the world */
    public static void main(String[] args) {
        IngestWorld world = new IngestWorld(Path.of(args[0]), true);
        deliver(world);
        world.queue.beforeDelete = message -> {
            System.out.println(message.body());
            System.out.flush();
            // As if their visibility had timed out: what is being worked on comes again, this one too.
            if (message.receiveCount() == 1 && message.id().endsWith("77")) {
                world.queue.timeOut();
            }
        };
        while (world.queue.waiting() > 0) {
            world.poll();
        }
        // Never ends by itself: it is there to be killed.
        while (world.queue.waiting() == 0) {
            Thread.onSpinWait();
        }
    }
}
