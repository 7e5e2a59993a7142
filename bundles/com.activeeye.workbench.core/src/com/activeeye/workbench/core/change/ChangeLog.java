package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.connector.AccountId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The append-only record of what the workbench changes in AWS, one JSON object a line, each chained to the one before.
 *
 * <p>A change is written down before it is made, so that a crash in the middle leaves a trace of what may have
 * happened. A line that a crash has cut off is kept aside, beside the file. Nothing is ever removed: once the file is
 * large, its lines go on in compressed files beside it, and the chain goes through all.
 */
public final class ChangeLog {
    /** Bytes: what the first change after a start has to read stays small. */
    private static final long LARGE = 4L << 20;

    private final ChangeFile file;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * The change log of an environment.
     *
     * @param file where it is kept, with an ending to its name
     * @param clock gives the times
     */
    public ChangeLog(Path file, Clock clock) {
        this(file, LARGE, clock);
    }

    /** The same with another number of bytes after which its file is closed. */
    ChangeLog(Path file, long limit, Clock clock) {
        this.file = new ChangeFile(file, limit, clock);
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
        return record(UUID.randomUUID(), new Change(who, account, what, before, wanted, ChangeTarget.NONE), change,
                result -> wanted);
    }

    /**
     * Makes a change, written down before and after with what came of it.
     *
     * @param <T> what the change gives back
     * @param id the change's identity, by which it can be found and taken back
     * @param change what is changed
     * @param make makes the change
     * @param after tells the state after it from what it gave back
     * @return what the change gave back
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when the log cannot be written; the
     *         change is then not made
     */
    public <T> T record(UUID id, Change change, Supplier<T> make, Function<T, String> after) {
        append(id, Phase.STARTED, change, change.wanted());
        try {
            T result = make.get();
            append(id, Phase.DONE, change, after.apply(result));
            return result;
        } catch (RuntimeException e) {
            append(id, Phase.FAILED, change, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void append(UUID id, Phase phase, Change change, String after) {
        file.append(new ChangeRecord(id, clock.instant(), phase, change.who(), change.account(), change.what(),
                change.before(), after, change.target()));
        listeners.forEach(Runnable::run);
    }

    /**
     * Calls a listener after each new line.
     *
     * @param listener what to call, quickly; on the thread that makes the change
     * @return ends the calls when run
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Writes the whole log as it is to one file, so that its chain can be verified elsewhere.
     *
     * @param target the file; one that exists is replaced
     * @return what was written
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be read or written
     */
    public ChangeHistory export(Path target) {
        return file.export(target);
    }

    /**
     * Verifies a log that was exported, without changing its file.
     *
     * @param exported the file
     * @return all lines, and what does not hold
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be read
     */
    public static ChangeHistory verify(Path exported) {
        return ChangeFile.verify(exported);
    }

    /**
     * Reads the log and verifies its chain.
     *
     * @return all lines, and what does not hold: a file of earlier lines that is damaged, too
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be read
     */
    public ChangeHistory history() {
        return file.history();
    }
}
