package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.session.SessionState;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** Tells above the tree what to do next, as long as there is little in it. */
final class ExplorerHint {
    private static final Texts TEXTS = Texts.beside(ExplorerHint.class);

    private final Link link;

    ExplorerHint(Composite parent) {
        link = Names.set(new Link(parent, SWT.WRAP), WidgetNames.EXPLORER_HINT);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).indent(6, 6).applyTo(link);
        // A link's href is the identifier of the command that it runs.
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Commands.run(event.text)));
    }

    void show(SessionState state) {
        String text = text(state);
        if (!text.equals(link.getText())) {
            link.setText(text);
            ((GridData) link.getLayoutData()).exclude = text.isEmpty();
            link.setVisible(!text.isEmpty());
            link.requestLayout();
        }
    }

    private static String text(SessionState state) {
        return switch (state) {
            case SessionState.Closed closed -> TEXTS.get("hint.opening");
            case SessionState.Opening opening -> TEXTS.get("hint.opening");
            case SessionState.Failed failed -> TEXTS.get("hint.failed", UiIds.COMMAND_SWITCH_ENVIRONMENT);
            case SessionState.Open open -> isEmpty(open.workbench())
                    ? TEXTS.get("hint.empty", UiIds.COMMAND_ONBOARD, UiIds.COMMAND_ADD_CONNECTOR) : "";
        };
    }

    private static boolean isEmpty(Workbench workbench) {
        return workbench.catalog().connectors().all().isEmpty() && workbench.catalog().credentials().all().isEmpty();
    }
}
