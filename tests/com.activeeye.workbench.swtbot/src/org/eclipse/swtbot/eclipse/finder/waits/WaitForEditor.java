package org.eclipse.swtbot.eclipse.finder.waits;

import java.util.List;

import org.eclipse.swtbot.eclipse.finder.finders.WorkbenchContentsFinder;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.eclipse.ui.IEditorReference;
import org.hamcrest.Matcher;

/** A condition that holds when a matching editor is open. */
public class WaitForEditor extends WaitForObjectCondition<IEditorReference> {

    WaitForEditor(Matcher<IEditorReference> matcher) {
        super(matcher);
    }

    @Override
    public String getFailureMessage() {
        return "Could not find editor matching: " + matcher;
    }

    @Override
    protected List<IEditorReference> findMatches() {
        return new WorkbenchContentsFinder().findEditors(matcher);
    }
}
