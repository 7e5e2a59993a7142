package com.activeeye.workbench.events;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The original log files beside the database, each under its SHA-256 and with the log files that it is the content of.
 *
 * <p>The database can be made again from them. {@link EventWriter#commit} keeps the staged file of each log file that
 * it stores.
 */
public interface KeptFiles {
    /**
     * Takes a download in: a small one into memory, a large one onto the disk.
     *
     * @param download the bytes as they come; not closed
     * @return the file, to be committed or discarded
     * @throws IOException when the download breaks off
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be written
     */
    StagedFile stage(InputStream download) throws IOException;

    /** Removes a staged file that is not wanted any more: it was committed, or will never be. A kept file stays. */
    void discard(OriginalFile file);

    /** The kept file of that SHA-256; empty when there is none. */
    Optional<KeptFile> find(String sha256);

    /**
     * Names each kept file and the entries it was kept for, oldest first.
     *
     * @param visitor is called once per kept file and log file
     */
    void forEach(Consumer<Kept> visitor);

    /** How much room the kept files take on the disk, in bytes. */
    long bytes();

    /**
     * Removes the oldest files for good. Their events stay, but the records of those cannot be read any more, and a
     * database that is made again from the kept files lacks them. Files are removed in groups of up to a day and about
     * 64 MiB; the group that is being written to stays.
     *
     * @param before files that were ingested before that go; {@link Instant#MIN} for none
     * @param bytesAtMost the oldest go until no more room than that is taken
     * @return what went
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when one cannot be removed
     */
    Removed removeOldest(Instant before, long bytesAtMost);

    /**
     * A kept file and one log file that it is the content of.
     *
     * @param file the kept file
     * @param entry the log file's entry as it was when it was kept
     */
    record Kept(KeptFile file, LedgerEntry entry) {
    }

    /**
     * What was removed.
     *
     * @param files how many kept files
     * @param bytes how much room they took
     */
    record Removed(long files, long bytes) {
        /** What these two come to. */
        public Removed plus(Removed other) {
            return new Removed(files + other.files, bytes + other.bytes);
        }
    }
}
