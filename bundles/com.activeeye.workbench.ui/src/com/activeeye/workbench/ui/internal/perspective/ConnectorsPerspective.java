package com.activeeye.workbench.ui.internal.perspective;

import com.activeeye.workbench.ui.UiIds;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective in which accounts are connected and their events watched; it is the first that opens. */
public final class ConnectorsPerspective implements IPerspectiveFactory {
    private static final float EXPLORER_WIDTH = 0.28f;
    private static final float EDITOR_HEIGHT = 0.55f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(UiIds.VIEW_EXPLORER, IPageLayout.LEFT, EXPLORER_WIDTH, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITOR_HEIGHT, layout.getEditorArea());
        below.addView(UiIds.VIEW_MONITOR);
        below.addView(UiIds.VIEW_EVENTS);
        below.addView(UiIds.VIEW_LEDGER);
        below.addView(UiIds.VIEW_TRACE);
        below.addView(UiIds.VIEW_CHANGES);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        below.addPlaceholder("org.eclipse.pde.runtime.LogView");
        layout.getViewLayout(UiIds.VIEW_EXPLORER).setCloseable(false);
        layout.addPerspectiveShortcut(UiIds.PERSPECTIVE_CONNECTORS);
        layout.addShowViewShortcut(UiIds.VIEW_EXPLORER);
        layout.addShowViewShortcut(UiIds.VIEW_MONITOR);
        layout.addShowViewShortcut(UiIds.VIEW_EVENTS);
        layout.addShowViewShortcut(UiIds.VIEW_LEDGER);
        layout.addShowViewShortcut(UiIds.VIEW_TRACE);
        layout.addShowViewShortcut(UiIds.VIEW_CHANGES);
    }
}
