package com.activeeye.workbench.ingest.logfile;

import com.activeeye.workbench.events.CloudTrailEvent;
import java.time.Instant;
import java.util.Arrays;

/**
 * Takes the columns out of records; fields that it does not know are checked and passed over, and of a field that is
 * there twice the last one counts, as for Gson.
 *
 * <p>It may be used for one log file after the other: what it keeps are texts that were met.
 */
final class RecordReader {
    /** In how many objects and arrays a record's fields are. */
    private static final int DEPTH = 3;
    private static final String KNOWN_MAJOR = "1.";

    private final TextReader texts = new TextReader();
    private final TimeReader times = new TimeReader(texts);
    private final IdentityReader identities = new IdentityReader(texts);
    private final String[] fields = new String[RecordField.values().length];
    private Identity identity = Identity.NONE;
    private Instant time = Instant.EPOCH;
    private LogFileKey key;
    private String sha256;
    private String knownAccount = "";

    /**
     * Goes on to another log file.
     *
     * @param ofFile what its key says
     * @param digest its SHA-256
     */
    void open(LogFileKey ofFile, String digest) {
        key = ofFile;
        sha256 = digest;
    }

    /** Reads the record that starts at {@code p}; returns the place after it. */
    int read(byte[] b, int p) throws Malformed {
        Arrays.fill(fields, "");
        identity = Identity.NONE;
        time = key.deliveredAt();
        int at = Json.space(b, p + 1);
        if (b[at] == '}') {
            return at + 1;
        }
        while (true) {
            at = Json.space(b, field(b, Json.expect(b, at, '"')));
            if (b[at] == '}') {
                return at + 1;
            }
            at = Json.space(b, Json.expect(b, at, ','));
        }
    }

    private int field(byte[] b, int p) throws Malformed {
        int end = Json.string(b, p);
        int value = Json.afterColon(b, end);
        RecordField field = RecordField.BY_NAME.at(b, p, end - 1);
        return switch (field) {
            case OTHER -> Json.value(b, value, DEPTH);
            case IDENTITY -> identity(b, value);
            case TIME -> time(b, value);
            case EVENT_ID -> keep(field, texts.unique(b, value, DEPTH));
            default -> keep(field, texts.repeated(b, value, DEPTH));
        };
    }

    private int keep(RecordField field, int end) {
        fields[field.ordinal()] = texts.text();
        return end;
    }

    private int identity(byte[] b, int p) throws Malformed {
        int end = identities.read(b, p, DEPTH);
        identity = identities.identity();
        return end;
    }

    private int time(byte[] b, int p) throws Malformed {
        int end = times.read(b, p, DEPTH, key.deliveredAt());
        time = times.time();
        return end;
    }

    // AWS, "CloudTrail record contents": a reader may count on the fields as long as the major version is the same.
    private void checkVersion(long offset) throws LogFileFault {
        String version = text(RecordField.VERSION);
        if (!version.isEmpty() && !version.equals("1") && !version.startsWith(KNOWN_MAJOR)) {
            String shown = version.length() > 20 ? version.substring(0, 20) : version;
            throw LogFileParser.fault(LogFileFault.Kind.UNKNOWN_VERSION, offset, "logfile.version", shown);
        }
    }

    /** The event of the record that was read last, which is {@code length} bytes from {@code offset} in the file. */
    CloudTrailEvent event(long offset, int length) throws LogFileFault {
        checkVersion(offset);
        String id = text(RecordField.EVENT_ID);
        String region = text(RecordField.REGION);
        return new CloudTrailEvent(id.isEmpty() ? sha256 + ":" + offset : id, account(), time,
                region.isEmpty() ? key.region() : region, text(RecordField.SOURCE), text(RecordField.NAME),
                identity.name(), identity.arn(), identity.accessKeyId(), text(RecordField.SOURCE_IP),
                text(RecordField.USER_AGENT), text(RecordField.ERROR_CODE), text(RecordField.ERROR_MESSAGE),
                text(RecordField.READ_ONLY).equals("true"), offset, length);
    }

    private String text(RecordField field) {
        return fields[field.ordinal()];
    }

    private String account() {
        if (isAccount(text(RecordField.RECIPIENT_ACCOUNT))) {
            return text(RecordField.RECIPIENT_ACCOUNT);
        }
        if (isAccount(text(RecordField.ACCOUNT))) {
            return text(RecordField.ACCOUNT);
        }
        return isAccount(identity.account()) ? identity.account() : key.account();
    }

    // Nearly always the same object as in the record before.
    @SuppressWarnings("ReferenceEquality")
    private boolean isAccount(String text) {
        if (text == knownAccount) {
            return !text.isEmpty();
        }
        boolean account = text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        knownAccount = account ? text : knownAccount;
        return account;
    }
}
