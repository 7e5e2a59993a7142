package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RedriveDeadLetters;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.access.AccessDialog;
import com.activeeye.workbench.ui.internal.access.AccessModel;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.connector.CloudTrailConnectorWizard;
import com.activeeye.workbench.ui.internal.connector.ConnectorEditor;
import com.activeeye.workbench.ui.internal.credential.AddCredentialWizard;
import com.activeeye.workbench.ui.internal.notification.NotificationWizard;
import com.activeeye.workbench.ui.internal.plan.PlanEditor;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.stack.DeployStackWizard;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Opens what a remedy names, filled in with what the trace has found. On the UI thread. */
public final class RemedyOpener {
    private static final Texts TEXTS = Texts.beside(RemedyOpener.class);

    private final Shell shell;
    private final Workbench workbench;
    private final ConnectorCredential credential;
    private final Runnable mended;

    /**
     * An opener.
     *
     * @param shell the parent of dialogs
     * @param workbench the open workbench
     * @param credential whose trace it is
     * @param mended is called when what it is for was carried out as far as that can be told, so that it is time to
     *         trace again
     */
    public RemedyOpener(Shell shell, Workbench workbench, ConnectorCredential credential, Runnable mended) {
        this.shell = shell;
        this.workbench = workbench;
        this.credential = credential;
        this.mended = mended;
    }

    /** What the button of a remedy says; empty where there is nothing to open. */
    static Optional<String> label(Remedy.Action action) {
        return switch (action) {
            case Remedy.ApplyStep apply -> Optional.of(TEXTS.get("remedy." + apply.step().id()));
            case Remedy.SetUpPod pod -> Optional.of(TEXTS.get("remedy.pod"));
            case Remedy.AddConnector add -> Optional.of(TEXTS.get("remedy.add_connector"));
            case Remedy.EditConnector edit -> Optional.of(TEXTS.get("remedy.edit_connector"));
            case Remedy.EnableConnector enable -> Optional.of(TEXTS.get("remedy.enable_connector"));
            case Remedy.SetAccess access -> Optional.of(TEXTS.get("remedy.access"));
            case Remedy.ReplaceCredential replace -> Optional.of(TEXTS.get("remedy.credential"));
            case Remedy.StartIngestion start -> Optional.of(TEXTS.get("remedy.ingestion"));
            case Remedy.RedriveDeadLetters redrive -> Optional.of(TEXTS.get("remedy.dead_letters"));
            case Remedy.RunCommands run -> Optional.of(TEXTS.get("remedy.commands"));
            case Remedy.WaitFor time -> Optional.empty();
            case Remedy.ByHand hand -> Optional.empty();
        };
    }

    /** Opens it. */
    public void open(Remedy.Action action) {
        if (isCarriedOut(action)) {
            mended.run();
        }
    }

    private boolean isCarriedOut(Remedy.Action action) {
        return switch (action) {
            case Remedy.ApplyStep apply -> step(apply.step());
            case Remedy.SetUpPod pod -> command(UiIds.COMMAND_SET_UP_POD, credential);
            case Remedy.AddConnector add -> Dialogs.open(shell, new CloudTrailConnectorWizard(add.account()))
                    == Window.OK;
            case Remedy.EditConnector edit -> edit(edit.connector(), edit.account());
            case Remedy.EnableConnector enable -> connector(enable.connector())
                    .map(connector -> command(UiIds.COMMAND_ENABLE, connector)).orElse(false);
            case Remedy.SetAccess access -> access(access.account());
            case Remedy.ReplaceCredential replace -> Dialogs.open(shell, new AddCredentialWizard(
                    TEXTS.get("credential.name", credential.displayName()), replace.bucket(), replace.account(),
                    replace.region())) == Window.OK;
            case Remedy.StartIngestion start -> ingestion();
            case Remedy.RedriveDeadLetters redrive -> deadLetters();
            case Remedy.RunCommands run -> commands(run.account(), action);
            case Remedy.WaitFor time -> false;
            case Remedy.ByHand hand -> false;
        };
    }

    private boolean step(StepKind step) {
        return switch (step) {
            case POD_TOPIC -> command(UiIds.COMMAND_SET_UP_POD, credential);
            case ROLE_STACK -> FlowDialog.open(shell, new DeployStackWizard(workbench, credential)) == Window.OK;
            case READ_POLICY, KEY_POLICY -> {
                PlanEditor.open(credential, step);
                yield false;
            }
            case BUCKET_NOTIFICATION ->
                FlowDialog.open(shell, new NotificationWizard(workbench, credential)) == Window.OK;
        };
    }

    /** What a command opens tells nobody how it ended: whoever pressed the button traces again. */
    private static boolean command(String id, Object record) {
        Commands.run(id, record);
        return false;
    }

    /** The command lets go on what is paused, and would pause what is not. */
    private boolean ingestion() {
        if (WorkbenchService.get().isPaused()) {
            command(UiIds.COMMAND_PAUSE_INGESTION, credential);
        } else {
            WorkbenchService.get().lookAgain();
        }
        return false;
    }

    private Optional<ServiceConnector> connector(UUID id) {
        return workbench.catalog().connectors().byId(id);
    }

    private boolean edit(UUID id, AccountId account) {
        connector(id).ifPresent(connector -> ConnectorEditor.open(connector, account));
        return false;
    }

    private boolean access(AccountId account) {
        AccessModel model = AccessModel.of(account, workbench.catalog().access(account));
        return new AccessDialog(shell, workbench, model, true).open() == Window.OK;
    }

    /** It counts and asks first, and tells by itself when it is done. */
    private boolean deadLetters() {
        new DeadLettersRemedy(shell, workbench, mended).begin();
        return false;
    }

    private boolean commands(AccountId account, Remedy.Action action) {
        String text = new Remedy("", action).command(credential,
                id -> connector(id).map(ServiceConnector::displayName).orElse("")).orElse("");
        new CopyDialog(shell, TEXTS.get("commands.title"), TEXTS.get("commands.message", account.grouped()), text)
                .open();
        return false;
    }
}
