package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a folder to one process. The operating system drops the lock when the process ends, however it ends.
 */
public final class WorkspaceLock implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(WorkspaceLock.class);

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @param folder the folder; made where it is missing
     * @return the lock, to be closed
     * @throws WorkbenchException of kind IN_USE when another process, or this one, has it; of kind DISK when the
     *         folder cannot be written
     */
    public static WorkspaceLock take(Path folder) {
        Path file = folder.resolve(".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                Files.writeString(ownerFile(folder), Long.toString(ProcessHandle.current().pid()));
                return new WorkspaceLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
        throw new WorkbenchException(FaultKind.IN_USE, TEXTS.get("workspace.in_use", folder, owner(folder)),
                TEXTS.get("workspace.in_use.todo"));
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String owner(Path folder) {
        try {
            return Files.readString(ownerFile(folder)).strip();
        } catch (IOException unknown) {
            return "?";
        }
    }

    // Apart from the lock file, which Windows does not let others read while it is locked.
    private static Path ownerFile(Path folder) {
        return folder.resolve(".lock-owner");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new WorkbenchException(FaultKind.DISK, TEXTS.get("workspace.unlock", e.getMessage()), "", e);
        }
    }
}
