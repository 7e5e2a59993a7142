package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowWizard;

/** Deploys the role stack of a credential (the guide, "Creating CloudFormation Stack"). */
public final class DeployStackWizard extends FlowWizard {
    private static final Texts TEXTS = Texts.beside(DeployStackWizard.class);

    private final Workbench workbench;
    private final StackModel model;
    private StackProgressPage progress;

    /**
     * A wizard for a credential.
     *
     * @param workbench reaches the stack
     * @param credential the credential, with the pod's values in it
     */
    public DeployStackWizard(Workbench workbench, ConnectorCredential credential) {
        this.workbench = workbench;
        model = new StackModel(credential);
        setWindowTitle(TEXTS.get("deploy.window"));
    }

    @Override
    public void addPages() {
        addPage(new StackTemplatePage(model));
        addPage(new StackParametersPage(workbench, model));
        addPage(new StackReviewPage(workbench, model));
        progress = new StackProgressPage(workbench, TEXTS.get("deploy.progress"));
        addPage(progress);
    }

    @Override
    public boolean isOver() {
        return isOnProgress() && progress.isPageComplete();
    }

    @Override
    public String finishLabel() {
        return TEXTS.get(isOnProgress() ? "deploy.close" : "deploy.submit");
    }

    private boolean isOnProgress() {
        return getContainer().getCurrentPage() == progress;
    }

    @Override
    public boolean canFinish() {
        if (isOnProgress()) {
            return progress.isPageComplete();
        }
        return getContainer().getCurrentPage() instanceof StackReviewPage && model.canSubmit();
    }

    @Override
    public boolean performFinish() {
        if (isOnProgress()) {
            return true;
        }
        progress.setPreviousPage(getContainer().getCurrentPage());
        getContainer().showPage(progress);
        progress.panel().deploy(model);
        return false;
    }

    @Override
    public boolean performCancel() {
        return progress.mayLeave();
    }
}
