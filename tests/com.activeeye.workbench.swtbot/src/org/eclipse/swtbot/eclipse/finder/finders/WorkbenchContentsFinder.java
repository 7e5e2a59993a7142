package org.eclipse.swtbot.eclipse.finder.finders;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.hamcrest.Matcher;

import com.activeeye.workbench.swtbot.internal.Ui;

/** Finds views, editors and perspectives of the active window. */
public class WorkbenchContentsFinder {

    /** Finds the open views that match. */
    public List<IViewReference> findViews(Matcher<?> matcher) {
        return found(matcher, page -> Arrays.stream(page.getViewReferences()));
    }

    /** Finds the open editors that match. */
    public List<IEditorReference> findEditors(Matcher<?> matcher) {
        return found(matcher, page -> Arrays.stream(page.getEditorReferences()));
    }

    /** Finds the perspectives that match, open or not. */
    public List<IPerspectiveDescriptor> findPerspectives(Matcher<?> matcher) {
        return Ui.get(SWTUtils.display(), () -> Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .getPerspectives()).filter(matcher::matches).toList());
    }

    /** Finds the active view, or {@code null}. */
    public IViewReference findActiveView() {
        return active(IViewReference.class);
    }

    /** Finds the active editor, or {@code null}. */
    public IEditorReference findActiveEditor() {
        return active(IEditorReference.class);
    }

    /** Finds the perspective that is shown, or {@code null}. */
    public IPerspectiveDescriptor findActivePerspective() {
        return Ui.get(SWTUtils.display(), () -> page().map(IWorkbenchPage::getPerspective).orElse(null));
    }

    /** Finds the window that is active, or else the first one; {@code null} when there is none. */
    public IWorkbenchWindow activeWorkbenchWindow() {
        return Ui.get(SWTUtils.display(), WorkbenchContentsFinder::window);
    }

    private <T extends IWorkbenchPartReference> T active(Class<T> type) {
        return Ui.get(SWTUtils.display(), () -> page().map(IWorkbenchPage::getActivePartReference)
                .filter(type::isInstance).map(type::cast).orElse(null));
    }

    private static <T> List<T> found(Matcher<?> matcher, Function<IWorkbenchPage, Stream<T>> contents) {
        return Ui.get(SWTUtils.display(), () -> page().stream().flatMap(contents).filter(matcher::matches).toList());
    }

    private static Optional<IWorkbenchPage> page() {
        return Optional.ofNullable(window()).map(IWorkbenchWindow::getActivePage);
    }

    private static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchWindow[] all = PlatformUI.getWorkbench().getWorkbenchWindows();
        return active != null || all.length == 0 ? active : all[0];
    }
}
