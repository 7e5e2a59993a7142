package com.activeeye.workbench.ui.internal.limit;

import com.activeeye.workbench.operations.LimitAccounts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.stack.CredentialTarget;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Shows which accounts of a credential's bucket are monitored, and limits them. */
public final class LimitHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records, credential -> new LimitDialog(shell,
                new LimitModel(credential), new LimitAccounts(workbench)).open());
    }
}
