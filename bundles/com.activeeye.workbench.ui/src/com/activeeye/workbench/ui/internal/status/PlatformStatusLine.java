package com.activeeye.workbench.ui.internal.status;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;

/** The platform's own line for passing messages, which nobody here writes to and which takes a row of its own. */
final class PlatformStatusLine {
    private static final String ID = "org.eclipse.ui.StatusLine";

    private PlatformStatusLine() {
    }

    /** Takes it out of a window. On the UI thread. */
    static void hide(IWorkbenchWindow window) {
        MWindow model = window.getService(MWindow.class);
        EModelService models = window.getService(EModelService.class);
        Optional.ofNullable(models.find(ID, model)).ifPresent(line -> line.setToBeRendered(false));
    }
}
