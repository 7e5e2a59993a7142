package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.CsvText;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns events into text for the clipboard. */
final class EventCopies {
    private EventCopies() {
    }

    /**
     * Events as comma-separated values with a head line; times in UTC.
     *
     * @param events the events
     * @param connectors the names of the service connectors by account
     */
    static String csv(List<StoredEvent> events, Map<String, String> connectors) {
        Stream<String> head = Stream.of("time,connector,account,region,event,user,user ARN,source IP,error code,"
                + "error message,service,event ID");
        return Stream.concat(head, events.stream().map(event -> row(event.event(), connectors)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(CloudTrailEvent event, Map<String, String> connectors) {
        return Stream.of(event.time().toString(), connectors.getOrDefault(event.account(), ""), event.account(),
                event.region(), event.title(), event.user(), event.userArn(), event.sourceIp(),
                event.errorCode(), event.errorMessage(), event.source(), event.eventId())
                .map(CsvText::value).collect(Collectors.joining(","));
    }

    /**
     * The events' records as CloudTrail wrote them, as one JSON array.
     *
     * @param events the events
     * @param reader gives the records; not on the UI thread
     * @param progress is asked whether to go on
     */
    static String json(List<StoredEvent> events, EventReader reader, Progress progress) {
        StringBuilder out = new StringBuilder("[");
        for (StoredEvent event : events) {
            progress.checkCancelled();
            out.append(out.length() == 1 ? "\n" : ",\n")
                    .append(new String(reader.json(event), StandardCharsets.UTF_8).strip());
        }
        return out.append("\n]\n").toString();
    }
}
