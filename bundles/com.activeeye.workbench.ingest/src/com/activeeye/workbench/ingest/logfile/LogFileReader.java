package com.activeeye.workbench.ingest.logfile;

import com.activeeye.workbench.events.CloudTrailEvent;
import java.io.IOException;
import java.util.function.Consumer;

/** Goes through the text of a log file, an object with an array {@code Records}, and gives each record on. */
final class LogFileReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Several times what the largest log files have; more of them, however small, would fill the memory. */
    static final int RECORDS_AT_MOST = 1_000_000;

    private final Window window;
    private final RecordReader reader;
    private final Consumer<CloudTrailEvent> sink;
    private boolean records;

    /**
     * A reader of the log file that the window and the reader of records were opened on.
     *
     * @param sink is given the events
     */
    LogFileReader(Window window, RecordReader reader, Consumer<CloudTrailEvent> sink) {
        this.window = window;
        this.reader = reader;
        this.sink = sink;
    }

    /** Reads it; returns how many events there were. */
    int read() throws IOException, LogFileFault, Malformed {
        window.skip(BYTE_ORDER_MARK);
        startValue('{');
        int count = window.peek() == '}' ? -1 : fields();
        window.skip();
        if (count < 0 || window.peek() >= 0) {
            throw notALogFile();
        }
        return count;
    }

    // Records that are there twice are all read: to drop some would lose events.
    private int fields() throws IOException, LogFileFault, Malformed {
        int count = -1;
        do {
            window.peek();
            window.read(this::key);
            passOver(':');
            if (records) {
                count = Math.max(count, 0) + array();
            } else {
                window.peek();
                window.read((b, p) -> Json.value(b, p, 1));
            }
        } while (goesOn('}'));
        return count;
    }

    private int key(byte[] b, int p) throws Malformed {
        int end = Json.string(b, Json.expect(b, p, '"'));
        records = JsonStrings.decode(b, p + 1, end - 1).equals("Records");
        return end;
    }

    private int array() throws IOException, LogFileFault, Malformed {
        startValue('[');
        if (window.peek() == ']') {
            window.skip();
            return 0;
        }
        int count = 0;
        do {
            if (count == RECORDS_AT_MOST) {
                throw LogFileParser.fault(LogFileFault.Kind.TOO_LARGE, window.offset(), "logfile.too_many",
                        Integer.toString(RECORDS_AT_MOST));
            }
            record();
            count++;
        } while (goesOn(']'));
        window.skip();
        return count;
    }

    private void record() throws IOException, LogFileFault, Malformed {
        if (window.peek() != '{') {
            throw otherValue();
        }
        long offset = window.offset();
        window.read(reader::read);
        sink.accept(reader.event(offset, (int) (window.offset() - offset)));
    }

    private void startValue(char bracket) throws IOException, LogFileFault, Malformed {
        if (window.peek() != bracket) {
            throw otherValue();
        }
        window.skip();
    }

    private void passOver(char wanted) throws IOException, Malformed {
        if (window.peek() != wanted) {
            throw window.unexpected();
        }
        window.skip();
    }

    /** Passes over a comma, after which another element comes; false at the closing bracket. */
    private boolean goesOn(char bracket) throws IOException, Malformed {
        int next = window.peek();
        if (next == ',') {
            window.skip();
            return true;
        }
        if (next != bracket) {
            throw window.unexpected();
        }
        return false;
    }

    // Of another shape it is only if it is JSON at all.
    private LogFileFault otherValue() throws IOException, Malformed {
        LogFileFault fault = notALogFile();
        window.read((b, p) -> Json.value(b, p, 0));
        return fault;
    }

    private LogFileFault notALogFile() {
        return LogFileParser.fault(LogFileFault.Kind.CORRUPT, window.offset(), "logfile.shape");
    }
}
