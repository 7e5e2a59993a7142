package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.notification.NotificationOutcome;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.stack.CredentialTarget;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Takes the event notification off a credential's bucket, after a confirmation. */
public final class RemoveNotificationHandler extends WorkbenchHandler {
    private static final Texts TEXTS = Texts.beside(RemoveNotificationHandler.class);

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records, credential -> {
            if (isConfirmed(shell, credential)) {
                remove(shell, workbench, credential);
            }
        });
    }

    private static boolean isConfirmed(Shell shell, ConnectorCredential credential) {
        return new MessageDialog(shell, TEXTS.get("remove.window"), null,
                TEXTS.get("remove.confirm", BucketNotification.NAME, credential.bucketName()), MessageDialog.WARNING,
                1, TEXTS.get("remove.yes"), TEXTS.get("remove.no")).open() == 0;
    }

    private static void remove(Shell shell, Workbench workbench, ConnectorCredential credential) {
        Background.run(TEXTS.get("remove.window"),
                progress -> Notifications.of(workbench, credential).remove(progress),
                outcome -> MessageDialog.openInformation(shell, TEXTS.get("remove.window"),
                        TEXTS.get(outcome == NotificationOutcome.REMOVED ? "result.removed" : "remove.nothing",
                                credential.bucketName())),
                failure -> Problems.show(shell, TEXTS.get("remove.window"), failure));
    }
}
