package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** A link that leaves a wizard for the plan of its credential, where the same is a step beside the others. */
public final class PlanLink {
    private PlanLink() {
    }

    /** Adds the link to a page with a grid of one column. */
    public static void add(Composite body, ConnectorCredential credential) {
        Link link = Names.set(new Link(body, 0), WidgetNames.PLAN_LINK);
        link.setText(Texts.beside(PlanLink.class).get("plan.link"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            Shell wizard = link.getShell();
            wizard.close();
            // A wizard that is at work stays open, and its work goes on.
            if (wizard.isDisposed()) {
                Commands.run(UiIds.COMMAND_PLAN, credential);
            }
        }));
    }
}
