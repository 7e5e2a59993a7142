package com.activeeye.workbench.ingest.logfile;

import java.util.List;
import java.util.Random;

/** Makes texts of log files of any form that JSON allows, with the fields of records in odd places and of odd types. */
final class GeneratedText {
    private static final List<String> FIELDS = List.of("eventVersion", "eventID", "eventId", "recipientAccountId",
            "accountId", "eventTime", "awsRegion", "eventSource", "eventName", "sourceIPAddress", "userAgent",
            "errorCode", "errorMessage", "readOnly", "userIdentity", "requestParameters", "responseElements",
            "eventNam", "eventNames", "EventName", "recipientaccountId", "", "\u00e9ventName", "Records");
    private static final List<String> IDENTITY_FIELDS = List.of("type", "arn", "accountId", "accessKeyId", "userName",
            "principalId", "invokedBy", "sessionContext", "typ", "types");
    private static final List<String> TEXTS = List.of("", "a", "111122223333", "11112222333a", "s3.amazonaws.com",
            "2026-03-01T10:11:12Z", "2026-03-01T10:11:12.5Z", "2026-02-30T10:11:12Z", "2026-03-01T24:00:00Z",
            "1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "AssumedRole", "IAMUser", "Root", "AWSService", "true",
            "arn:aws:sts::111122223333:assumed-role/admins/bob", "zwölf €uro", "😀😀", "\u0000\u001f\u007f", 
            "a\"b\\c/d\b\f\n\r\t", "x".repeat(7), "x".repeat(8), "x".repeat(9), "x".repeat(24),
            "x".repeat(25), "y".repeat(600), "a long text with \u00fc at its end, which no column has: ü");
    private static final List<String> NUMBERS = List.of("0", "-0", "1", "-12", "1.5", "1e9", "1E+9", "0.25e-3",
            "123456789012345678901234567890", "111122223333");

    private final Random random;

    GeneratedText(Random random) {
        this.random = random;
    }

    String file() {
        StringBuilder text = new StringBuilder(chance(5) ? "\ufeff" : "");
        space(text);
        text.append('{');
        int before = random.nextInt(3);
        for (int i = 0; i < before; i++) {
            member(text, "other" + i);
            value(text, 0);
            text.append(',');
        }
        records(text);
        while (chance(15)) {
            text.append(',');
            if (chance(30)) {
                records(text);
            } else {
                member(text, oneOf(FIELDS) + "!");
                value(text, 0);
            }
        }
        space(text.append('}'));
        return text.toString();
    }

    private void records(StringBuilder text) {
        member(text, "Records");
        text.append('[');
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            space(text.append(i == 0 ? "" : ","));
            object(text, FIELDS, 0);
            space(text);
        }
        space(text);
        text.append(']');
        space(text);
    }

    private void object(StringBuilder text, List<String> names, int depth) {
        text.append('{');
        int count = random.nextInt(depth == 0 ? names.size() + 4 : 6);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",");
            String name = oneOf(names);
            member(text, name);
            field(text, name, depth);
            space(text);
        }
        space(text);
        text.append('}');
    }

    private void field(StringBuilder text, String name, int depth) {
        if (name.equals("userIdentity") && !chance(10)) {
            object(text, IDENTITY_FIELDS, depth + 1);
        } else if (name.equals("eventVersion") && !chance(1)) {
            string(text, chance(50) ? "1.08" : "1.11");
        } else {
            value(text, depth);
        }
    }

    private void value(StringBuilder text, int depth) {
        switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0 -> text.append(oneOf(NUMBERS));
            case 1 -> text.append(oneOf(List.of("true", "false", "null")));
            case 6 -> array(text, depth);
            case 7 -> object(text, chance(50) ? FIELDS : IDENTITY_FIELDS, depth + 1);
            default -> string(text, oneOf(TEXTS));
        }
    }

    private void array(StringBuilder text, int depth) {
        text.append('[');
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            space(text.append(i == 0 ? "" : ","));
            value(text, depth + 1);
            space(text);
        }
        space(text);
        text.append(']');
    }

    private void member(StringBuilder text, String name) {
        space(text);
        string(text, name);
        space(text);
        text.append(':');
        space(text);
    }

    private void string(StringBuilder text, String value) {
        boolean escapes = chance(5);
        text.append('"');
        for (char c : value.toCharArray()) {
            if (c < ' ' || escapes && chance(30)) {
                text.append(String.format(chance(50) ? "\\u%04x" : "\\u%04X", (int) c));
            } else {
                text.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        text.append('"');
    }

    private void space(StringBuilder text) {
        while (chance(4)) {
            text.append(" \n\r\t".charAt(random.nextInt(4)));
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
