package com.activeeye.workbench.ui.internal.environment;

import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.session.EnvironmentChoice;
import com.activeeye.workbench.ui.internal.session.SessionState;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;

/** Asks for an environment and switches to it, after what was edited has been saved or given up. */
public final class SwitchEnvironmentHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        WorkbenchService service = WorkbenchService.get();
        EnvironmentModel model = new EnvironmentModel(now(service.state()));
        boolean chosen = new EnvironmentDialog(Commands.shell(), model).open() == Window.OK;
        if (chosen && Commands.page().map(SwitchEnvironmentHandler::closeEditors).orElse(true)) {
            service.switchTo(model.choice());
        }
        return null;
    }

    private static EnvironmentChoice now(SessionState state) {
        return switch (state) {
            case SessionState.Closed closed -> EnvironmentChoice.SANDBOX;
            case SessionState.Opening opening -> opening.choice();
            case SessionState.Open open -> open.choice();
            case SessionState.Failed failed -> failed.choice();
        };
    }

    private static boolean closeEditors(IWorkbenchPage page) {
        return page.closeAllEditors(true);
    }
}
