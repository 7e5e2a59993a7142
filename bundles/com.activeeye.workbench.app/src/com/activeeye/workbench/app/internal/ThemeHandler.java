package com.activeeye.workbench.app.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Draws every open window in the theme that the command's parameter names, and remembers it for the next start.
 *
 * <p>The style engine does not let go of the colours of a dark theme: after one, a light theme is whole only in a
 * window that is opened anew, which is offered.
 */
public final class ThemeHandler extends AbstractHandler {

    private static final String THEME = "com.activeeye.workbench.app.command.theme.id";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IThemeEngine themes = window.getService(IThemeEngine.class);
        String wanted = event.getParameter(THEME);
        boolean staysDark = isDark(themes) && !wanted.equals(themes.getActiveTheme().getId());
        themes.setTheme(wanted, true);
        if (staysDark && MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.theme_title,
                Messages.theme_restart, 0, Messages.theme_now, Messages.theme_later) == 0) {
            window.getWorkbench().restart();
        }
        return null;
    }

    private static boolean isDark(IThemeEngine themes) {
        return Optional.ofNullable(themes.getActiveTheme()).map(ITheme::getId).filter(id -> id.contains("dark"))
                .isPresent();
    }
}
