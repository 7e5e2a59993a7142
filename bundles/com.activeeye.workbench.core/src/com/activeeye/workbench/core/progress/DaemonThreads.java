package com.activeeye.workbench.core.progress;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for work that somebody waits for and may leave behind.
 *
 * <p>They are the platform's and not virtual: Equinox loads classes under locks, and a virtual thread that loads one
 * keeps its carrier meanwhile. With a carrier per core, as many of them as there are cores can wait for a lock whose
 * owner has none left to run on. Threads are kept for a minute for the next work, since a log file of a few events
 * would else cost as much for its threads as for its events; none keeps the process alive.
 */
public final class DaemonThreads {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("activeeye-background-", 0).factory());

    private DaemonThreads() {
    }

    /**
     * Starts work at once, however much is being done already.
     *
     * @param name what a dump of threads calls it meanwhile
     * @param work the work; a {@link java.util.concurrent.FutureTask} can be waited for, and interrupted by its cancel
     */
    public static void start(String name, Runnable work) {
        THREADS.execute(() -> {
            Thread thread = Thread.currentThread();
            String idle = thread.getName();
            thread.setName(name);
            try {
                work.run();
            } finally {
                thread.setName(idle);
            }
        });
    }
}
