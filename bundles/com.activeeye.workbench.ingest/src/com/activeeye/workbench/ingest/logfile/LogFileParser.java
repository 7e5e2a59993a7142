package com.activeeye.workbench.ingest.logfile;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.CloudTrailEvent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Takes the events out of a log file while it inflates, so that neither the file nor its text is ever held whole.
 *
 * <p>All of the text is checked to be JSON (RFC 8259) in UTF-8, what is passed over too: whatever Gson's strict reading
 * refuses is refused here. Of a field that is there twice the last one counts. Half a surrogate pair, written as an
 * escape, is let through. What is nested deeper than 255 or is a single value of more than 1 MiB is refused.
 *
 * <p>May be used by several threads at once.
 */
public final class LogFileParser {
    /** How far a log file may inflate by default: ten times the 50 MB that the largest ones have compressed. */
    public static final long DEFAULT_CAP = 512L << 20;

    // For as many threads as work on log files at once; others make theirs anew.
    private static final int SPARE_BUFFERS = 8;
    private static final Texts TEXTS = Texts.beside(LogFileParser.class);

    private final long cap;
    private final int held;
    // Most log files are so small that to make the buffers anew would take longer than to parse.
    private final BlockingQueue<Buffers> spare = new ArrayBlockingQueue<>(SPARE_BUFFERS);

    private record Buffers(Gunzip gunzip, Window window, RecordReader reader) {
    }

    /** A parser with the default cap. */
    public LogFileParser() {
        this(DEFAULT_CAP);
    }

    /**
     * A parser.
     *
     * @param cap to how many bytes a log file may inflate
     */
    public LogFileParser(long cap) {
        this(cap, Window.USUAL);
    }

    /** A parser that holds so many bytes of a log file's text, where no value is longer; only speed depends on it. */
    LogFileParser(long cap, int held) {
        this.cap = cap;
        this.held = held;
    }

    /**
     * Reads a log file.
     *
     * @param gzip the log file as it came; closed at its end
     * @param key what its key says: the account, region and time of records that do not say theirs
     * @param sha256 its SHA-256, the identity of records that have no event ID
     * @param sink is given the events one by one
     * @return how many events there were
     * @throws LogFileFault when it is no log file, or not a whole one; the sink may have been given events before
     * @throws IOException when it cannot be read
     */
    public int parse(InputStream gzip, LogFileKey key, String sha256, Consumer<CloudTrailEvent> sink)
            throws LogFileFault, IOException {
        Buffers before = spare.poll();
        Buffers buffers = before == null ? new Buffers(new Gunzip(), new Window(cap, held), new RecordReader())
                : before;
        Window window = buffers.window();
        try (gzip) {
            return parse(gzip, key, sha256, sink, buffers);
        } catch (EOFException e) {
            throw fault(LogFileFault.Kind.TRUNCATED, buffers.gunzip().inflated(), "logfile.truncated");
        } catch (ZipException e) {
            throw fault(LogFileFault.Kind.CORRUPT, buffers.gunzip().inflated(), "logfile.gzip", e.getMessage());
        } catch (Window.CapReached e) {
            throw fault(LogFileFault.Kind.TOO_LARGE, cap, "logfile.too_large", Long.toString(cap));
        } catch (Window.ValueTooLong e) {
            throw fault(LogFileFault.Kind.TOO_LARGE, window.offset(), "logfile.value_too_long",
                    Integer.toString(Window.LONGEST_VALUE));
        } catch (Malformed e) {
            throw fault(LogFileFault.Kind.CORRUPT, window.offset(e.at()), "logfile.json", TEXTS.get(e.getMessage()));
        } finally {
            window.close();
            spare.offer(buffers);
        }
    }

    private static int parse(InputStream file, LogFileKey key, String sha256, Consumer<CloudTrailEvent> sink,
            Buffers buffers) throws IOException, LogFileFault, Malformed {
        if (!buffers.gunzip().open(file)) {
            return 0;
        }
        buffers.window().open(buffers.gunzip());
        buffers.reader().open(key, sha256);
        return new LogFileReader(buffers.window(), buffers.reader(), sink).read();
    }

    static LogFileFault fault(LogFileFault.Kind kind, long offset, String key, Object... values) {
        return new LogFileFault(kind, offset, TEXTS.get(key, values));
    }
}
