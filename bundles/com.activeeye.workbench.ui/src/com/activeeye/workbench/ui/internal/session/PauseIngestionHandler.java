package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Pauses ingestion, or lets it go on. */
public final class PauseIngestionHandler extends WorkbenchHandler implements IElementUpdater {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        WorkbenchService service = WorkbenchService.get();
        boolean pause = !service.isPaused();
        String title = Texts.beside(PauseIngestionHandler.class).get("pause.title");
        Background.run(title, progress -> {
            service.setPaused(pause);
            return pause;
        }, done -> PlatformUI.getWorkbench().getService(ICommandService.class)
                .refreshElements(UiIds.COMMAND_PAUSE_INGESTION, null),
                failure -> Problems.show(shell, title, failure));
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(WorkbenchService.get().isPaused());
    }
}
