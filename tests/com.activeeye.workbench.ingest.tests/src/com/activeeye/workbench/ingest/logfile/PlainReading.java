package com.activeeye.workbench.ingest.logfile;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the text of a log file with Gson's strict reader, in the plainest way: the parser is held against it. */
final class PlainReading {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<JsonObject> records = new ArrayList<>();
    private boolean found;

    /** Another major version than 1. */
    private static final class OtherVersion extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The records of a text, or what is wrong with it: several when it is not said which of them is met first. */
    record Outcome(List<JsonObject> records, Set<LogFileFault.Kind> faults, String why) {
        // The one thing that Gson refuses and RFC 8259 does not.
        boolean isOnlyHalfAPair() {
            return why.contains("Unpaired surrogate");
        }
    }

    static Outcome read(byte[] text) {
        PlainReading reading = new PlainReading();
        try {
            reading.file(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
            return reading.found ? new Outcome(reading.records, Set.of(), "")
                    : refused(LogFileFault.Kind.CORRUPT, "no Records");
        } catch (CharacterCodingException e) {
            Set<LogFileFault.Kind> faults = EnumSet.of(LogFileFault.Kind.CORRUPT);
            faults.addAll(read(new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)).faults());
            return new Outcome(List.of(), faults, e.toString());
        } catch (OtherVersion e) {
            return refused(LogFileFault.Kind.UNKNOWN_VERSION, "version");
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return refused(LogFileFault.Kind.CORRUPT, e.toString());
        }
    }

    private static Outcome refused(LogFileFault.Kind kind, String why) {
        return new Outcome(List.of(), Set.of(kind), why);
    }

    private void file(String text) throws IOException {
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.setStrictness(Strictness.STRICT);
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("Records")) {
                    array(json);
                } else {
                    JsonParser.parseReader(json);
                }
            }
            json.endObject();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("more than one value");
            }
        }
    }

    private void array(JsonReader json) throws IOException {
        found = true;
        json.beginArray();
        while (json.hasNext()) {
            JsonObject record = new JsonObject();
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                // So that the names' order is that of the values that count.
                record.remove(name);
                record.add(name, JsonParser.parseReader(json));
            }
            json.endObject();
            checkVersion(text(record, "eventVersion"));
            records.add(record);
        }
        json.endArray();
    }

    private static void checkVersion(String text) throws OtherVersion {
        if (!text.isEmpty() && !text.equals("1") && !text.startsWith("1.")) {
            throw new OtherVersion();
        }
    }

    static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** The event that a record is, at a place of the file. */
    static CloudTrailEvent event(JsonObject record, LogFileKey key, String sha256, long offset, int length) {
        JsonElement value = record.get("userIdentity");
        JsonObject identity = value instanceof JsonObject object ? object : new JsonObject();
        String region = text(record, "awsRegion");
        // Both are one field, of which the last one counts.
        String id = "";
        for (String name : record.keySet()) {
            id = name.equals("eventID") || name.equals("eventId") ? text(record, name) : id;
        }
        return new CloudTrailEvent(id.isEmpty() ? sha256 + ":" + offset : id, account(record, identity, key),
                time(text(record, "eventTime"), key.deliveredAt()), region.isEmpty() ? key.region() : region,
                text(record, "eventSource"), text(record, "eventName"), user(identity), text(identity, "arn"),
                text(identity, "accessKeyId"), text(record, "sourceIPAddress"), text(record, "userAgent"),
                text(record, "errorCode"), text(record, "errorMessage"), text(record, "readOnly").equals("true"),
                offset, length);
    }

    private static String account(JsonObject record, JsonObject identity, LogFileKey key) {
        for (String account : List.of(text(record, "recipientAccountId"), text(record, "accountId"),
                text(identity, "accountId"))) {
            if (account.matches("[0-9]{12}")) {
                return account;
            }
        }
        return key.account();
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            Instant time = Instant.parse(text);
            return time.isBefore(Instant.EPOCH) || time.isAfter(LAST) ? otherwise : time;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static String user(JsonObject identity) {
        String arn = text(identity, "arn");
        String session = arn.substring(arn.indexOf('/') + 1);
        String name = text(identity, "userName");
        String principal = text(identity, "principalId");
        String service = text(identity, "invokedBy");
        List<String> names = switch (text(identity, "type")) {
            case "Root" -> List.of("root");
            case "AWSService" -> List.of(service, principal);
            case "IAMUser" -> List.of(name, session, principal);
            case "AssumedRole", "Role", "FederatedUser" -> List.of(session, name, principal);
            default -> List.of(name, session, service, principal, text(identity, "accountId"));
        };
        return names.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
