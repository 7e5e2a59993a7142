package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Accounts;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Shell;

/** Copies the account numbers of the selected records, one a line. */
public final class CopyAccountHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        Clipboards.copy(Accounts.of(records, workbench.catalog()).stream().map(AccountId::digits)
                .collect(Collectors.joining("\n")));
    }
}
