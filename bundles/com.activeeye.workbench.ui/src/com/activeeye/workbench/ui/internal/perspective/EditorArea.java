package com.activeeye.workbench.ui.internal.perspective;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Gives the place of the editors to the live views as long as no editor is open. */
public final class EditorArea implements IPartListener2 {
    private EditorArea() {
    }

    /** Begins with every window that is open. On the UI thread. */
    public static void followEditors() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            window.getPartService().addPartListener(new EditorArea());
        }
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        show(part, true);
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        show(part, part.getPage().getEditorReferences().length > 0);
    }

    private static void show(IWorkbenchPartReference part, boolean visible) {
        IWorkbenchPage page = part.getPage();
        if (part instanceof IEditorReference && page.isEditorAreaVisible() != visible) {
            page.setEditorAreaVisible(visible);
        }
    }
}
