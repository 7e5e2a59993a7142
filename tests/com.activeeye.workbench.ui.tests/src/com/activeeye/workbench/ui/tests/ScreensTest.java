package com.activeeye.workbench.ui.tests;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Takes a picture of every screen of the way to the first event. */
@EnabledIfEnvironmentVariable(named = Camera.FOLDER, matches = ".+")
class ScreensTest extends ScreenWalk {
    private static final int EVENTS = 60;
    private static final String ROLE = "activeeye-read-cloudtrail-role";

    @Override
    Stream<Executable> parts() {
        return Stream.of(this::empty, this::connector, this::pod, this::credential, this::stack,
                this::notification, this::events, this::environment, this::access, this::preferences, this::remove,
                this::faults, this::onboard, this::platform);
    }

    private void empty() {
        shoot("first-start");
        window.view(UiIds.VIEW_EVENTS);
        shoot("events-empty");
        window.view(UiIds.VIEW_MONITOR);
        Dialog none = window.open("Connector Credential", "Connectors", "Deploy Role Stack…");
        shoot("no-credential");
        none.press("OK").closes();
    }

    private void connector() {
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…");
        shoot("connector-types");
        wizard.press("Next >");
        shoot("connector-page");
        wizard.type(WidgetNames.CONNECTOR_NAME, "Production").type(WidgetNames.CONNECTOR_ACCOUNT, "5555-6666");
        shoot("connector-page-wrong");
        wizard.fill(WidgetNames.CONNECTOR_ACCOUNT, "5555-6666-7777").press("Finish").closes();
        Wait.until("the connector", () -> workspace.workbench().catalog().connectors().all(), all -> !all.isEmpty());
        row("Production").doubleClick();
        shoot("connector-editor");
        SWTBot editor = window.editor("Production");
        editor.textWithId(WidgetNames.CONNECTOR_ACCOUNT).setText("12");
        shoot("connector-editor-wrong");
        editor.textWithId(WidgetNames.CONNECTOR_ACCOUNT).setText("5555-6666-7777");
    }

    private SWTBotTreeItem row(String name) {
        SWTBotTree explorer = window.view(UiIds.VIEW_EXPLORER).treeWithId(WidgetNames.EXPLORER_TREE);
        return Wait.until("the row " + name, () -> window.rows(explorer).stream()
                .filter(row -> row.getText().startsWith(name)).findFirst(), Optional::isPresent).orElseThrow();
    }

    private void pod() {
        window.choose("Connectors", "Show Pod");
        shoot("pod-editor-missing");
        Dialog wizard = window.open("Set Up Pod", "Connectors", "Set Up Pod…");
        shoot("pod-page");
        wizard.enter(WidgetNames.POD_REGION, "nowhere");
        shoot("pod-page-wrong");
        wizard.enter(WidgetNames.POD_REGION, Practice.REGION).press("Next >");
        shoot("pod-review");
        workspace.sandbox().faults().latency("sqs", Duration.ofSeconds(3));
        wizard.press("Finish");
        Wait.until("the work", () -> wizard.offers("Finish"), offered -> !offered);
        shoot("pod-working");
        workspace.sandbox().faults().clear();
        wizard.closes();
        shoot("pod-editor");
    }

    private void credential() {
        Dialog wizard = window.open("Add Credential", "Connectors", "Add Credential…");
        shoot("credential-page");
        wizard.type(WidgetNames.CREDENTIAL_NAME, "Logs").type(WidgetNames.CREDENTIAL_BUCKET, "-Bad_Name-s3alias");
        shoot("credential-page-wrong");
        wizard.type(WidgetNames.CREDENTIAL_BUCKET, "amzn-s3-demo-bucket..x");
        shoot("credential-page-doubtful");
        wizard.type(WidgetNames.CREDENTIAL_BUCKET, Practice.BUCKET)
                .enter(WidgetNames.CREDENTIAL_BUCKET_ACCOUNT, "4444-5555-6666")
                .enter(WidgetNames.CREDENTIAL_BUCKET_REGION, Practice.REGION).press("Finish").closes();
        SWTBot editor = window.editor("Logs");
        Wait.until("the pod's values", () -> editor.textWithId(WidgetNames.CREDENTIAL_SNS_ARN).getText(),
                text -> text.startsWith("arn:"));
        shoot("credential-editor");
        editor.buttonWithId(WidgetNames.CREDENTIAL_CHECK).click();
        Wait.until("what was found", () -> editor.labelWithId(WidgetNames.CREDENTIAL_FINDINGS).getText(),
                text -> !text.isEmpty() && !text.contains("Looking"));
        shoot("credential-editor-checked");
    }

