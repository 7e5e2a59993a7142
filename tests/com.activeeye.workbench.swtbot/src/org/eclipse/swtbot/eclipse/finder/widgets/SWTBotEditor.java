package org.eclipse.swtbot.eclipse.finder.widgets;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.ui.IEditorReference;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works an editor. */
public class SWTBotEditor extends SWTBotWorkbenchPart<IEditorReference> {

    /**
     * Creates the bot.
     *
     * @param editorReference the editor
     * @param bot             the bot of the workbench
     */
    public SWTBotEditor(IEditorReference editorReference, SWTWorkbenchBot bot) {
        super(editorReference, bot);
    }

    /** Tells whether the editor has changes that are not saved. */
    public boolean isDirty() {
        return Ui.get(display, partReference::isDirty);
    }

    /** Saves the changes. */
    public void save() {
        Ui.run(display, () -> partReference.getEditor(true).doSave(new NullProgressMonitor()));
    }

    /** Saves the changes and closes the editor. */
    public void saveAndClose() {
        save();
        close();
    }

    @Override
    public void close() {
        Ui.run(display, () -> partReference.getPage().closeEditor(partReference.getEditor(false), false));
    }
}
