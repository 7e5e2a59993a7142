package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.session.TraceInterval;
import java.util.Arrays;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The page of the traces' preferences. */
public final class TracePreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(TracePreferencePage.class);

    /** A page over the bundle's preferences; made by the extension registry. */
    public TracePreferencePage() {
        super(GRID);
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, UiIds.BUNDLE);
        store.setDefault(TraceInterval.PREFERENCE, TraceInterval.DEFAULT.name());
        setPreferenceStore(store);
        setDescription(TEXTS.get("preferences.description"));
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything that the page needs comes from the preferences.
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(TraceInterval.PREFERENCE, TEXTS.get("preferences.interval"), 1,
                Arrays.stream(TraceInterval.values()).map(each -> new String[] {each.label(), each.name()})
                        .toArray(String[][]::new), getFieldEditorParent()));
    }
}
