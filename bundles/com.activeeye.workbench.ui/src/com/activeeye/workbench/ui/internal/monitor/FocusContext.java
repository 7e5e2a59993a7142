package com.activeeye.workbench.ui.internal.monitor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets key bindings count only while one control has the focus, so that keys like Space can be typed elsewhere. */
final class FocusContext {
    private final IContextService contexts;
    private final String context;
    private IContextActivation active;

    FocusContext(Control control, IContextService contexts, String context) {
        this.contexts = contexts;
        this.context = context;
        control.addListener(SWT.FocusIn, event -> begin());
        control.addListener(SWT.FocusOut, event -> end());
        control.addListener(SWT.Dispose, event -> end());
    }

    private void begin() {
        if (active == null) {
            active = contexts.activateContext(context);
        }
    }

    private void end() {
        if (active != null) {
            contexts.deactivateContext(active);
            active = null;
        }
    }
}
