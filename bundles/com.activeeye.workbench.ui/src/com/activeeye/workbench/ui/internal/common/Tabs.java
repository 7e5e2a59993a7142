package com.activeeye.workbench.ui.internal.common;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.events.SelectionListener;

/** Lets the keys go on in the tab that they have chosen. */
public final class Tabs {
    private Tabs() {
    }

    /**
     * Puts the focus into each tab that is chosen. Ctrl+Page Down would leave it nowhere otherwise: the control that
     * had it is hidden.
     *
     * @param folder the tabs, each with its content
     */
    public static void keepFocus(CTabFolder folder) {
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> folder.getSelection().getControl().setFocus()));
    }
}
