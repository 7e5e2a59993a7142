package com.activeeye.workbench.ui.internal.monitor;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Carries a command to the live events that are active. */
public abstract sealed class EventsHandler extends AbstractHandler {
    private final Consumer<EventsView> action;

    private EventsHandler(Consumer<EventsView> action) {
        this.action = action;
    }

    @Override
    public final Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof EventsView view) {
            action.accept(view);
        }
        return null;
    }

    /** Holds new events back, or shows them again. */
    public static final class Pause extends EventsHandler {
        public Pause() {
            super(EventsView::togglePause);
        }
    }

    /** Keeps the newest event in sight. */
    public static final class Follow extends EventsHandler {
        public Follow() {
            super(EventsView::startFollowing);
        }
    }

    /** Goes to the field that narrows down the events. */
    public static final class Filter extends EventsHandler {
        public Filter() {
            super(EventsView::startFind);
        }
    }

    /** Copies the selected events as comma-separated values. */
    public static final class CopyCsv extends EventsHandler {
        public CopyCsv() {
            super(EventsView::copyCsv);
        }
    }

    /** Copies the records of the selected events. */
    public static final class CopyJson extends EventsHandler {
        public CopyJson() {
            super(EventsView::copyJson);
        }
    }
}
