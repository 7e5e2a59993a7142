package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.stack.CredentialTarget;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the plan of a credential. */
public final class PlanHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records, PlanEditor::open);
    }
}
