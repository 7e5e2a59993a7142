package com.activeeye.workbench.app.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Draws every open window in the theme that the command's parameter names, and remembers it for the next start.
 *
 * <p>Neither the style engine nor SWT lets go of the colours of a dark theme: a light one after it would leave texts that
 * nobody can read. So it is drawn by a window that is opened anew, which is offered; until then all stays dark.
 */
public final class ThemeHandler extends AbstractHandler {

    private static final String THEME = "com.activeeye.workbench.app.command.theme.id";
    private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String REMEMBERED = "themeid";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IThemeEngine themes = window.getService(IThemeEngine.class);
        String wanted = event.getParameter(THEME);
        if (isDark(themes) && !wanted.equals(themes.getActiveTheme().getId())) {
            remember(wanted);
            if (MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.theme_title,
                    Messages.theme_restart, 0, Messages.theme_now, Messages.theme_later) == 0) {
                window.getWorkbench().restart();
            }
        } else {
            themes.setTheme(wanted, true);
            remember(wanted);
        }
        return null;
    }

    /** As the style engine reads it when it starts. */
    private static void remember(String theme) {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(ENGINE);
        preferences.put(REMEMBERED, theme);
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            // It is written at exit, too.
            ILog.get().warn("The theme could not be written down", e);
        }
    }

    private static boolean isDark(IThemeEngine themes) {
        return Optional.ofNullable(themes.getActiveTheme()).map(ITheme::getId).filter(id -> id.contains("dark"))
                .isPresent();
    }
}
