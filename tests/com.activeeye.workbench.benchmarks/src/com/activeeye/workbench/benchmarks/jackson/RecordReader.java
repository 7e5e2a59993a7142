package com.activeeye.workbench.benchmarks.jackson;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;

/** Takes the columns out of one record, and its place in the file; fields that it does not know are passed over. */
final class RecordReader {
    private static final String KNOWN_MAJOR = "1.";

    private final LogFileKey key;
    private final String sha256;
    private final Interner interner = new Interner();
    private final Identity identity = new Identity();

    private String eventId;
    private String recipientAccount;
    private String ownAccount;
    private String time;
    private String region;
    private String source;
    private String name;
    private String sourceIp;
    private String userAgent;
    private String errorCode;
    private String errorMessage;
    private boolean readOnly;

    RecordReader(LogFileKey key, String sha256) {
        this.key = key;
        this.sha256 = sha256;
    }

    /** Reads the record whose opening brace the parser is at, up to its closing brace. */
    CloudTrailEvent read(JsonParser json) throws LogFileFault, IOException {
        clear();
        long start = json.currentTokenLocation().getByteOffset();
        if (start < 0) {
            throw JacksonLogFileParser.fault(LogFileFault.Kind.CORRUPT, 0, "logfile.encoding");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("eventVersion")) {
                checkVersion(json, start);
            } else {
                take(field, json);
            }
            json.skipChildren();
        }
        return event(start, json.currentLocation().getByteOffset());
    }

    private void clear() {
        identity.clear();
        eventId = "";
        recipientAccount = "";
        ownAccount = "";
        time = "";
        region = "";
        source = "";
        name = "";
        sourceIp = "";
        userAgent = "";
        errorCode = "";
        errorMessage = "";
        readOnly = false;
    }

    // AWS, "CloudTrail record contents": a reader may count on the fields as long as the major version is the same.
    private void checkVersion(JsonParser json, long start) throws LogFileFault, IOException {
        String version = text(json);
        if (!version.isEmpty() && !version.equals("1") && !version.startsWith(KNOWN_MAJOR)) {
            String shown = version.length() > 20 ? version.substring(0, 20) : version;
            throw JacksonLogFileParser.fault(LogFileFault.Kind.UNKNOWN_VERSION, start, "logfile.version", shown);
        }
    }

    private void take(String field, JsonParser json) throws IOException {
        switch (field) {
            // Aggregated events write eventId and accountId.
            case "eventID", "eventId" -> eventId = text(json);
            case "recipientAccountId" -> recipientAccount = interned(json);
            case "accountId" -> ownAccount = interned(json);
            case "eventTime" -> time = text(json);
            case "awsRegion" -> region = interned(json);
            case "eventSource" -> source = interned(json);
            case "eventName" -> name = interned(json);
            case "sourceIPAddress" -> sourceIp = interned(json);
            case "userAgent" -> userAgent = interned(json);
            case "errorCode" -> errorCode = interned(json);
            case "errorMessage" -> errorMessage = interned(json);
            case "readOnly" -> readOnly = text(json).equals("true");
            case "userIdentity" -> identity.read(json, interner);
            default -> { }
        }
    }

    private static String text(JsonParser json) throws IOException {
        boolean value = json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL;
        return value ? json.getText() : "";
    }

    private String interned(JsonParser json) throws IOException {
        return interner.text(json);
    }

    private CloudTrailEvent event(long start, long end) {
        String id = eventId.isEmpty() ? sha256 + ":" + start : eventId;
        return new CloudTrailEvent(id, account(), time(), region.isEmpty() ? key.region() : region, source, name,
                identity.name(), identity.arn(), identity.accessKeyId(), sourceIp, userAgent, errorCode,
                errorMessage, readOnly, start, (int) (end - start));
    }

    private String account() {
        if (isAccount(recipientAccount)) {
            return recipientAccount;
        }
        if (isAccount(ownAccount)) {
            return ownAccount;
        }
        return isAccount(identity.account()) ? identity.account() : key.account();
    }

    private static boolean isAccount(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Instant time() {
        return EventTime.parse(time, key.deliveredAt());
    }
}
