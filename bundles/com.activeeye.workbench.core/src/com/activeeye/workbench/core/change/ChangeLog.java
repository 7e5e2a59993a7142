package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.core.workspace.Json;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The append-only record of what the workbench changes in AWS, one JSON object a line.
 *
 * <p>A change is written down before it is made, so that a crash in the middle leaves a trace of what may have
 * happened.
 */
public final class ChangeLog {
    private final Gson line = Json.MAPPER.newBuilder().setFormattingStyle(FormattingStyle.COMPACT)
            .create();
    private final Path file;
    private final Clock clock;

    /**
     * The change log of an environment.
     *
     * @param file where it is kept
     * @param clock gives the times
     */
    public ChangeLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Makes a change, written down before and after.
     *
     * @param <T> what the change gives back
     * @param who the ARN of the identity that makes it
     * @param account the account that it is made in
     * @param what what is changed, in a few words
     * @param before the state before it, empty when there was none
     * @param wanted the state wanted
     * @param change makes the change
     * @return what the change gave back
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when the log cannot be written; the
     *         change is then not made
     */
    public <T> T record(String who, AccountId account, String what, String before, String wanted,
            Supplier<T> change) {
        UUID id = UUID.randomUUID();
        append(new ChangeRecord(id, clock.instant(), Phase.STARTED, who, account, what, before, wanted));
        try {
            T result = change.get();
            append(new ChangeRecord(id, clock.instant(), Phase.DONE, who, account, what, before, wanted));
            return result;
        } catch (RuntimeException e) {
            append(new ChangeRecord(id, clock.instant(), Phase.FAILED, who, account, what, before,
                    String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private synchronized void append(ChangeRecord record) {
        byte[] bytes = (line.toJson(record) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }
}
