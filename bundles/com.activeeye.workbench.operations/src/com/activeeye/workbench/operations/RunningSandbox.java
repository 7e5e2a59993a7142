package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.core.workspace.WorkspaceLock;
import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxOptions;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The sandbox of a workspace, which runs in one process: in this one when no other runs it already.
 *
 * <p>A sandbox that is run in the foreground is joined by the windows and commands of the same workspace; the file
 * {@code running.json} in its folder tells them where it answers.
 */
public final class RunningSandbox implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(RunningSandbox.class);
    private static final Gson GSON = new Gson();
    /** How long another process may take from its lock to its announcement. */
    private static final Duration LONGEST_START = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Announcement announcement;
    private final Optional<Owned> owned;

    private RunningSandbox(Announcement announcement, Optional<Owned> owned) {
        this.announcement = announcement;
        this.owned = owned;
    }

    /**
     * Starts the sandbox of a workspace in this process; its world lies where it did, at first in the partition aws.
     *
     * @param workspace the workspace's folder
     * @param port the port on loopback, 0 for any that is free
     * @param clock the sandbox's time
     * @return the sandbox, to be closed
     * @throws WorkbenchException of kind IN_USE when another process runs it or the port is taken, of kind DISK when
     *         its state cannot be read or written
     */
    public static RunningSandbox start(Path workspace, int port, Clock clock) {
        return start(workspace, options(workspace, port, clock));
    }

    private static SandboxOptions options(Path workspace, int port, Clock clock) {
        return SandboxOptions.in(folder(workspace).resolve("state")).withPort(port).withClock(clock);
    }

    /**
     * Starts the sandbox of a workspace in this process, with its world in a partition.
     *
     * @param workspace the workspace's folder
     * @param port the port on loopback, 0 for any that is free
     * @param clock the sandbox's time
     * @param partition the partition that its world lies in: {@code aws}, {@code aws-us-gov} or {@code aws-cn}
     * @return the sandbox, to be closed
     * @throws WorkbenchException of kind INVALID_INPUT for another partition, of kind WRONG_STATE when the workspace
     *         has a world in another one already, of kind IN_USE when another process runs it or the port is taken, of
     *         kind DISK when its state cannot be read or written
     */
    public static RunningSandbox start(Path workspace, int port, Clock clock, String partition) {
        if (!Sandbox.partitions().contains(partition)) {
            throw WorkbenchException.invalid(TEXTS.get("sandbox.partition", partition),
                    TEXTS.get("sandbox.partition.todo", String.join(", ", Sandbox.partitions())));
        }
        RunningSandbox started = start(workspace, options(workspace, port, clock).withPartition(partition));
        String held = AwsRegions.partitionOf(started.podAccount().homeRegion());
        if (!held.equals(partition)) {
            started.close();
            throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("sandbox.other_partition", held),
                    TEXTS.get("sandbox.other_partition.todo"));
        }
        return started;
    }

    static RunningSandbox start(Path workspace, SandboxOptions options) {
        Path folder = folder(workspace);
        WorkspaceLock lock = WorkspaceLock.take(folder);
        try {
            Sandbox sandbox = Sandbox.start(options);
            Announcement announcement = new Announcement(sandbox.endpoint().toString(), sandbox.accounts());
            announce(folder, announcement);
            return new RunningSandbox(announcement, Optional.of(new Owned(sandbox, lock, folder)));
        } catch (BindException taken) {
            lock.close();
            throw new WorkbenchException(FaultKind.IN_USE, TEXTS.get("sandbox.port_taken",
                    Integer.toString(options.port())),
                    TEXTS.get("sandbox.port_taken.todo"), taken);
        } catch (IOException e) {
            lock.close();
            throw AtomicFile.diskFault(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Joins the sandbox that another process runs for this workspace, or starts it in this one; waits some seconds for
     * another one that is just being started.
     *
     * @param workspace the workspace's folder
     * @param clock the sandbox's time, should it be started
     * @return the sandbox, to be closed
     * @throws WorkbenchException when it can neither be joined nor started
     */
    public static RunningSandbox join(Path workspace, Clock clock) {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                return start(workspace, 0, clock);
            } catch (WorkbenchException fault) {
                if (fault.kind() != FaultKind.IN_USE) {
                    throw fault;
                }
                Optional<Announcement> running = readAnnouncement(folder(workspace), fault);
                if (running.isPresent()) {
                    return new RunningSandbox(running.get(), Optional.empty());
                }
                if (System.nanoTime() - until > 0) {
                    throw fault;
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private static Path folder(Path workspace) {
        return workspace.toAbsolutePath().normalize().resolve("sandbox");
    }

    private static void announce(Path folder, Announcement announcement) throws IOException {
        Path file = folder.resolve("running.json");
        AtomicFile.write(file, GSON.toJson(announcement).getBytes(StandardCharsets.UTF_8));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static Optional<Announcement> readAnnouncement(Path folder, WorkbenchException inUse) {
        try {
            Announcement read = GSON.fromJson(Files.readString(folder.resolve("running.json")), Announcement.class);
            if (read != null && read.endpoint != null && read.accounts != null) {
                return Optional.of(read);
            }
        } catch (IOException | RuntimeException notYetThere) {
            inUse.addSuppressed(notYetThere);
        }
        return Optional.empty();
    }

    /** The URL at which all its services answer. */
    public URI endpoint() {
        return URI.create(announcement.endpoint);
    }

    /** Its accounts with their keys. */
    public List<SandboxAccount> accounts() {
        return announcement.accounts;
    }

    /** The account that plays the pod. */
    public SandboxAccount podAccount() {
        return accounts().stream().filter(account -> account.role() == SandboxAccount.Role.POD).findFirst()
                .orElseThrow();
    }

    /**
     * The account of that number or name.
     *
     * @throws WorkbenchException of kind NOT_FOUND that names the sandbox's accounts when there is none
     */
    public SandboxAccount account(String numberOrName) {
        return accounts().stream()
                .filter(account -> account.id().equals(numberOrName) || account.name().equalsIgnoreCase(numberOrName))
                .findFirst().orElseThrow(() -> new WorkbenchException(FaultKind.NOT_FOUND,
                        TEXTS.get("sandbox.no_account", numberOrName), TEXTS.get("sandbox.no_account.todo",
                                String.join(", ", accounts().stream().map(SandboxAccount::id).toList()))));
    }

    /** What the user has to be told of its state: files that could not be read and were set aside. */
    public List<String> notices() {
        return owned.map(mine -> mine.sandbox().notices()).orElse(List.of());
    }

    /** The sandbox itself, when it runs in this process. */
    public Optional<Sandbox> inThisProcess() {
        return owned.map(Owned::sandbox);
    }

    @Override
    public void close() {
        owned.ifPresent(Owned::close);
    }

    /** What {@code running.json} says. */
    private record Announcement(String endpoint, List<SandboxAccount> accounts) {
    }

    /** What this process holds when it runs the sandbox. */
    private record Owned(Sandbox sandbox, WorkspaceLock lock, Path folder) {
        void close() {
            try {
                sandbox.close();
                Files.deleteIfExists(folder.resolve("running.json"));
            } catch (IOException e) {
                throw AtomicFile.diskFault(folder, e);
            } finally {
                lock.close();
            }
        }
    }
}
