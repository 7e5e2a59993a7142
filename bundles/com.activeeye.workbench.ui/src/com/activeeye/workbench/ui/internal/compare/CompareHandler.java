package com.activeeye.workbench.ui.internal.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes from difference to difference in the part that is active, which adapts to its {@link ComparePane}. */
public abstract class CompareHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) {
        ComparePane pane = Adapters.adapt(HandlerUtil.getActivePart(event), ComparePane.class);
        if (pane != null) {
            go(pane);
        }
        return null;
    }

    abstract void go(ComparePane pane);

    /** To the next one. */
    public static final class Next extends CompareHandler {
        @Override
        void go(ComparePane pane) {
            pane.next();
        }
    }

    /** To the one before. */
    public static final class Previous extends CompareHandler {
        @Override
        void go(ComparePane pane) {
            pane.previous();
        }
    }
}
