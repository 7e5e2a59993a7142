package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the pod's editor. */
public final class ShowPodHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        PodEditor.open();
    }
}
