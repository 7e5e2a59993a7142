package com.activeeye.workbench.app.internal;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench window, once per workspace. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        try {
            return lockWorkspace() ? run(display) : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static Integer run(Display display) {
        int code = PlatformUI.createAndRunWorkbench(display, new ActiveEyeWorkbenchAdvisor());
        return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    }

    /** Takes the workspace, or says who has it; two windows on one workspace would overwrite each other's state. */
    private static boolean lockWorkspace() throws IOException {
        Location workspace = Platform.getInstanceLocation();
        if (workspace == null || !workspace.isSet() || workspace.isReadOnly()) {
            MessageDialog.openError(null, Messages.workspace_title, Messages.workspace_none);
            return false;
        }
        if (workspace.isLocked() || !workspace.lock()) {
            URL url = workspace.getURL();
            MessageDialog.openError(null, Messages.workspace_title, NLS.bind(Messages.workspace_taken, url.getPath()));
            return false;
        }
        return true;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
