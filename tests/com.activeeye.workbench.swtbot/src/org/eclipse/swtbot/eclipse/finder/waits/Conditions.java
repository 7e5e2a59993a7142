package org.eclipse.swtbot.eclipse.finder.waits;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.hamcrest.Matcher;

/** The conditions of the workbench that a bot can wait for. */
public abstract class Conditions extends org.eclipse.swtbot.swt.finder.waits.Conditions {

    /** Holds when a matching view is open. */
    public static WaitForView waitForView(Matcher<IViewReference> matcher) {
        return new WaitForView(matcher);
    }

    /** Holds when a matching editor is open. */
    public static WaitForEditor waitForEditor(Matcher<IEditorReference> matcher) {
        return new WaitForEditor(matcher);
    }

    /** Holds when a view has a view menu. */
    public static WaitForViewMenu waitForViewMenu(IViewReference viewReference) {
        return new WaitForViewMenu(viewReference);
    }
}
