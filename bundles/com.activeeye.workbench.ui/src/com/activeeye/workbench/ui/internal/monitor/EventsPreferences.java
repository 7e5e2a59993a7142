package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.ui.UiIds;
import org.eclipse.core.runtime.Platform;

/** The preferences of the live events. */
public final class EventsPreferences {
    /** The key of the number of rows. */
    static final String ROWS = "events.rows";
    static final int FEWEST_ROWS = 1_000;
    static final int MOST_ROWS = 1_000_000;
    static final int DEFAULT_ROWS = 100_000;

    private EventsPreferences() {
    }

    /** How many rows the table shows at most. */
    static int rows() {
        return rows(Platform.getPreferencesService().getString(UiIds.BUNDLE, ROWS, "", null));
    }

    static int rows(String kept) {
        try {
            return Math.clamp(Integer.parseInt(kept), FEWEST_ROWS, MOST_ROWS);
        } catch (NumberFormatException notSet) {
            return DEFAULT_ROWS;
        }
    }
}
