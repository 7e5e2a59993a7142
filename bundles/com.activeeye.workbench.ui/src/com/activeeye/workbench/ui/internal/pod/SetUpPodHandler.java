package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the wizard that sets up the pod, once it is known which region to propose. */
public final class SetUpPodHandler extends WorkbenchHandler {
    private static final Texts TEXTS = Texts.beside(SetUpPodHandler.class);

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        // The default region may be asked of the network, on a machine in EC2.
        Background.run(TEXTS.get("setup.title"), progress -> workbench.sessions().environment().defaultRegion(),
                region -> Dialogs.open(shell, new SetUpPodWizard(region)),
                failure -> Problems.show(shell, TEXTS.get("setup.title"), failure));
    }
}
