package com.activeeye.workbench.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The original log files beside the database, each under its SHA-256 and with the log files that it is the content of.
 *
 * <p>The database can be made again from them.
 */
public interface KeptFiles {
    /**
     * Writes a download to the disk without holding it in memory.
     *
     * @param download the bytes as they come; not closed
     * @return the file, to be kept or discarded
     * @throws IOException when the download breaks off
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be written
     */
    StagedFile stage(InputStream download) throws IOException;

    /**
     * Keeps a staged file for good; both it and what it is are on the disk when this returns.
     *
     * @param staged the file
     * @param entry the log file that it is the content of
     * @return the kept file; the one that is there already when the same bytes were kept before
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be written
     */
    KeptFile keep(StagedFile staged, LedgerEntry entry);

    /** Removes a staged file that is not wanted. */
    void discard(StagedFile staged);

    /** The kept file of that SHA-256; empty when there is none. */
    Optional<KeptFile> find(String sha256);

    /**
     * Names each kept file and the entries it was kept for, in no particular order.
     *
     * @param visitor is called once per kept file and log file
     */
    void forEach(Consumer<Kept> visitor);

    /**
     * A kept file and one log file that it is the content of.
     *
     * @param file the kept file
     * @param entry the log file's entry as it was when it was kept
     */
    record Kept(KeptFile file, LedgerEntry entry) {
    }
}
