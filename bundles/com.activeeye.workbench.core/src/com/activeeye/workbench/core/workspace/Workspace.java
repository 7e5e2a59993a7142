package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.environment.EnvironmentId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The folder in which one workbench keeps all that it knows, for one process at a time.
 *
 * <p>Each environment has a folder of its own in it, so that what was practised in the sandbox never mixes with AWS.
 */
public final class Workspace implements AutoCloseable {
    private final Path folder;
    private final Clock clock;
    private final WorkspaceLock lock;
    private final List<String> notices = new CopyOnWriteArrayList<>();

    private Workspace(Path folder, Clock clock, WorkspaceLock lock) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
    }

    /**
     * Opens a workspace, making its folder where it is missing.
     *
     * @param folder the workspace's folder
     * @param clock the time
     * @return the workspace, to be closed
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind IN_USE when another process has it open,
     *         of kind DISK when it cannot be written
     */
    public static Workspace open(Path folder, Clock clock) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new Workspace(absolute, clock, WorkspaceLock.take(absolute));
    }

    /** The workspace's folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** The time by which everything in the workspace goes. */
    public Clock clock() {
        return clock;
    }

    /** The folder of an environment; it may not exist yet. */
    public Path folder(EnvironmentId environment) {
        return folder.resolve("environments").resolve(environment.folder());
    }

    /** Reads what is recorded for an environment; files that cannot be read are set aside and told by notices. */
    public Catalog catalog(EnvironmentId environment) {
        return Catalog.open(folder(environment), clock, notices::add);
    }

    /** What the user has to be told of this workspace: files that were set aside, each with where it lies now. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() {
        lock.close();
    }
}
