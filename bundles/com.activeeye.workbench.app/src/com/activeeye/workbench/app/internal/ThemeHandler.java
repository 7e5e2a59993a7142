package com.activeeye.workbench.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.handlers.HandlerUtil;

/** Draws every open window in the theme that the command's parameter names, and remembers it for the next start. */
public final class ThemeHandler extends AbstractHandler {

    private static final String THEME = "com.activeeye.workbench.app.command.theme.id";

    @Override
    public Object execute(ExecutionEvent event) {
        IThemeEngine themes = HandlerUtil.getActiveWorkbenchWindow(event).getService(IThemeEngine.class);
        themes.setTheme(event.getParameter(THEME), true);
        return null;
    }
}
