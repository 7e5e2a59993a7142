package com.activeeye.workbench.ui.internal.support;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Shows the support bundle. */
public final class SupportBundleHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        new SupportDialog(shell, workbench).open();
    }
}
