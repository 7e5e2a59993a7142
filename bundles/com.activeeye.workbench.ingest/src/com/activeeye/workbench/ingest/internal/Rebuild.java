package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventPortions;
import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.KeptFiles.Kept;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the kept log files into a database that was started anew; broken off, it goes on at the next start. */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final int FILES_AT_ONCE = 500;
    private static final int ENTRIES_AT_ONCE = 1_000;
    private static final long BYTES_AT_ONCE = 4L << 20;

    private final IngestSetup setup;
    private final Parsing parsing;
    private final Map<LogFileId, LedgerEntry> completed = new HashMap<>();
    private final List<LedgerEntry> recorded = new ArrayList<>();
    private final List<Incoming> waiting = new ArrayList<>();
    private long bytes;

    public Rebuild(IngestSetup setup) {
        this.setup = setup;
        this.parsing = new Parsing(setup);
    }

    /**
     * Reads all kept log files that the database does not know, and what is recorded of those that are not kept.
     *
     * @param progress is told how far it is, and asked whether to go on
     * @throws WorkbenchException of kind DISK when the database cannot be written, of kind CANCELLED
     */
    public void run(Progress progress) {
        int[] count = {0};
        // These first: what was ingested after all takes their place.
        setup.store().forEachRecorded(entry -> {
            progress.checkCancelled();
            record(entry);
        });
        setup.store().writer().restore(recorded);
        setup.store().files().forEach(kept -> {
            progress.checkCancelled();
            progress.report(IngestTexts.get("progress.rebuild", ++count[0]));
            restore(kept, progress);
        });
        commit();
        setup.store().rebuilt();
        LOG.info("{} kept log files were read again", count[0]);
    }

    private void record(LedgerEntry entry) {
        if (entry.outcome() == LedgerOutcome.INGESTED) {
            completed.put(entry.file(), entry);
            return;
        }
        recorded.add(entry);
        if (recorded.size() == ENTRIES_AT_ONCE) {
            setup.store().writer().restore(recorded);
            recorded.clear();
        }
    }

    // What was left out stays left out, and what was not comes in again, however the connectors are set by now.
    private void restore(Kept kept, Progress progress) {
        LogFileKey key = LogFileKey.parse(kept.entry().file().key());
        Set<String> leftOutOf = completed.getOrDefault(kept.entry().file(), kept.entry()).leftOutOf().keySet();
        try {
            EventPortions events = parsing.events(kept.file(), key, leftOutOf::contains, progress);
            Incoming incoming = new Incoming(kept.entry(), kept.file(), events);
            if (events instanceof ParsedPortions large) {
                restore(incoming, large);
                return;
            }
            waiting.add(incoming);
            bytes += kept.file().bytes();
            if (waiting.size() == FILES_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                commit();
            }
        } catch (LogFileFault damaged) {
            damaged(kept, damaged);
        } catch (ParsedPortions.Refused refused) {
            damaged(kept, refused.fault());
        }
    }

    private void restore(Incoming incoming, ParsedPortions large) {
        try (large) {
            setup.store().writer().commit(List.of(incoming));
        }
    }

    private void commit() {
        setup.store().writer().commit(List.copyOf(waiting));
        waiting.clear();
        bytes = 0;
    }

    // One damaged file must not keep the others' events away; it stays where it is.
    private static void damaged(Kept kept, LogFileFault fault) {
        LOG.error("The kept log file {} could not be read again: {}", kept.file().place(), fault.getMessage());
    }
}
