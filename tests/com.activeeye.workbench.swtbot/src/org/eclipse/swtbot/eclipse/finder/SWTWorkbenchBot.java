package org.eclipse.swtbot.eclipse.finder;

import static org.eclipse.swtbot.eclipse.finder.matchers.WidgetMatcherFactory.withPartId;
import static org.eclipse.swtbot.eclipse.finder.matchers.WidgetMatcherFactory.withPartName;
import static org.eclipse.swtbot.eclipse.finder.matchers.WidgetMatcherFactory.withPerspectiveId;
import static org.eclipse.swtbot.eclipse.finder.matchers.WidgetMatcherFactory.withPerspectiveLabel;
import static org.eclipse.swtbot.eclipse.finder.matchers.WidgetMatcherFactory.withTitle;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtbot.eclipse.finder.finders.WorkbenchContentsFinder;
import org.eclipse.swtbot.eclipse.finder.waits.Conditions;
import org.eclipse.swtbot.eclipse.finder.waits.WaitForEditor;
import org.eclipse.swtbot.eclipse.finder.waits.WaitForView;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotEditor;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotPerspective;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that also finds views, editors and perspectives. */
public class SWTWorkbenchBot extends SWTBot {

    /** The title of the hidden window in which the workbench keeps what is not shown. */
    private static final String LIMBO = "PartRenderingEngine's limbo";

    private final WorkbenchContentsFinder contents = new WorkbenchContentsFinder();

    /** Waits for a view. */
    public SWTBotView view(Matcher<IViewReference> matcher) {
        WaitForView view = Conditions.waitForView(matcher);
        waitUntilWidgetAppears(view);
        return new SWTBotView(view.get(0), this);
    }

    /** Waits for a view by its title. */
    public SWTBotView viewByTitle(String title) {
        return view(withTitle(title));
    }

    /** Waits for a view by its name. */
    public SWTBotView viewByPartName(String partName) {
        return view(withPartName(partName));
    }

    /** Waits for a view by its ID. */
    public SWTBotView viewById(String id) {
        return view(withPartId(id));
    }

    /** Lists the views that match, without waiting. */
    public List<SWTBotView> views(Matcher<?> matcher) {
        return contents.findViews(matcher).stream().map(view -> new SWTBotView(view, this)).toList();
    }

    /** Lists the views, without waiting. */
    public List<SWTBotView> views() {
        return views(Matchers.anything());
    }

    /**
     * Finds the active view.
     *
     * @return the view
     * @throws WidgetNotFoundException when none is active
     */
    public SWTBotView activeView() {
        IViewReference view = contents.findActiveView();
        if (view == null) {
            throw new WidgetNotFoundException("There is no active view");
        }
        return new SWTBotView(view, this);
    }

    /** Waits for an editor. */
    public SWTBotEditor editor(Matcher<IEditorReference> matcher) {
        WaitForEditor editor = Conditions.waitForEditor(matcher);
        waitUntilWidgetAppears(editor);
        return new SWTBotEditor(editor.get(0), this);
    }

    /** Waits for an editor by its name. */
    public SWTBotEditor editorByTitle(String fileName) {
        return editor(withPartName(fileName));
    }

    /** Waits for an editor by its ID. */
    public SWTBotEditor editorById(String id) {
        return editor(withPartId(id));
    }

    /** Lists the editors that match, without waiting. */
    public List<SWTBotEditor> editors(Matcher<?> matcher) {
        return contents.findEditors(matcher).stream().map(editor -> new SWTBotEditor(editor, this)).toList();
    }

    /** Lists the editors, without waiting. */
    public List<? extends SWTBotEditor> editors() {
        return editors(Matchers.anything());
    }

    /**
     * Finds the active editor.
     *
     * @return the editor
     * @throws WidgetNotFoundException when none is active
     */
    public SWTBotEditor activeEditor() {
        IEditorReference editor = contents.findActiveEditor();
        if (editor == null) {
            throw new WidgetNotFoundException("There is no active editor");
        }
        return new SWTBotEditor(editor, this);
    }

    /**
     * Finds a perspective.
     *
     * @param matcher what it has to match
     * @return the perspective
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotPerspective perspective(Matcher<?> matcher) {
        return perspectives(matcher).stream().findFirst()
                .orElseThrow(() -> new WidgetNotFoundException("Could not find perspective " + matcher));
    }

    /** Finds a perspective by its label. */
    public SWTBotPerspective perspectiveByLabel(String label) {
        return perspective(withPerspectiveLabel(label));
    }

    /** Finds a perspective by its ID. */
    public SWTBotPerspective perspectiveById(String id) {
        return perspective(withPerspectiveId(id));
    }

    /** Lists the perspectives that match. */
    public List<SWTBotPerspective> perspectives(Matcher<?> matcher) {
        return contents.findPerspectives(matcher).stream().map(each -> new SWTBotPerspective(each, this)).toList();
    }

    /** Lists the perspectives. */
    public List<SWTBotPerspective> perspectives() {
        return perspectives(Matchers.anything());
    }

    /**
     * Finds the perspective that is shown.
     *
     * @return the perspective
     * @throws WidgetNotFoundException when none is
     */
    public SWTBotPerspective activePerspective() {
        IPerspectiveDescriptor perspective = contents.findActivePerspective();
        if (perspective == null) {
            throw new WidgetNotFoundException("There is no active perspective");
        }
        return new SWTBotPerspective(perspective, this);
    }

    /** Finds the perspective with which the product starts. */
    public SWTBotPerspective defaultPerspective() {
        return perspectiveById(Ui.get(display,
                () -> PlatformUI.getWorkbench().getPerspectiveRegistry().getDefaultPerspective()));
    }

    /** Closes dialogs, saves and closes editors, and lays the shown and the default perspective out anew. */
    public void resetWorkbench() {
        closeAllShells();
        saveAllEditors();
        closeAllEditors();
        resetActivePerspective();
        defaultPerspective().activate();
        resetActivePerspective();
    }

    /** Lays the shown perspective out anew. */
    public SWTBotPerspective resetActivePerspective() {
        Ui.run(display, () -> contents.activeWorkbenchWindow().getActivePage().resetPerspective());
        return activePerspective();
    }

    /** Saves the changes of all editors. */
    public void saveAllEditors() {
        editors().forEach(SWTBotEditor::save);
    }

    /** Closes all editors without saving their changes. */
    public void closeAllEditors() {
        editors().forEach(SWTBotEditor::close);
    }

    /** Closes all windows but that of the workbench. */
    public void closeAllShells() {
        IWorkbenchWindow window = contents.activeWorkbenchWindow();
        Shell kept = Ui.get(display, window::getShell);
        for (SWTBotShell shell : shells()) {
            if (shell.widget != kept && shell.isOpen() && !shell.getText().equals(LIMBO)) {
                shell.close();
            }
        }
    }
}
