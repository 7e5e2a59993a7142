package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Refreshable;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Looks at everything again: as whom one acts, and what the active editor shows of AWS. */
public final class RefreshHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        WorkbenchService.get().lookAgain();
        Commands.page().ifPresent(page -> {
            if (page.getActiveEditor() instanceof Refreshable editor) {
                editor.refresh();
            }
        });
    }
}
