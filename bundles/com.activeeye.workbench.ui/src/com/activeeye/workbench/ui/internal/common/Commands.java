package com.activeeye.workbench.ui.internal.common;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs declared commands from links and buttons, so that what they do is written down once. On the UI thread. */
public final class Commands {
    private Commands() {
    }

    /** Runs a command on what is selected. */
    public static void run(String commandId) {
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        execute(commandId, handlers.createContextSnapshot(true));
    }

    /**
     * Runs a command on one record.
     *
     * @param commandId the command
     * @param record what it is about, as if it were selected
     */
    public static void run(String commandId, Object record) {
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        StructuredSelection selection = new StructuredSelection(record);
        IEvaluationContext context = new EvaluationContext(handlers.createContextSnapshot(false),
                selection.toList());
        context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, selection);
        context.addVariable(ISources.ACTIVE_MENU_SELECTION_NAME, selection);
        execute(commandId, context);
    }

    private static void execute(String commandId, IEvaluationContext context) {
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        ParameterizedCommand command = new ParameterizedCommand(commands.getCommand(commandId), null);
        try {
            handlers.executeCommandInContext(command, null, context);
        } catch (ExecutionException e) {
            Problems.show(shell(), commandId, e.getCause() == null ? e : e.getCause());
        } catch (NotDefinedException | NotEnabledException | NotHandledException e) {
            Problems.show(shell(), commandId, e);
        }
    }

    /** The window's shell, as the parent of dialogs. */
    public static Shell shell() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(IWorkbenchWindow::getShell).orElseGet(() -> Display.getCurrent().getActiveShell());
    }

    /** The active page; empty while the window is being opened or closed. */
    public static Optional<IWorkbenchPage> page() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(IWorkbenchWindow::getActivePage);
    }
}
