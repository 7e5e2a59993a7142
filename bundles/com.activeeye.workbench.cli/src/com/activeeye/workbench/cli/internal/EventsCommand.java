package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows stored events: the newest first with a limit, all in the order of storing without one. */
@Command(name = "events")
final class EventsCommand extends WorkbenchCommand {
    private static final int PAGE = 1_000;

    @Option(names = "--account", paramLabel = "A", defaultValue = "")
    private String account;
    @Option(names = "--event", paramLabel = "NAME", defaultValue = "")
    private String event;
    @Option(names = "--since", paramLabel = "TIME", defaultValue = "")
    private String since;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "0")
    private int limit;

    @Override
    int run(Workbench workbench, Console console) {
        EventQuery query = query(workbench);
        EventReader reader = workbench.events().reader();
        Map<String, String> connectors = workbench.catalog().connectors().all().stream().collect(
                Collectors.toMap(connector -> connector.account().digits(), ServiceConnector::displayName));
        if (limit > 0) {
            show(reader.query(query.limit(limit)), reader, connectors, console);
            return Cli.DONE;
        }
        List<StoredEvent> page = reader.query(query.after(0).limit(PAGE));
        while (!page.isEmpty() && !console.isCancelled() && !console.closed()) {
            show(page, reader, connectors, console);
            page = reader.query(query.after(page.getLast().sequence()).limit(PAGE));
        }
        return Cli.DONE;
    }

    private EventQuery query(Workbench workbench) {
        EventQuery query = EventQuery.all();
        if (!account.isEmpty()) {
            query = query.withAccount(option(() -> AccountId.parse(account)).digits());
        }
        if (!event.isEmpty()) {
            query = query.withEventName(event.startsWith(CloudTrailEvent.PREFIX)
                    ? event.substring(CloudTrailEvent.PREFIX.length()) : event);
        }
        if (!since.isEmpty()) {
            query = query.since(option(() -> Since.parse(since, workbench.workspace().clock())));
        }
        if (limit < 0) {
            option(() -> {
                throw WorkbenchException.invalid(CliTexts.get("events.limit"), "");
            });
        }
        return query;
    }

    private static void show(List<StoredEvent> events, EventReader reader, Map<String, String> connectors,
            Console console) {
        for (StoredEvent stored : events) {
            String connector = connectors.getOrDefault(stored.account(), "");
            if (console.json()) {
                console.answerLine(json(stored, reader, connector));
            } else {
                console.say(line(stored, connector));
            }
        }
    }

    private static String line(StoredEvent stored, String connector) {
        return CliTexts.get("events.line", stored.time(), connector.isEmpty() ? stored.account() : connector,
                stored.event().region(), stored.event().title(), stored.event().user(),
                stored.event().sourceIp(), stored.event().errorCode()).stripTrailing();
    }

    private static JsonObject json(StoredEvent stored, EventReader reader, String connector) {
        JsonObject object = new JsonObject();
        object.addProperty("eventID", stored.eventId());
        object.addProperty("account", stored.account());
        object.addProperty("connector", connector);
        object.addProperty("time", stored.time().toString());
        object.addProperty("event", stored.event().title());
        object.addProperty("logFile", "s3://" + stored.file().bucket() + "/" + stored.file().key());
        object.addProperty("logFileSha256", stored.sha256());
        try {
            object.add("record", JsonParser.parseString(new String(reader.json(stored), StandardCharsets.UTF_8)));
        } catch (WorkbenchException fault) {
            if (fault.kind() != FaultKind.NOT_FOUND) {
                throw fault;
            }
            object.addProperty("recordMissing", fault.getMessage());
        }
        return object;
    }
}
