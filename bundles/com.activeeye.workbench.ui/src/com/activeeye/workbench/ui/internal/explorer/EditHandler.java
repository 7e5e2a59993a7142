package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.connector.ConnectorEditor;
import com.activeeye.workbench.ui.internal.credential.CredentialEditor;
import com.activeeye.workbench.ui.internal.pod.PodEditor;
import com.activeeye.workbench.ui.internal.pod.PodNode;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the editor of the selected record. */
public final class EditHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        of(ServiceConnector.class, records).forEach(ConnectorEditor::open);
        of(ConnectorCredential.class, records).forEach(CredentialEditor::open);
        of(PodNode.class, records).forEach(pod -> PodEditor.open());
    }
}