    private void stack() {
        Dialog wizard = window.open("Deploy Role Stack", "Connectors", "Deploy Role Stack…");
        shoot("stack-template");
        wizard.bot().toggleButtonWithId(WidgetNames.STACK_SHOW_TEMPLATE).click();
        shoot("stack-template-shown");
        wizard.bot().toggleButtonWithId(WidgetNames.STACK_SHOW_TEMPLATE).click();
        wizard.bot().radioWithId(WidgetNames.STACK_BY_URL).click();
        shoot("stack-template-url");
        wizard.bot().radioWithId(WidgetNames.STACK_SHIPPED).click();
        wizard.press("Next >").awaits("Next >");
        shoot("stack-parameters");
        wizard.press("Next >").says("There is no such stack yet");
        shoot("stack-review");
        workspace.sandbox().faults().denyResource("arn:aws:iam::" + Practice.BUCKET_ACCOUNT.digits() + ":role/" + ROLE);
        wizard.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        wizard.press("Submit");
        shoot("stack-progress");
        wizard.says("The stack could not be created");
        shoot("stack-failed");
        wizard.press("Close").closes();
        new Practice(workspace.workbench()).rolledBackStack();
        workspace.sandbox().faults().clear();
        Dialog second = window.open("Deploy Role Stack", "Connectors", "Deploy Role Stack…").press("Next >")
                .press("Next >").says("it can only be deleted and created again");
        shoot("stack-review-broken");
        second.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        second.bot().checkBoxWithId(WidgetNames.STACK_DELETE_FIRST).click();
        second.press("Submit").says("The stack was created.");
        shoot("stack-done");
        second.press("Close").closes();
        Dialog confirm = window.open("Delete Role Stack", "Connectors", "Delete Role Stack…");
        shoot("stack-delete-confirm");
        confirm.press("Keep It").closes();
    }

    private void notification() {
        Practice practice = new Practice(workspace.workbench());
        String queue = "arn:aws:sqs:" + Practice.REGION + ":" + Practice.BUCKET_ACCOUNT.digits() + ":their-queue";
        practice.operator().sqs(Practice.REGION).createQueue(request -> request.queueName("their-queue")
                .attributesWithStrings(Map.of(QueueAttributeName.POLICY.toString(), """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "%s",
                         "Principal": {"Service": "s3.amazonaws.com"}, "Action": "sqs:SendMessage"}]}"""
                        .formatted(queue))));
        practice.operator().s3(Practice.REGION).putBucketNotificationConfiguration(request -> request
                .bucket(Practice.BUCKET).notificationConfiguration(rules -> rules.queueConfigurations(
                        QueueConfiguration.builder().id("Their copy").queueArn(queue)
                                .events(Event.S3_OBJECT_CREATED).build())));
        Dialog wizard = window.open("Enable Notifications", "Connectors", "Put Notification…").says("Ways out");
        shoot("notification-overlap");
        practice.operator().s3(Practice.REGION).putBucketNotificationConfiguration(request -> request
                .bucket(Practice.BUCKET).notificationConfiguration(rules -> rules.queueConfigurations(List.of())));
        wizard.bot().buttonWithId(WidgetNames.NOTIFICATION_RETRY).click();
        wizard.awaits("Put Notification");
        shoot("notification-page");
        wizard.press("Put Notification").says("now notifies");
        shoot("notification-result");
        wizard.press("Close").closes();
        Dialog confirm = window.open("Remove Notification", "Connectors", "Remove Notification…");
        shoot("notification-remove-confirm");
        confirm.press("Keep It").closes();
    }

    private void events() {
        LogFiles bucket = new LogFiles(new Practice(workspace.workbench()).operator());
        bucket.deliver(Stream.iterate(1, i -> i + 1).limit(EVENTS).map(i -> "Describe" + i).toArray(String[]::new));
        SWTBot view = window.view(UiIds.VIEW_EVENTS);
        Wait.until("events", () -> view.tableWithId(WidgetNames.EVENTS_TABLE).rowCount(), count -> count >= EVENTS);
        shoot("events-following");
        view.checkBoxWithId(WidgetNames.EVENTS_PAUSE).click();
        view.tableWithId(WidgetNames.EVENTS_TABLE).select(3);
        Wait.until("the record", () -> view.styledTextWithId(WidgetNames.EVENTS_DETAIL).getText(),
                text -> text.startsWith("{"));
        view.textWithId(WidgetNames.EVENTS_DETAIL_FIND).setText("event");
        shoot("events-detail");
        view.textWithId(WidgetNames.EVENTS_FILTER).setText("event:NoSuchThing");
        Wait.until("no events", () -> view.tableWithId(WidgetNames.EVENTS_TABLE).rowCount(), count -> count == 0);
        shoot("events-filtered-out");
        view.textWithId(WidgetNames.EVENTS_FILTER).setText("");
        window.view(UiIds.VIEW_MONITOR);
        shoot("monitor");
    }

