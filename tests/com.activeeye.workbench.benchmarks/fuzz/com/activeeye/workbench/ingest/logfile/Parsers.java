package com.activeeye.workbench.ingest.logfile;

/** Parsers that hold less of a log file's text than those of the product, so that short texts do not fit in. */
public final class Parsers {
    private Parsers() {
    }

    /** A parser that holds so many bytes until a value is longer. */
    public static LogFileParser holding(int bytes) {
        return new LogFileParser(LogFileParser.DEFAULT_CAP, bytes);
    }
}
