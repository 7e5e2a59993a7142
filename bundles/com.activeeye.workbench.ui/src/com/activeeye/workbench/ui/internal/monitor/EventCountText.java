package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;

/** Says how much of what is stored the table shows. */
final class EventCountText {
    private static final Texts TEXTS = Texts.beside(EventCountText.class);

    private EventCountText() {
    }

    /** The line under the table. */
    static String of(EventsModel model) {
        String shown = model.filter().isAll() ? TEXTS.get("events.count", model.size(), model.stored())
                : TEXTS.get("events.count.filtered", model.size(), model.unfiltered(), model.stored());
        return model.paused() ? shown + " " + TEXTS.get("events.count.paused", model.heldBack()) : shown;
    }
}
