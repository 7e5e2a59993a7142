package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the Add Connector wizard. */
public final class AddConnectorHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        Dialogs.open(shell, new AddConnectorWizard());
    }
}
