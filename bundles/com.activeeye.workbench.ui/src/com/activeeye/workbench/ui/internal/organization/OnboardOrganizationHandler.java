package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the wizard for a whole organisation. */
public final class OnboardOrganizationHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        FlowDialog.open(shell, new OrganizationWizard(workbench));
    }
}
