package com.activeeye.workbench.events;

import java.util.List;

/**
 * The writing side of a store: a log file's events and its ledger entry are stored in one transaction, or none of it,
 * and the file itself is on the disk before that.
 *
 * <p>Methods may be called from any thread; one commit follows the other. All throw a
 * {@link com.activeeye.workbench.core.fault.WorkbenchException} of kind DISK when the disk is full or refuses, with
 * nothing changed, and of kind WRONG_STATE once the store is closed.
 */
public interface EventWriter {
    /**
     * Stores a log file's events that are not in the store yet, by account and event ID, with its ledger entry.
     *
     * <p>The same log file a second time changes nothing. An entry that says it was skipped before is replaced, also
     * one of an unknown entity tag.
     *
     * @param entry its entry, of outcome INGESTED; its counts, size and SHA-256 are filled in
     * @param original the file as it came; one that is staged is kept, and may be discarded afterwards
     * @param events all its events
     * @return what was new
     */
    default Committed commit(LedgerEntry entry, OriginalFile original, List<CloudTrailEvent> events) {
        return commit(List.of(new Incoming(entry, original, events))).getFirst();
    }

    /**
     * Stores several log files in one transaction, each as {@link #commit(LedgerEntry, OriginalFile, List)} does: to
     * get a transaction onto the disk takes longer than to write a small log file.
     *
     * <p>A log file of which events were left out before is looked through for those: what is new of them is added to
     * it, and its entry counts anew.
     *
     * @param files the log files; one may be there twice, and they may share events
     * @return what was new, of each in the same order
     */
    List<Committed> commit(List<Incoming> files);

    /** Records that a log file is left out, in place of an earlier entry that says so; one ingested before stays. */
    void skip(LedgerEntry entry);

    /** Records that a log file is in quarantine; one ingested before stays. */
    void quarantine(LedgerEntry entry);

    /**
     * Puts entries of {@link EventStore#forEachRecorded} back into a database that was started anew.
     *
     * @param entries entries of log files that were left out or are in quarantine; of a log file that has several the
     *        last one counts
     */
    void restore(List<LedgerEntry> entries);
}
