package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.EventPortions;
import com.activeeye.workbench.events.OriginalFile;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes the events out of log files: of a small one at once, of a large one while they are stored. */
final class Parsing {
    /** From how many bytes, compressed, a log file is too large to have its events in memory. */
    static final long LARGE = 4L << 20;

    private static final int IN_MEMORY_AT_MOST = 50_000;

    private final IngestSetup setup;
    private final LogFileParser parser;

    Parsing(IngestSetup setup) {
        this.setup = setup;
        this.parser = new LogFileParser(setup.inflatedCap());
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The events of a log file, each with the account of its connector.
     *
     * @param unwanted whether events of another account than the one that the key names are left out
     * @param progress is asked whether to go on with a large one
     * @throws LogFileFault when a small one is no log file; a large one tells when its events are gone through
     */
    EventPortions events(OriginalFile original, LogFileKey key, Predicate<String> unwanted, Progress progress)
            throws LogFileFault {
        if (original.bytes() < LARGE) {
            try {
                Attribution attribution = new Attribution(setup.catalog(), key.account(), unwanted);
                return EventPortions.of(attribution.attribute(inMemory(original, key)), attribution.leftOut());
            } catch (TooMany inflatedToMore) {
                // Read again from its start, as a large one.
            }
        }
        return new ParsedPortions(parser, original, key,
                () -> new Attribution(setup.catalog(), key.account(), unwanted),
                progress, ParsedPortions.PORTION);
    }

    private List<CloudTrailEvent> inMemory(OriginalFile original, LogFileKey key) throws LogFileFault {
        List<CloudTrailEvent> events = new ArrayList<>();
        try {
            parser.parse(original.open(), key, original.sha256(), event -> {
                if (events.size() == IN_MEMORY_AT_MOST) {
                    throw new TooMany();
                }
                events.add(event);
            });
        } catch (IOException e) {
            throw AtomicFile.diskFault(setup.store().folder(), e);
        }
        return events;
    }
}
