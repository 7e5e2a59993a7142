package com.activeeye.workbench.ui.internal.access;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Accounts;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;

/** Asks how the operator acts in the selected record's account. */
public final class SetAccessHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        Optional<AccountId> account = Accounts.of(records, workbench.catalog()).stream().findFirst();
        AccessModel model = account.map(each -> AccessModel.of(each, workbench.catalog().access(each)))
                .orElseGet(AccessModel::new);
        new AccessDialog(shell, workbench, model, account.isPresent()).open();
    }
}
