package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.aws.notification.NotificationOutcome;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowWizard;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;

/** Puts the event notification on a credential's bucket (the guide, "Create an S3 Bucket Event Notification"). */
public final class NotificationWizard extends FlowWizard {
    private static final Texts TEXTS = Texts.beside(NotificationWizard.class);

    private final Workbench workbench;
    private final ConnectorCredential credential;
    private final NotificationPage page;
    private final NotificationResultPage result = new NotificationResultPage();

    /**
     * A wizard for a credential.
     *
     * @param workbench reaches the bucket
     * @param credential the credential, with the pod's values in it
     */
    public NotificationWizard(Workbench workbench, ConnectorCredential credential) {
        this.workbench = workbench;
        this.credential = credential;
        page = new NotificationPage(workbench, credential);
        setWindowTitle(TEXTS.get("put.window"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(page);
        addPage(result);
    }

    private boolean isOnResult() {
        return getContainer().getCurrentPage() == result;
    }

    @Override
    public boolean isOver() {
        return isOnResult();
    }

    @Override
    public String finishLabel() {
        return TEXTS.get(isOnResult() ? "put.close" : "put.finish");
    }

    @Override
    public boolean canFinish() {
        return isOnResult() || page.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (isOnResult()) {
            return true;
        }
        try {
            NotificationOutcome outcome = WizardWork.run(getContainer(), TEXTS.get("put.window"),
                    progress -> Notifications.of(workbench, credential).put(progress));
            result.show(outcome, credential.bucketName(),
                    credential.podBinding().orElseThrow().snsNotificationArn());
            getContainer().showPage(result);
        } catch (Exception e) {
            page.panel().failed(Problems.tell(e));
        }
        return false;
    }
}
