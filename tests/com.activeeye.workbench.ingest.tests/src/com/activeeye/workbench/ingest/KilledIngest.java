package com.activeeye.workbench.ingest;

import java.nio.file.Path;

/** A process that ingests until it is killed: the program of {@link KillTest}. */
public final class KilledIngest {
    static final int FILES = 2_000;
    static final int EVENTS_A_FILE = 8;

    private KilledIngest() {
    }

    /** Each log file has its own events and repeats some of the next one's; every third is notified twice. */
    static void deliver(IngestWorld world) {
        for (int file = 0; file < FILES; file++) {
            String[] ids = new String[EVENTS_A_FILE + 5];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = "event-" + (file * EVENTS_A_FILE + i);
            }
            String key = world.deliver(IngestWorld.ACCOUNT, "F" + file, ids);
            if (file % 3 == 0) {
                world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
            }
        }
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
