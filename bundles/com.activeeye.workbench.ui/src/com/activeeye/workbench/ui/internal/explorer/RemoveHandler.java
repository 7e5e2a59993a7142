package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Dependents;
import com.activeeye.workbench.operations.RemoveCredential;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Removes the selected connectors and credentials, after it has said what depends on them. */
public final class RemoveHandler extends WorkbenchHandler {
    private static final Texts TEXTS = Texts.beside(RemoveHandler.class);

    private static final int REMOVE = 0;
    private static final int KEEP = 1;

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        List<ServiceConnector> connectors = of(ServiceConnector.class, records).toList();
        List<ConnectorCredential> credentials = of(ConnectorCredential.class, records).toList();
        String question = question(workbench, connectors, credentials);
        int answer = new MessageDialog(shell, TEXTS.get("remove.title"), null, question, MessageDialog.WARNING, KEEP,
                TEXTS.get("remove.yes"), TEXTS.get("remove.no")).open();
        if (answer != REMOVE) {
            return;
        }
        Background.run(TEXTS.get("remove.title"), progress -> {
            connectors.forEach(connector -> workbench.catalog().connectors().remove(connector));
            List<String> notes = new ArrayList<>();
            credentials.forEach(each -> notes.addAll(new RemoveCredential(workbench).run(each, progress)));
            return notes;
        }, notes -> tell(shell, notes), failure -> Problems.show(shell, TEXTS.get("remove.title"), failure));
    }

    private static String question(Workbench workbench, List<ServiceConnector> connectors,
            List<ConnectorCredential> credentials) {
        List<String> lines = new ArrayList<>();
        connectors.forEach(each -> {
            lines.add(TEXTS.get("remove.connector", each.displayName()));
            Dependents.of(workbench.catalog(), each).forEach(line -> lines.add("• " + line));
        });
        credentials.forEach(each -> {
            lines.add(TEXTS.get("remove.credential", each.displayName()));
            Dependents.of(workbench.catalog(), each).forEach(line -> lines.add("• " + line));
        });
        return String.join("\n", lines);
    }

    private static void tell(Shell shell, List<String> notes) {
        if (!notes.isEmpty()) {
            MessageDialog.openWarning(shell, TEXTS.get("remove.title"), String.join("\n", notes));
        }
    }
}
