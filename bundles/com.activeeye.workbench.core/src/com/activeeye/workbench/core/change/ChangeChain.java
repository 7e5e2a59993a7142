package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.workspace.Json;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The lines of a change log, each with the SHA-256 of the one before it, so that a line that was altered, taken out or
 * put in shows.
 */
final class ChangeChain {
    private static final String START = "0".repeat(64);
    private static final String PREVIOUS = "previous";
    private static final Texts TEXTS = Texts.beside(ChangeChain.class);
    private static final Gson LINE = Json.MAPPER.newBuilder().setFormattingStyle(FormattingStyle.COMPACT).create();

    private final List<ChangeRecord> records = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String head = START;
    private boolean chained;
    private int count;

    /** The line of a record that follows the one with a SHA-256. */
    static String line(ChangeRecord record, String head) {
        JsonObject object = LINE.toJsonTree(record).getAsJsonObject();
        object.addProperty(PREVIOUS, head);
        return LINE.toJson(object);
    }

    /** The SHA-256 of a line, which the next one names. */
    static String sha256(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads the next line. */
    void add(String line) {
        count++;
        try {
            JsonObject object = JsonParser.parseString(line).getAsJsonObject();
            // Lines at the start that were written before there was a chain name none; the first that does covers the
            // last of them.
            chained |= object.has(PREVIOUS);
            if (chained && !head.equals(text(object.get(PREVIOUS)))) {
                findings.add(Finding.error(TEXTS.get("chain.broken", String.valueOf(count))));
            }
            records.add(LINE.fromJson(object, ChangeRecord.class));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            findings.add(Finding.error(TEXTS.get("line.unreadable", String.valueOf(count))));
        }
        head = sha256(line);
    }

    private static String text(JsonElement element) {
        return element == null ? "" : element.getAsString();
    }

    /** Notes that lines are missing, because a file cannot be read to its end. */
    void damaged(String file) {
        findings.add(Finding.error(TEXTS.get("part.damaged", file, String.valueOf(count))));
    }

    /** What was read. */
    ChangeHistory history() {
        return new ChangeHistory(records, findings, head);
    }
}
