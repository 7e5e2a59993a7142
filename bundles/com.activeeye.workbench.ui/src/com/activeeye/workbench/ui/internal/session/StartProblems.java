package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Asks what to do when the workspace or its environment cannot be opened. */
final class StartProblems {
    private static final Texts TEXTS = Texts.beside(StartProblems.class);

    private final WorkbenchService service;
    private final Display display;
    private volatile SessionState.Failed asked;

    StartProblems(WorkbenchService service, Display display) {
        this.service = service;
        this.display = display;
    }

    /** Asks once for each failure; from any thread. */
    void look() {
        if (service.state() instanceof SessionState.Failed failed && failed != asked) {
            asked = failed;
            Background.post(display, () -> ask(failed));
        }
    }

    private void ask(SessionState.Failed failed) {
        Shell shell = Commands.shell();
        boolean quitOnly = service.hasWorkspace();
        String other = TEXTS.get(quitOnly ? "start.environment" : "start.folder");
        int answer = MessageDialog.open(MessageDialog.ERROR, shell, TEXTS.get("start.title"),
                Problems.tell(failed.failure()), SWT.NONE, TEXTS.get("start.again"), other, TEXTS.get("start.quit"));
        switch (answer) {
            case 0 -> retry(failed);
            case 1 -> change(shell, failed, quitOnly);
            case 2 -> PlatformUI.getWorkbench().close();
            default -> { }
        }
    }

    private void retry(SessionState.Failed failed) {
        if (service.hasWorkspace()) {
            service.switchTo(failed.choice());
        } else {
            service.start();
        }
    }

    private void change(Shell shell, SessionState.Failed failed, boolean environment) {
        if (environment) {
            Commands.run(UiIds.COMMAND_SWITCH_ENVIRONMENT);
            return;
        }
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(TEXTS.get("start.choose"));
        dialog.setFilterPath(service.folder().toString());
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresentOrElse(service::start, () -> ask(failed));
    }
}
