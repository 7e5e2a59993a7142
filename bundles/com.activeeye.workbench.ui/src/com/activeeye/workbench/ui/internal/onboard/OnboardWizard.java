package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.FlowWizard;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import com.activeeye.workbench.ui.internal.common.Work;
import com.activeeye.workbench.ui.internal.credential.CredentialModel;
import com.activeeye.workbench.ui.internal.credential.CredentialPage;
import com.activeeye.workbench.ui.internal.pod.PodModel;
import com.activeeye.workbench.ui.internal.pod.PodPage;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;

/** Walks through everything that an account needs, in the guide's order, and ends with its first event. */
public final class OnboardWizard extends FlowWizard {
    private static final Texts TEXTS = Texts.beside(OnboardWizard.class);

    private final OnboardModel model;
    private final OnboardSteps steps;
    private final Workbench workbench;
    private final PodModel pod;
    private final ConnectorsPage connectors;
    private final CredentialChoicePage choice;
    private final PodPage podPage;
    private final StackStepPage stack;
    private final KmsPage kms;
    private final NotificationStepPage notification;
    private final VerifyPage verify;
    private CredentialModel credentialShown;
    private CredentialPage credential;

    /**
     * A wizard with nothing done yet.
     *
     * @param workbench the open workbench
     * @param defaultRegion the code of the region that is proposed for the pod
     */
    public OnboardWizard(Workbench workbench, String defaultRegion) {
        this.workbench = workbench;
        List<SandboxAccount> accounts = workbench.sandbox().map(sandbox -> sandbox.accounts()).orElse(List.of());
        model = new OnboardModel(workbench.catalog().connectors().all(), workbench.catalog().credentials().all(),
                SandboxScenarios.of(accounts));
        steps = new OnboardSteps(workbench, model);
        pod = new PodModel(workbench.catalog().pod(), workbench.catalog().credentials().all(), defaultRegion);
        connectors = new ConnectorsPage(model);
        choice = new CredentialChoicePage(model);
        podPage = new PodPage(workbench, pod);
        stack = new StackStepPage(workbench, model);
        kms = new KmsPage(model);
        notification = new NotificationStepPage(workbench, model);
        verify = new VerifyPage(workbench, model);
        setWindowTitle(TEXTS.get("window"));
        setNeedsProgressMonitor(true);
        setForcePreviousAndNextButtons(true);
    }

    @Override
    public void addPages() {
        addPage(new WelcomePage(model));
        addPage(connectors);
        addPage(choice);
        addPage(podPage);
        addPage(stack);
        addPage(kms);
        addPage(notification);
        addPage(verify);
    }

    @Override
    public void createPageControls(Composite container) {
        // Each page is made when it is first shown, with what the pages before it have brought.
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        if (page instanceof WelcomePage) {
            return connectors;
        }
        if (page == connectors) {
            return model.credentials().isEmpty() ? credentialPage() : choice;
        }
        if (page == choice && model.existing().isEmpty()) {
            return credentialPage();
        }
        if (page == choice || page == credential) {
            return needsPodPage() ? podPage : stack;
        }
        if (page == podPage) {
            return stack;
        }
        if (page == stack && model.ownKey().isPresent()) {
            return kms;
        }
        return page == stack || page == kms ? notification : page == notification ? verify : null;
    }

    private boolean needsPodPage() {
        return workbench.sandbox().isEmpty() && steps.needsPod();
    }

    /** The credential's page is made anew for another scenario, since it is filled in when it is made. */
    private CredentialPage credentialPage() {
        if (credentialShown != model.newCredential()) {
            credentialShown = model.newCredential();
            credential = new CredentialPage(workbench, credentialShown);
            credential.setWizard(this);
        }
        return credential;
    }

    @Override
    protected boolean leave(IWizardPage page) {
        if (page == connectors) {
            connectors.takeTyped();
            return carryOut(page, "work.connectors", progress -> {
                steps.connectors();
                return model;
            });
        }
        if (page == credential || page == choice && model.existing().isPresent()) {
            return carryOut(page, "work.credential", progress -> {
                steps.credential(progress);
                return model;
            });
        }
        if (page == podPage) {
            return carryOut(page, "work.pod", progress -> {
                steps.pod(pod.profile(), pod.regionCode().orElseThrow(), progress);
                return model;
            });
        }
        return page == notification ? putNotification() : super.leave(page);
    }

    private boolean carryOut(IWizardPage page, String title, Work<OnboardModel> work) {
        WizardPage shown = (WizardPage) page;
        try {
            shown.setErrorMessage(null);
            WizardWork.run(getContainer(), TEXTS.get(title), work);
            return true;
        } catch (Exception e) {
            shown.setErrorMessage(TEXTS.get("failed", Problems.tell(e)));
            return false;
        }
    }

    private boolean putNotification() {
        try {
            WizardWork.run(getContainer(), TEXTS.get("work.notification"), progress -> {
                steps.notification(progress);
                return model;
            });
            return true;
        } catch (Exception e) {
            notification.panel().failed(Problems.tell(e));
            return false;
        }
    }

    @Override
    public String finishLabel() {
        return TEXTS.get("finish");
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == verify;
    }

    @Override
    public boolean performFinish() {
        for (String view : List.of(UiIds.VIEW_MONITOR, UiIds.VIEW_EVENTS)) {
            Commands.page().ifPresent(page -> {
                try {
                    page.showView(view);
                } catch (PartInitException e) {
                    Problems.log(e);
                }
            });
        }
        return true;
    }

    @Override
    public boolean performCancel() {
        if (Optional.of(stack).filter(StackStepPage::isRunning).isPresent()) {
            stack.stop();
            return false;
        }
        return true;
    }
}
