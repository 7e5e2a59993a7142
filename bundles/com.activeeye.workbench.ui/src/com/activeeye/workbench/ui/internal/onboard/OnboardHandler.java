package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the wizard that onboards an account, once it is known which region to propose for the pod. */
public final class OnboardHandler extends WorkbenchHandler {
    private static final Texts TEXTS = Texts.beside(OnboardHandler.class);

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        // The default region may be asked of the network, on a machine in EC2.
        Background.run(TEXTS.get("window"), progress -> workbench.sessions().environment().defaultRegion(),
                region -> FlowDialog.open(shell, new OnboardWizard(workbench, region)),
                failure -> Problems.show(shell, TEXTS.get("window"), failure));
    }
}
