package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.AddCredential;
import com.activeeye.workbench.operations.AddedCredential;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import com.activeeye.workbench.ui.internal.explorer.Explorers;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import org.eclipse.jface.wizard.Wizard;

/** Adds a connector credential and opens its editor, which shows the values to record. */
public final class AddCredentialWizard extends Wizard {
    private static final Texts TEXTS = Texts.beside(AddCredentialWizard.class);

    private final Workbench workbench = WorkbenchService.get().require();
    private final CredentialModel model = new CredentialModel(workbench.catalog().credentials().all());
    private CredentialPage page;

    /** A wizard for the open workbench. */
    public AddCredentialWizard() {
        setWindowTitle(TEXTS.get("add.title"));
        setNeedsProgressMonitor(true);
    }

    /** A wizard with a name, a bucket, its owner and its region's code filled in. */
    public AddCredentialWizard(String name, String bucket, AccountId account, String region) {
        this();
        model.displayName(name);
        model.bucketName(bucket);
        model.bucketAccount(account.digits());
        model.bucketRegion(RegionChoices.label(region));
    }

    @Override
    public void addPages() {
        page = new CredentialPage(workbench, model);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        try {
            AccountId account = AccountId.parse(model.bucketAccount());
            String region = model.region().orElseThrow().code();
            AddedCredential added = WizardWork.run(getContainer(), TEXTS.get("add.title"),
                    progress -> new AddCredential(workbench).run(model.displayName(), model.bucketName(), account,
                            region, progress));
            Explorers.reveal(added.credential().id());
            CredentialEditor.open(added);
            return true;
        } catch (Exception e) {
            page.setErrorMessage(Problems.tell(e));
            return false;
        }
    }
}
