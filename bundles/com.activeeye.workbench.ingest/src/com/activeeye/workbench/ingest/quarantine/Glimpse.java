package com.activeeye.workbench.ingest.quarantine;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The part of an item in quarantine that people look at to see for themselves what is wrong with it.
 *
 * @param sha256 SHA-256 of all its bytes as they came, in lower-case hexadecimal digits: what a digest file says too
 * @param text of a message its first 64 KB; of a log file what is inflated around the fault, or its own first bytes
 *     when it is no gzip at all
 * @param from where in the inflated log file the text starts, in bytes; 0 for a message
 */
public record Glimpse(String sha256, String text, long from) {
    private static final int MESSAGE_AT_MOST = 64 << 10;
    private static final int BEFORE = 600;
    private static final int AFTER = 200;
    // A read that meets the fault gives nothing of what it had inflated: therefore a little at a time.
    private static final int AT_A_TIME = 64;

    static Glimpse ofMessage(String sha256, InputStream message) throws IOException {
        return new Glimpse(sha256, text(message.readNBytes(MESSAGE_AT_MOST)), 0);
    }

    static Glimpse ofLogFile(String sha256, InputStream file, long fault) throws IOException {
        byte[] first = file.readNBytes(BEFORE);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), file);
        try {
            return around(sha256, new GZIPInputStream(whole), fault);
        } catch (ZipException | EOFException noGzip) {
            return new Glimpse(sha256, text(first), 0);
        }
    }

    private static Glimpse around(String sha256, InputStream inflated, long fault) {
        byte[] held = new byte[2 * BEFORE + AFTER + AT_A_TIME];
        int count = 0;
        long read = 0;
        try {
            while (read < fault + AFTER) {
                if (count > held.length - AT_A_TIME) {
                    System.arraycopy(held, count - BEFORE, held, 0, BEFORE);
                    count = BEFORE;
                }
                int more = inflated.read(held, count, AT_A_TIME);
                if (more < 0) {
                    break;
                }
                count += more;
                read += more;
            }
        } catch (IOException theFault) {
            // What comes before it is what is looked for.
        }
        int start = Math.max(0, count - BEFORE - AFTER);
        return new Glimpse(sha256, text(Arrays.copyOfRange(held, start, count)), read - (count - start));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
