package com.activeeye.workbench.ingest.logfile;

/** The fields of a record that are made use of (AWS, "CloudTrail record contents"). */
enum RecordField {
    VERSION("eventVersion"),
    // Aggregated events write eventId and accountId.
    EVENT_ID("eventID", "eventId"),
    RECIPIENT_ACCOUNT("recipientAccountId"),
    ACCOUNT("accountId"),
    TIME("eventTime"),
    REGION("awsRegion"),
    SOURCE("eventSource"),
    NAME("eventName"),
    SOURCE_IP("sourceIPAddress"),
    USER_AGENT("userAgent"),
    ERROR_CODE("errorCode"),
    ERROR_MESSAGE("errorMessage"),
    READ_ONLY("readOnly"),
    IDENTITY("userIdentity"),
    OTHER;

    static final FieldTable<RecordField> BY_NAME = new FieldTable<>(OTHER, new RecordField[0]);

    static {
        for (RecordField field : values()) {
            for (String name : field.names) {
                BY_NAME.add(name, field);
            }
        }
    }

    private final String[] names;

    RecordField(String... names) {
        this.names = names;
    }
}
