package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.SetUpPod;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;

/** Sets up the pod, and opens its editor, which shows what was made. */
public final class SetUpPodWizard extends Wizard {
    private static final Texts TEXTS = Texts.beside(SetUpPodWizard.class);

    private final Workbench workbench = WorkbenchService.get().require();
    private final PodModel model;

    /**
     * A wizard for the open workbench.
     *
     * @param defaultRegion the code of the region that is proposed
     */
    public SetUpPodWizard(String defaultRegion) {
        model = new PodModel(workbench.catalog().pod(), workbench.catalog().credentials().all(), defaultRegion);
        setWindowTitle(TEXTS.get("setup.title"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(new PodPage(workbench, model));
        addPage(new PodReviewPage(model));
    }

    @Override
    public boolean canFinish() {
        return super.canFinish() && getContainer().getCurrentPage() instanceof PodReviewPage;
    }

    @Override
    public boolean performFinish() {
        WizardPage page = (WizardPage) getContainer().getCurrentPage();
        try {
            page.setErrorMessage(null);
            WizardWork.run(getContainer(), TEXTS.get("setup.title"), progress -> new SetUpPod(workbench)
                    .run(model.profile(), model.regionCode().orElseThrow(), progress));
            PodEditor.open();
            return true;
        } catch (Exception e) {
            page.setErrorMessage(Problems.tell(e));
            return false;
        }
    }
}
