package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.ui.UiIds;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.core.runtime.Platform;
import org.osgi.service.prefs.Preferences;

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
        Preferences[] nodes = {InstanceScope.INSTANCE.getNode(UiIds.BUNDLE), DefaultScope.INSTANCE.getNode(UiIds.BUNDLE)};
        return rows(Platform.getPreferencesService().get(ROWS, "", nodes));
    }

    static int rows(String kept) {
        try {
            return Math.clamp(Integer.parseInt(kept), FEWEST_ROWS, MOST_ROWS);
        } catch (NumberFormatException notSet) {
            return DEFAULT_ROWS;
        }
    }
}
