package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import java.util.Optional;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** Closes the editors of an environment that is not open any more, so that none shows another's records. */
final class SessionEditors {
    private final WorkbenchService service;
    private final IWorkbench window;
    private Optional<Workbench> shown = Optional.empty();

    SessionEditors(WorkbenchService service, IWorkbench window) {
        this.service = service;
        this.window = window;
    }

    /** Begins, with nothing open: what a window restored after a crash shows no record. On the UI thread. */
    void listen() {
        closeAll();
        service.onChange(() -> Background.post(window.getDisplay(), this::look));
    }

    private void look() {
        Optional<Workbench> now = service.workbench();
        if (!now.equals(shown) && shown.isPresent() && !window.isClosing()) {
            closeAll();
        }
        shown = now;
    }

    private void closeAll() {
        for (IWorkbenchWindow each : window.getWorkbenchWindows()) {
            Optional.ofNullable(each.getActivePage()).ifPresent(page -> page.closeAllEditors(false));
        }
    }
}
