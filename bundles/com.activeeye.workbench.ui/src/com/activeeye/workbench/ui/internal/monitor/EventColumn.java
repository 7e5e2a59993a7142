package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.CloudTrailEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The columns of the live events. */
enum EventColumn {
    TIME(150), EVENT(240), ACCOUNT(210), REGION(90), USER(190), SOURCE_IP(130), ERROR(190);

    private static final Texts TEXTS = Texts.beside(EventColumn.class);
    private static final DateTimeFormatter TIME_FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final int width;

    EventColumn(int width) {
        this.width = width;
    }

    /** The width that it begins with, in pixels at 100 %. */
    int width() {
        return width;
    }

    /** The column's head. */
    String title() {
        return TEXTS.get("events.column." + name().toLowerCase(Locale.ROOT));
    }

    /**
     * The text of a cell, as it is.
     *
     * @param event the event
     * @param connectors the names of the service connectors by account
     */
    String raw(CloudTrailEvent event, Map<String, String> connectors) {
        return switch (this) {
            case TIME -> time(event.time());
            case ACCOUNT -> connectors.containsKey(event.account())
                    ? TEXTS.get("events.account", connectors.get(event.account()), event.account())
                    : event.account();
            case REGION -> event.region();
            case EVENT -> event.title();
            case USER -> event.user();
            case SOURCE_IP -> event.sourceIp();
            case ERROR -> event.errorMessage().isEmpty() ? event.errorCode()
                    : event.errorCode() + ": " + event.errorMessage();
        };
    }

    /** The text of a cell, fit to be shown. */
    String cell(CloudTrailEvent event, Map<String, String> connectors) {
        return SafeText.cell(raw(event, connectors));
    }

    /** A time as people read it, in the zone of the machine. */
    static String time(Instant time) {
        return TIME_FORM.format(time);
    }
}
