package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonObject;

/** What became of log files and messages: without an event, and without the bytes of what is in quarantine. */
final class Ingested {
    private static final int ENTRIES_AT_MOST = 1000;

    private final Workbench workbench;

    Ingested(Workbench workbench) {
        this.workbench = workbench;
    }

    /** How many log files came to which end, how fresh each account is, and the latest entries of the ledger. */
    String ledger() {
        EventReader reader = workbench.events().reader();
        JsonObject object = new JsonObject();
        object.add("outcomes", Json.MAPPER.toJsonTree(reader.outcomes()));
        object.add("newestEvents", Json.MAPPER.toJsonTree(reader.newestEventTimes()));
        object.add("latest", Json.MAPPER.toJsonTree(reader.latestEntries(ENTRIES_AT_MOST)));
        return Json.MAPPER.toJson(object);
    }

    /** What is in quarantine, and why. */
    String quarantine() {
        Quarantine quarantine = new Quarantine(workbench.events().folder().resolve("quarantine"),
                workbench.workspace().clock());
        return Json.MAPPER.toJson(quarantine.items());
    }
}
