package com.activeeye.workbench.benchmarks.jackson;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The peer that streams with jackson-core: the product's parser as it was before it read bytes itself, kept to measure
 * against and to compare results with.
 *
 * <p>May be used by several threads at once.
 */
public final class JacksonLogFileParser {
    /** How far a log file may inflate by default: ten times the 50 MB that the largest ones have compressed. */
    public static final long DEFAULT_CAP = 512L << 20;

    private static final int BUFFER = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();

    private final long cap;

    /** A parser with the default cap. */
    public JacksonLogFileParser() {
        this(DEFAULT_CAP);
    }

    /**
     * A parser.
     *
     * @param cap to how many bytes a log file may inflate
     */
    public JacksonLogFileParser(long cap) {
        this.cap = cap;
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
        BufferedInputStream file = new BufferedInputStream(gzip, BUFFER);
        if (isEmpty(file)) {
            return 0;
        }
        CappedInput inflated = null;
        try {
            inflated = new CappedInput(new GZIPInputStream(file, BUFFER), cap);
            return records(inflated, new RecordReader(key, sha256), sink);
        } catch (EOFException e) {
            throw fault(LogFileFault.Kind.TRUNCATED, offset(inflated), "logfile.truncated");
        } catch (ZipException e) {
            throw fault(LogFileFault.Kind.CORRUPT, offset(inflated), "logfile.gzip", e.getMessage());
        } catch (CappedInput.CapReached e) {
            throw fault(LogFileFault.Kind.TOO_LARGE, cap, "logfile.too_large", Long.toString(cap));
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? offset(inflated) : e.getLocation().getByteOffset();
            throw fault(LogFileFault.Kind.CORRUPT, at, "logfile.json", e.getOriginalMessage());
        }
    }

    private static long offset(CappedInput inflated) {
        return inflated == null ? 0 : inflated.count();
    }

    private static boolean isEmpty(BufferedInputStream file) throws IOException {
        file.mark(1);
        boolean empty = file.read() < 0;
        file.reset();
        return empty;
    }

    private static int records(InputStream inflated, RecordReader reader, Consumer<CloudTrailEvent> sink)
            throws LogFileFault, IOException {
        try (JsonParser json = JSON.createParser(inflated)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notALogFile(json);
            }
            int count = -1;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean records = json.currentName().equals("Records");
                json.nextToken();
                if (records) {
                    count = Math.max(count, 0) + array(json, reader, sink);
                } else {
                    json.skipChildren();
                }
            }
            if (count < 0 || json.nextToken() != null) {
                throw notALogFile(json);
            }
            return count;
        }
    }

    private static int array(JsonParser json, RecordReader reader, Consumer<CloudTrailEvent> sink)
            throws LogFileFault, IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw notALogFile(json);
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw notALogFile(json);
            }
            sink.accept(reader.read(json));
            count++;
        }
        return count;
    }

    private static LogFileFault notALogFile(JsonParser json) {
        return fault(LogFileFault.Kind.CORRUPT, json.currentTokenLocation().getByteOffset(), "logfile.shape");
    }

    static LogFileFault fault(LogFileFault.Kind kind, long offset, String key, Object... values) {
        return new LogFileFault(kind, offset, key + java.util.Arrays.toString(values));
    }
}
