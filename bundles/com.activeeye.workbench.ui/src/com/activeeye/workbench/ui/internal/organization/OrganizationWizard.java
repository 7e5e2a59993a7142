package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowWizard;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import org.eclipse.jface.wizard.IWizardPage;

/** Makes the service connectors of a whole organisation, and the one credential of its bucket. */
public final class OrganizationWizard extends FlowWizard {
    private static final Texts TEXTS = Texts.beside(OrganizationWizard.class);

    private final OrganizationModel model;
    private final SourcePage source;
    private final AccountsPage accounts;
    private final ResultPage result;

    /** A wizard for the open workbench. */
    public OrganizationWizard(Workbench workbench) {
        model = new OrganizationModel(workbench);
        source = new SourcePage(model);
        accounts = new AccountsPage(model);
        result = new ResultPage(model);
        setWindowTitle(TEXTS.get("window"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(source);
        addPage(accounts);
        addPage(result);
    }

    private boolean isOn(IWizardPage page) {
        return getContainer().getCurrentPage() == page;
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == source ? accounts : null;
    }

    @Override
    public boolean isOver() {
        return isOn(result);
    }

    @Override
    public String finishLabel() {
        return TEXTS.get(isOn(result) ? "close" : "finish");
    }

    @Override
    public boolean canFinish() {
        return isOn(result) || isOn(accounts) && accounts.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (isOn(result)) {
            return true;
        }
        try {
            WizardWork.run(getContainer(), TEXTS.get("recording"), progress -> {
                model.record(progress);
                return true;
            });
            result.refresh();
            getContainer().showPage(result);
        } catch (Exception e) {
            accounts.setErrorMessage(Problems.tell(e));
        }
        return false;
    }
}
