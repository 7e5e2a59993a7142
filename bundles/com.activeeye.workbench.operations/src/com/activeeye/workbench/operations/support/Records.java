package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.change.ChangeHistory;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is recorded for the environment, and what was changed in it. */
final class Records {
    private static final Texts TEXTS = Texts.beside(Records.class);
    private static final Gson LINE = Json.MAPPER.newBuilder().setFormattingStyle(FormattingStyle.COMPACT).create();
    private static final int CHANGES_AT_MOST = 500;

    private final Workbench workbench;

    Records(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The files of records by their names; none of them holds a secret by its form. */
    Map<String, Supplier<String>> all() {
        Catalog catalog = workbench.catalog();
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("connectors.json", () -> Json.MAPPER.toJson(catalog.connectors().all()));
        files.put("credentials.json", () -> Json.MAPPER.toJson(catalog.credentials().all()));
        files.put("pod.json", () -> Json.MAPPER.toJson(catalog.pod().stream().toList()));
        files.put("access.json", () -> Json.MAPPER.toJson(catalog.accesses()));
        return files;
    }

    /** The latest changes, one a line, oldest first. */
    String changes() {
        var changes = workbench.changeLog().history().changes();
        return changes.stream().skip(Math.max(0, changes.size() - CHANGES_AT_MOST)).map(LINE::toJson)
                .collect(Collectors.joining("\n"));
    }

    /** Whether the change log is whole, which cannot be told from a copy in which anything was replaced. */
    String changesCheck() {
        ChangeHistory history = workbench.changeLog().history();
        String lines = String.valueOf(history.records().size());
        return history.isIntact() ? TEXTS.get("changes.intact", lines, history.head())
                : history.findings().stream().map(Finding::text).collect(Collectors.joining("\n"));
    }
}
