package com.activeeye.workbench.ingest.logfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Gives the parser whatever Jazzer makes up: as the text of a log file, which it must read as Gson's strict reader
 * does, and as the log file itself, which may end in nothing but events or a fault.
 */
public final class ParserFuzzer {
    private static final ParserCheck CHECK = new ParserCheck();
    private static final LogFileParser SMALL = new LogFileParser(1 << 20);

    private ParserFuzzer() {
    }

    /** Called by Jazzer for each input. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        CHECK.check(data, "text");
        try {
            SMALL.parse(new ByteArrayInputStream(data), ParserCheck.KEY, "sha", event -> { });
        } catch (LogFileFault expected) {
            if (!expected.getMessage().endsWith(".") || expected.offset() < 0) {
                throw new AssertionError(expected);
            }
        }
    }
}
