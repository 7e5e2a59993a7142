package org.eclipse.swtbot.eclipse.finder.waits;

import java.util.List;

import org.eclipse.swtbot.eclipse.finder.finders.WorkbenchContentsFinder;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.eclipse.ui.IViewReference;
import org.hamcrest.Matcher;

/** A condition that holds when a matching view is open. */
public class WaitForView extends WaitForObjectCondition<IViewReference> {

    WaitForView(Matcher<IViewReference> matcher) {
        super(matcher);
    }

    @Override
    public String getFailureMessage() {
        return "Could not find view matching: " + matcher;
    }

    @Override
    protected List<IViewReference> findMatches() {
        return new WorkbenchContentsFinder().findViews(matcher);
    }
}
