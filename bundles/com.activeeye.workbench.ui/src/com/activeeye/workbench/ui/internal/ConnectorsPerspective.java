package com.activeeye.workbench.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective in which accounts are connected; it is the first that opens. */
public final class ConnectorsPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addPerspectiveShortcut(layout.getDescriptor().getId());
    }
}
