package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import com.activeeye.workbench.ui.internal.explorer.Explorers;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;

/** Adds an AWS CloudTrail service connector. */
public final class CloudTrailConnectorWizard extends Wizard {
    private static final Texts TEXTS = Texts.beside(CloudTrailConnectorWizard.class);

    private final Workbench workbench = WorkbenchService.get().require();
    private final ConnectorModel model = ConnectorModel.forNew(workbench.catalog().connectors().all());

    /** A wizard for the open workbench; made by the extension registry. */
    public CloudTrailConnectorWizard() {
        setWindowTitle(TEXTS.get("add.title"));
        setNeedsProgressMonitor(true);
    }

    /** A wizard with an account filled in. */
    public CloudTrailConnectorWizard(AccountId account) {
        this();
        model.account(account.digits());
    }

    @Override
    public void addPages() {
        addPage(new ConnectorPage(model));
    }

    @Override
    public boolean performFinish() {
        try {
            ServiceConnector connector = model.connector();
            WizardWork.run(getContainer(), TEXTS.get("add.title"), progress -> {
                workbench.catalog().connectors().add(connector);
                return connector;
            });
            Explorers.reveal(connector.id());
            return true;
        } catch (Exception e) {
            ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(Problems.tell(e));
            return false;
        }
    }
}
