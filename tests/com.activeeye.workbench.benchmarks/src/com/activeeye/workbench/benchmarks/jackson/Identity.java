package com.activeeye.workbench.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Who made a call, as a record's {@code userIdentity} tells it (AWS, "CloudTrail userIdentity element"). */
final class Identity {
    private String type;
    private String arn;
    private String account;
    private String accessKeyId;
    private String userName;
    private String principalId;
    private String invokedBy;

    void clear() {
        type = "";
        arn = "";
        account = "";
        accessKeyId = "";
        userName = "";
        principalId = "";
        invokedBy = "";
    }

    /** Reads the object that the parser is at, up to its closing brace; anything else says nothing. */
    void read(JsonParser json, Interner interner) throws IOException {
        clear();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            take(field, json, interner);
            json.skipChildren();
        }
    }

    private void take(String field, JsonParser json, Interner interner) throws IOException {
        switch (field) {
            case "type" -> type = interner.text(json);
            case "arn" -> arn = interner.text(json);
            case "accountId" -> account = interner.text(json);
            case "accessKeyId" -> accessKeyId = interner.text(json);
            case "userName" -> userName = interner.text(json);
            case "principalId" -> principalId = interner.text(json);
            case "invokedBy" -> invokedBy = interner.text(json);
            default -> { }
        }
    }

    String arn() {
        return arn;
    }

    String account() {
        return account;
    }

    String accessKeyId() {
        return accessKeyId;
    }

    /** A name that people recognise: a user, a role and its session, root, or a service; empty when none is told. */
    String name() {
        return switch (type) {
            case "Root" -> "root";
            case "AWSService" -> firstOf(invokedBy, principalId);
            case "IAMUser" -> firstOf(userName, afterSlash(), principalId);
            case "AssumedRole", "Role", "FederatedUser" -> firstOf(afterSlash(), userName, principalId);
            default -> firstOf(userName, afterSlash(), invokedBy, principalId, account);
        };
    }

    /** {@code role/session} of {@code arn:aws:sts::…:assumed-role/role/session}. */
    private String afterSlash() {
        return arn.substring(arn.indexOf('/') + 1);
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