    private void environment() {
        Dialog dialog = window.open("Environment", "Connectors", "Switch Environment…");
        shoot("environment-sandbox");
        dialog.bot().radioWithId(WidgetNames.ENVIRONMENT_AWS).click();
        shoot("environment-aws");
        dialog.bot().radioWithId(WidgetNames.ENVIRONMENT_ENDPOINT).click();
        shoot("environment-endpoint");
        dialog.press("Cancel").closes();
    }

    private void access() {
        Dialog dialog = window.open("Access to an Account", "Connectors", "Set Access…");
        shoot("access");
        dialog.enter(WidgetNames.ACCESS_ACCOUNT, "444455556666").press("Check").says("This acts as");
        shoot("access-right");
        dialog.fill(WidgetNames.ACCESS_ROLE, "arn:aws:iam::444455556666:role/none").press("Check").says("role/none");
        shoot("access-denied");
        dialog.fill(WidgetNames.ACCESS_ROLE, "arn:aws:iam::111122223333:role/x");
        shoot("access-wrong");
        dialog.fill(WidgetNames.ACCESS_ROLE, "").press("OK").closes();
    }

    private void preferences() {
        Dialog dialog = window.open("Preferences", "Window", "Preferences…");
        for (String page : List.of("AWS Access", "Kept Log Files", "Live Events", "Path Traces")) {
            dialog.bot().tree().getTreeItem(page).select();
            shoot("preferences-" + page.replace(' ', '-').toLowerCase(Locale.ROOT));
        }
        dialog.press("Cancel").closes();
    }

    private void remove() {
        for (String name : List.of("Logs", "Production")) {
            row(name).select().contextMenu("Remove").click();
            Dialog confirm = Dialog.titled("Remove");
            shoot("remove-" + name.toLowerCase(Locale.ROOT));
            confirm.press("Keep").closes();
        }
    }

    private void faults() throws Exception {
        workspace.whileClosed(folder -> Files.writeString(folder.resolve("environments/sandbox/connectors.json"),
                "{\"connectors\": [{\"id"));
        SWTBot explorer = window.view(UiIds.VIEW_EXPLORER);
        Wait.untilContains("the notice", () -> explorer.labelWithId(WidgetNames.EXPLORER_NOTICE).getText(),
                "connectors.json could not be read");
        shoot("notice-corrupt");
        explorer.buttonWithId(WidgetNames.EXPLORER_NOTICE_DISMISS).click();
        workspace.sandbox().faults().denyResource("arn:aws:s3:::" + Practice.BUCKET);
        Dialog wizard = window.open("Enable Notifications", "Connectors", "Put Notification…").awaits("Try Again");
        shoot("notification-denied");
        wizard.press("Cancel").closes();
        workspace.sandbox().faults().clear();
    }

    private void onboard() {
        Dialog wizard = window.open("Onboard AWS Account", "Connectors", "Onboard AWS Account…");
        shoot("onboard-welcome");
        wizard.bot().radioWithId(WidgetNames.ONBOARD_SCENARIO + ".123456789012").click();
        shoot("onboard-welcome-standalone");
        wizard.press("Next >").says("Service connectors");
        shoot("onboard-connectors");
        wizard.press("Next >").says("Connector credential");
        shoot("onboard-choice");
        wizard.press("Next >").says("AWS CloudTrail Bucket Configuration");
        shoot("onboard-credential");
        wizard.press("Next >").says("Role stack");
        shoot("onboard-stack");
        wizard.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        wizard.press("Next >").says("The stack is deployed. Press Next to go on.");
        shoot("onboard-stack-done");
        wizard.press("Next >").says("Encryption key");
        shoot("onboard-kms");
        wizard.press("Next >").says("Event notification").awaits("Next >");
        shoot("onboard-notification");
        wizard.press("Next >").says("First event");
        wizard.says("Something keeps the first event from coming");
        shoot("onboard-verify");
        wizard.press("Cancel").closes();
    }

    private void platform() {
        Dialog about = window.open("About ActiveEye Workbench", "Help", "About ActiveEye Workbench");
        shoot("about");
        about.press("Close").closes();
        window.choose("Window", "Show View", "Error Log");
        shoot("error-log");
        window.choose("Window", "Show View", "Progress");
        shoot("progress-view");
    }
}
