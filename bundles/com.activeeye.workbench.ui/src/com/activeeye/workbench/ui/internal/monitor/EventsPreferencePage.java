package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.UiIds;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The page of the live events' preferences. */
public final class EventsPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(EventsPreferencePage.class);

    /** A page over the bundle's preferences; made by the extension registry. */
    public EventsPreferencePage() {
        super(GRID);
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, UiIds.BUNDLE);
        store.setDefault(EventsPreferences.ROWS, EventsPreferences.DEFAULT_ROWS);
        setPreferenceStore(store);
        setDescription(TEXTS.get("preferences.description"));
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything that the page needs comes from the preferences.
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor rows = new IntegerFieldEditor(EventsPreferences.ROWS, TEXTS.get("preferences.rows"),
                getFieldEditorParent(), Integer.toString(EventsPreferences.MOST_ROWS).length());
        rows.setValidRange(EventsPreferences.FEWEST_ROWS, EventsPreferences.MOST_ROWS);
        addField(rows);
    }
}
