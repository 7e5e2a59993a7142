package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Commands;
import java.util.UUID;
import org.eclipse.ui.IViewPart;

/** Reaches the explorer of the active page. On the UI thread. */
public final class Explorers {
    private Explorers() {
    }

    /** Selects a record's row in the explorer, when that is open. */
    public static void reveal(UUID record) {
        Commands.page().ifPresent(page -> {
            IViewPart view = page.findView(UiIds.VIEW_EXPLORER);
            if (view instanceof ExplorerView explorer) {
                explorer.reveal(record);
            }
        });
    }
}
