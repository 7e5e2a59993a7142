package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.trace.RemedyOpener;
import java.util.List;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the remedies of a trace open: everything that the trace has found is filled in. */
class RemediesInWindowsTest {
    private static final AccountId OTHER = new AccountId("777788889999");

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private Practice practice;

    @BeforeEach
    void credential() {
        practice = new Practice(workspace.workbench()).pod().credential("Logs")
                .connector("Production", Practice.ACCOUNT);
    }

    private ServiceConnector connector() {
        return workspace.workbench().catalog().connectors().all().getFirst();
    }

    /** Opens it; a dialog keeps the UI thread's call waiting, not this one. */
    private void open(Remedy.Action action) {
        UIThreadRunnable.asyncExec(() -> new RemedyOpener(window.shell().widget, workspace.workbench(),
                practice.credential(), () -> { }).open(action));
    }

    private static String text(SWTBot in, String name) {
        return in.textWithId(name).getText();
    }

    @Test
    void stepsOpenTheirWizardsOrThePlanAtTheStep() {
        open(new Remedy.ApplyStep(StepKind.ROLE_STACK));
        Dialog stack = Dialog.titled("Deploy Role Stack").press("Next >").says("ExternalID");
        assertThat(stack.texts()).contains(Practice.BUCKET, practice.credential().externalId());
        stack.press("Cancel").closes();
        open(new Remedy.ApplyStep(StepKind.BUCKET_NOTIFICATION));
        Dialog.titled("Enable Notifications").says(Practice.BUCKET).press("Cancel").closes();
        open(new Remedy.ApplyStep(StepKind.POD_TOPIC));
        Dialog.titled("Set Up Pod").awaits("Next >").press("Next >").says(Practice.REGION).press("Cancel").closes();
        open(new Remedy.ApplyStep(StepKind.READ_POLICY));
        SWTBot plan = window.editor("Plan of Logs");
        SWTBotTable steps = plan.tableWithId(WidgetNames.PLAN_STEPS);
        Wait.until("the selected step", () -> steps.selection().rowCount() == 0 ? "" : steps.selection().get(0, 0),
                step -> step.startsWith("KMS statement"));
    }

    @Test
    void recordsAreFilledIn() {
        open(new Remedy.AddConnector(OTHER));
        Dialog add = Dialog.titled("Add Connector");
        assertThat(text(add.bot(), WidgetNames.CONNECTOR_ACCOUNT)).isEqualTo(OTHER.digits());
        add.press("Cancel").closes();
        open(new Remedy.EditConnector(connector().id(), OTHER));
        SWTBot editor = window.editor("Production");
        Wait.until("the account", () -> text(editor, WidgetNames.CONNECTOR_ACCOUNT).replace("-", ""),
                OTHER.digits()::equals);
        open(new Remedy.SetAccess(OTHER));
        Dialog access = Dialog.titled("Access to an Account");
        assertThat(access.bot().comboBoxWithId(WidgetNames.ACCESS_ACCOUNT).getText()).contains(OTHER.digits());
        access.press("Cancel").closes();
        open(new Remedy.ReplaceCredential("example-other-logs", OTHER, "eu-central-1"));
        Dialog credential = Dialog.titled("Add Credential");
        assertThat(text(credential.bot(), WidgetNames.CREDENTIAL_NAME)).isEqualTo("Logs (corrected)");
        assertThat(text(credential.bot(), WidgetNames.CREDENTIAL_BUCKET)).isEqualTo("example-other-logs");
        assertThat(credential.bot().comboBoxWithId(WidgetNames.CREDENTIAL_BUCKET_ACCOUNT).getText())
                .contains(OTHER.digits());
        assertThat(credential.bot().comboBoxWithId(WidgetNames.CREDENTIAL_BUCKET_REGION).getText())
                .contains("eu-central-1");
        assertThat(credential.offers("Finish")).isTrue();
        credential.press("Cancel").closes();
    }

    @Test
    void aConnectorIsEnabledAndCommandsAreShown() {
        workspace.workbench().catalog().connectors().replace(connector().withEnabled(false));
        open(new Remedy.EnableConnector(connector().id()));
        Wait.until("the connector", () -> connector().enabled(), Boolean::booleanValue);
        open(new Remedy.RunCommands(Practice.BUCKET_ACCOUNT, List.of("aws kms enable-key --key-id 1")));
        Dialog commands = Dialog.titled("Commands").says(Practice.BUCKET_ACCOUNT.grouped());
        assertThat(text(commands.bot(), WidgetNames.TRACE_COPY_TEXT)).isEqualTo("aws kms enable-key --key-id 1");
        commands.press("Close").closes();
    }
}
