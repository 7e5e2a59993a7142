package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.ui.UiIds;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets the explorer's keys count while its tree has the focus, and not while its filter is typed into. */
final class TreeKeys {
    private static final String CONTEXT = UiIds.BUNDLE + ".context.explorer";

    private final IContextService contexts;
    private IContextActivation activation;

    TreeKeys(IWorkbenchPartSite site, Tree tree) {
        contexts = site.getService(IContextService.class);
        tree.addFocusListener(FocusListener.focusGainedAdapter(event -> activate()));
        tree.addFocusListener(FocusListener.focusLostAdapter(event -> deactivate()));
        tree.addDisposeListener(event -> deactivate());
    }

    private void activate() {
        deactivate();
        activation = contexts.activateContext(CONTEXT);
    }

    private void deactivate() {
        if (activation != null) {
            contexts.deactivateContext(activation);
            activation = null;
        }
    }
}
