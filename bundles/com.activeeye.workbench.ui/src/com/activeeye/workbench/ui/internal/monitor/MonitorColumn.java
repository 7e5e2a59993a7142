package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.eclipse.swt.SWT;

/** The columns of the monitor, each with its text and its order; what a small window has to show comes first. */
enum MonitorColumn {
    NAME(160, Comparator.comparing(MonitorRow::name, String.CASE_INSENSITIVE_ORDER)),
    STATE(195, Comparator.comparing(MonitorRow::state).thenComparing(MonitorRow::words)),
    ERROR(195, Comparator.comparing(MonitorRow::error)),
    LAG(75, Comparator.comparing(row -> row.lag().orElse(Duration.ZERO))),
    RATE(95, Comparator.comparingDouble(MonitorRow::rate)),
    ACCOUNT(120, Comparator.comparing(MonitorRow::account)),
    LAST_FILE(260, Comparator.comparing(row -> row.lastFileAt().orElse(Instant.MIN)));

    private static final Texts TEXTS = Texts.beside(MonitorColumn.class);

    private final int width;
    private final Comparator<MonitorRow> order;

    MonitorColumn(int width, Comparator<MonitorRow> order) {
        this.width = width;
        this.order = order;
    }

    int width() {
        return width;
    }

    Comparator<MonitorRow> order() {
        return order.thenComparing(MonitorRow::account);
    }

    String title() {
        return TEXTS.get("monitor.column." + name().toLowerCase(Locale.ROOT));
    }

    /** On which side the text stands: numbers on the right, so that they can be compared. */
    int alignment() {
        return this == RATE ? SWT.RIGHT : SWT.LEFT;
    }

    /** The text of a cell. */
    String cell(MonitorRow row) {
        return switch (this) {
            case NAME -> row.name();
            case ACCOUNT -> row.account().grouped();
            case STATE -> row.words();
            case LAST_FILE -> lastFile(row);
            case LAG -> row.lag().map(MonitorColumn::span).orElse("");
            case RATE -> row.lastFile().isEmpty() ? "" : String.format(Locale.ROOT, "%,.1f", row.rate());
            case ERROR -> SafeText.cell(row.error());
        };
    }

    private static String lastFile(MonitorRow row) {
        String name = row.lastFile().substring(row.lastFile().lastIndexOf('/') + 1);
        return row.lastFileAt().map(at -> TEXTS.get("monitor.last_file", EventColumn.time(at), SafeText.cell(name)))
                .orElse("");
    }

    /** A span of time in its two largest units. */
    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return TEXTS.get("span.seconds", seconds);
        }
        if (seconds < 3_600) {
            return TEXTS.get("span.minutes", seconds / 60, seconds % 60);
        }
        return seconds < 86_400 ? TEXTS.get("span.hours", seconds / 3_600, seconds % 3_600 / 60)
                : TEXTS.get("span.days", seconds / 86_400, seconds % 86_400 / 3_600);
    }
}
