package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.KeptFiles.Kept;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the kept log files into a database that was started anew; broken off, it goes on at the next start. */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final IngestSetup setup;
    private final LogFileParser parser;

    public Rebuild(IngestSetup setup) {
        this.setup = setup;
        this.parser = new LogFileParser(setup.inflatedCap());
    }

    /**
     * Reads all kept log files that the database does not know.
     *
     * @param progress is told how far it is, and asked whether to go on
     * @throws WorkbenchException of kind DISK when the database cannot be written, of kind CANCELLED
     */
    public void run(Progress progress) {
        int[] count = {0};
        setup.store().files().forEach(kept -> {
            progress.checkCancelled();
            progress.report(IngestTexts.get("progress.rebuild", ++count[0]));
            restore(kept);
        });
        setup.store().rebuilt();
        LOG.info("{} kept log files were read again", count[0]);
    }

    private void restore(Kept kept) {
        LogFileKey key = LogFileKey.parse(kept.entry().file().key());
        List<CloudTrailEvent> events = new ArrayList<>();
        try (InputStream gzip = new BufferedInputStream(kept.file().open(), 1 << 16)) {
            parser.parse(gzip, key, kept.file().sha256(), events::add);
        } catch (LogFileFault damaged) {
            // One damaged file must not keep the others' events away; it stays where it is.
            LOG.error("The kept log file {} could not be read again: {}", kept.file().place(), damaged.getMessage());
            return;
        } catch (IOException e) {
            throw AtomicFile.diskFault(setup.store().folder(), e);
        }
        List<CloudTrailEvent> attributed = new Attribution(setup.catalog(), key.account()).attribute(events);
        LedgerEntry entry = kept.entry().withLeftOut(events.size() - attributed.size());
        setup.store().writer().commit(entry, kept.file(), attributed);
    }
}
