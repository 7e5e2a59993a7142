package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** A handler that works on the open workbench and the selected records, and shows what goes wrong. */
public abstract class WorkbenchHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) {
        Shell shell = Commands.shell();
        try {
            Object selection = HandlerUtil.getCurrentSelection(event);
            run(shell, WorkbenchService.get().require(),
                    selection instanceof IStructuredSelection records ? records.toList() : List.of());
        } catch (Exception e) {
            Problems.show(shell, name(event), e);
        }
        return null;
    }

    private static String name(ExecutionEvent event) {
        try {
            return event.getCommand().getName();
        } catch (NotDefinedException e) {
            return event.getCommand().getId();
        }
    }

    /**
     * Does what the command is for. On the UI thread.
     *
     * @param shell the parent of dialogs
     * @param workbench the open workbench
     * @param records what is selected
     * @throws Exception when it fails; the failure is shown
     */
    protected abstract void run(Shell shell, Workbench workbench, List<?> records) throws Exception;

    /** The selected records of one type. */
    protected static <T> Stream<T> of(Class<T> type, List<?> records) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }
}
