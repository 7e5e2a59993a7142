package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.sandbox.internal.world.World;

/**
 * Carries out stack operations in the background. What to do follows from the stack's saved status alone, so that an
 * operation that was cut off by a restart goes on where it was.
 */
public final class StackEngine {
    private static final Logger LOG = LoggerFactory.getLogger(StackEngine.class);

    /** The sandbox stops while an operation is under way. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The sandbox is stopping", null, false, false);
        }
    }

    private final StackStore store;
    private final ResourceWork work;
    private final Duration pause;
    private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            task -> Thread.ofPlatform().daemon().name("sandbox-cloudformation").unstarted(task));

    /** @param pause how long each step of a resource seems to take */
    public StackEngine(World world, StackStore store, Duration pause) {
        this.store = store;
        this.pause = pause;
        work = new ResourceWork(world, store);
    }

    /** Goes on with every operation that was under way when the sandbox stopped. */
    public void resume() {
        store.inProgress().forEach(this::start);
    }

    /** Begins to work on the stack as its status says; one operation of a stack at a time. */
    public void start(String id) {
        threads.execute(() -> {
            ReentrantLock lock = locks.computeIfAbsent(id, any -> new ReentrantLock());
            lock.lock();
            try {
                run(id);
            } catch (Stopped e) {
                LOG.debug("The operation on stack {} goes on at the next start", id);
            } catch (IOException | RuntimeException e) {
                LOG.warn("The operation on stack {} broke off", id, e);
            } finally {
                lock.unlock();
            }
        });
    }

    private void run(String id) throws IOException {
        String last = "";
        String status = store.with(id, stack -> stack.status);
        while (!status.equals(last)) {
            last = status;
            switch (status) {
                case "CREATE_IN_PROGRESS" -> new CreateRun(store, work, this, id).create();
                case "ROLLBACK_IN_PROGRESS" -> new DeleteRun(store, work, this, id).run("ROLLBACK_COMPLETE",
                        "ROLLBACK_FAILED");
                case "DELETE_IN_PROGRESS" -> new DeleteRun(store, work, this, id).run("DELETE_COMPLETE",
                        "DELETE_FAILED");
                case "UPDATE_IN_PROGRESS" -> new UpdateRun(store, work, this, id).update();
                case "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS" -> new UpdateRun(store, work, this, id)
                        .cleanUp("UPDATE_COMPLETE");
                case "UPDATE_ROLLBACK_IN_PROGRESS" -> new UpdateRun(store, work, this, id).rollBack();
                case "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS" -> new UpdateRun(store, work, this, id)
                        .cleanUp("UPDATE_ROLLBACK_COMPLETE");
                default -> {
                }
            }
            status = store.with(id, stack -> stack.status);
        }
    }

    /** Lets the time of one step pass; ends the operation, to be gone on with later, if the sandbox stops. */
    void pause() {
        if (!pause.isZero() && !stopping) {
            LockSupport.parkNanos(pause.toNanos());
        }
        if (stopping) {
            throw new Stopped();
        }
    }

    /** Stops all operations between two steps, and returns when they have, after ten seconds at most. */
    public void close() {
        stopping = true;
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
