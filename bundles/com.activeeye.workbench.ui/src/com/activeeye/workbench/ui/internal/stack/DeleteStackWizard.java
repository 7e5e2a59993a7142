package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowWizard;
import org.eclipse.swt.widgets.Composite;

/** Deletes the role stack of a credential, once that was confirmed, and shows how. */
final class DeleteStackWizard extends FlowWizard {
    private static final Texts TEXTS = Texts.beside(DeleteStackWizard.class);

    private final ConnectorCredential credential;
    private final StackProgressPage progress;

    DeleteStackWizard(Workbench workbench, ConnectorCredential credential) {
        this.credential = credential;
        progress = new StackProgressPage(workbench, TEXTS.get("delete.progress"));
        setWindowTitle(TEXTS.get("delete.window"));
    }

    @Override
    public void addPages() {
        addPage(progress);
    }

    @Override
    public void createPageControls(Composite parent) {
        super.createPageControls(parent);
        progress.panel().delete(credential);
    }

    @Override
    public boolean isOver() {
        return progress.isPageComplete();
    }

    @Override
    public String finishLabel() {
        return TEXTS.get("deploy.close");
    }

    @Override
    public boolean performFinish() {
        return true;
    }

    @Override
    public boolean performCancel() {
        return progress.mayLeave();
    }
}
