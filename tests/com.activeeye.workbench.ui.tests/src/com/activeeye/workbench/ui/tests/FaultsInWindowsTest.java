package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What goes wrong in practice, and what the windows say of it. */
class FaultsInWindowsTest {
    private static final String ROLE = "activeeye-read-cloudtrail-role";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    private Practice practice() {
        return new Practice(workspace.workbench());
    }

    @Test
    void aNameThatIsTaken() {
        practice().connector("Production", Practice.ACCOUNT);
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…").press("Next >");
        wizard.fill(WidgetNames.CONNECTOR_ACCOUNT, "111122223333").type(WidgetNames.CONNECTOR_NAME, "PRODUCTION")
                .says("The display name \"PRODUCTION\" is taken.");
        assertThat(wizard.offers("Finish")).isFalse();
        wizard.type(WidgetNames.CONNECTOR_NAME, "Other").awaits("Finish");
        wizard.fill(WidgetNames.CONNECTOR_ACCOUNT, Practice.ACCOUNT.digits())
                .says("has a service connector already: \"Production\"");
        assertThat(wizard.offers("Finish")).isFalse();
        wizard.press("Cancel").closes();
    }

    @Test
    void anAccountNumberThatIsNone() {
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…").press("Next >");
        wizard.type(WidgetNames.CONNECTOR_NAME, "Production");
        Map.of("12345678901", "this one has 11", "1234567890123", "this one has 13", "12345678901x", "digits only")
                .forEach((typed, said) -> {
                    wizard.type(WidgetNames.CONNECTOR_ACCOUNT, typed).says(said);
                    assertThat(wizard.offers("Finish")).as(typed).isFalse();
                });
        wizard.press("Cancel").closes();
    }

    @Test
    void aRoleOfTheSameNameIsSaidBeforeAnythingIsMade() {
        Practice practice = practice().pod().credential("Logs");
        practice.operator().iam().createRole(request -> request.roleName(ROLE).assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                 "Principal": {"Service": "ec2.amazonaws.com"}}]}"""));
        Dialog wizard = reviewStack();
        wizard.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        wizard.press("Submit").says("The role " + ROLE + " exists in account 444455556666 already");
        assertThat(wizard.bot().tableWithId(WidgetNames.STACK_EVENTS).rowCount()).isZero();
        wizard.press("Close").closes();
    }

    @Test
    void aStackThatCannotBeCreatedNamesTheCauseAndIsTriedAgain() {
        practice().pod().credential("Logs");
        denyTheRole();
        Dialog wizard = submit(reviewStack()).says("The stack could not be created");
        assertThat(wizard.bot().labelWithId(WidgetNames.STACK_CAUSE).getText()).startsWith(
                "Cause: ReadCloudtrailRole failed.").contains("not authorized", "Mend the cause, then try again.");

        workspace.sandbox().faults().clear();
        wizard.press("Try Again").says("The stack was created.").press("Close").closes();
    }

    @Test
    void aStackThatWasRolledBackCanBeMadeAnew() {
        Practice practice = practice().pod().credential("Logs");
        denyTheRole();
        practice.rolledBackStack();
        workspace.sandbox().faults().clear();
        Dialog wizard = reviewStack().says("it can only be deleted and created again");
        wizard.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        assertThat(wizard.offers("Submit")).isFalse();
        wizard.bot().checkBoxWithId(WidgetNames.STACK_DELETE_FIRST).click();
        wizard.press("Submit").says("The stack was created.").press("Close").closes();
    }

    private void denyTheRole() {
        workspace.sandbox().faults().denyResource("arn:aws:iam::" + Practice.BUCKET_ACCOUNT.digits() + ":role/" + ROLE);
    }

    private static Dialog submit(Dialog review) {
        review.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        return review.press("Submit");
    }

    private Dialog reviewStack() {
        return window.open("Deploy Role Stack", "Connectors", "Deploy Role Stack…").press("Next >").press("Next >")
                .says("Makes the role");
    }

    @Test
    void aNotificationOfOthersThatOverlapsIsNamed() {
        Practice practice = practice().pod().credential("Logs");
        String queue = queueOfOthers(practice);
        practice.operator().s3(Practice.REGION).putBucketNotificationConfiguration(request -> request
                .bucket(Practice.BUCKET).notificationConfiguration(rules -> rules.queueConfigurations(
                        QueueConfiguration.builder().id("Their copy").queueArn(queue)
                                .events(Event.S3_OBJECT_CREATED).build())));
        Dialog wizard = window.open("Enable Notifications", "Connectors", "Put Notification…")
                .says("\"Their copy\" to " + queue).says("Ways out");
        assertThat(wizard.offers("Put Notification")).isFalse();
        assertThat(wizard.bot().tableWithId(WidgetNames.NOTIFICATION_NOW).cell(0, 0)).isEqualTo("Their copy");

        practice.operator().s3(Practice.REGION).putBucketNotificationConfiguration(request -> request
                .bucket(Practice.BUCKET).notificationConfiguration(rules -> rules.queueConfigurations(List.of())));
        wizard.bot().buttonWithId(WidgetNames.NOTIFICATION_RETRY).click();
        wizard.awaits("Put Notification").press("Cancel").closes();
    }

    /** A queue of the bucket's owner that the bucket may send to. */
    private static String queueOfOthers(Practice practice) {
        String arn = "arn:aws:sqs:" + Practice.REGION + ":" + Practice.BUCKET_ACCOUNT.digits() + ":their-queue";
        practice.operator().sqs(Practice.REGION).createQueue(request -> request.queueName("their-queue")
                .attributesWithStrings(Map.of(QueueAttributeName.POLICY.toString(), """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "%s",
                         "Principal": {"Service": "s3.amazonaws.com"}, "Action": "sqs:SendMessage"}]}"""
                        .formatted(arn))));
        return arn;
    }

    @Test
    void aCorruptWorkspaceFileIsKeptAsideAndSaid() throws IOException {
        practice().connector("Production", Practice.ACCOUNT);
        workspace.whileClosed(folder -> Files.writeString(folder.resolve("environments/sandbox/connectors.json"),
                "{\"connectors\": [{\"id"));
        SWTBot explorer = window.view(UiIds.VIEW_EXPLORER);
        Wait.untilContains("the notice", () -> explorer.labelWithId(WidgetNames.EXPLORER_NOTICE).getText(),
                "connectors.json could not be read");
        try (Stream<Path> files = Files.list(workspace.folder().resolve("environments/sandbox"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("connectors.json.corrupt-"));
        }
        explorer.buttonWithId(WidgetNames.EXPLORER_NOTICE_DISMISS).click();
        assertThat(workspace.workbench().catalog().connectors().all()).isEmpty();
    }

    @Test
    void anEndpointThatDoesNotAnswerIsSaidWithoutAFreeze() {
        Duration freeze = window.longestFreeze(() -> {
            Dialog dialog = window.open("Environment", "Connectors", "Switch Environment…");
            dialog.bot().radioWithId(WidgetNames.ENVIRONMENT_ENDPOINT).click();
            dialog.fill(WidgetNames.ENVIRONMENT_URL, "http://127.0.0.1:1").press("Switch").closes();
            SWTBot status = window.shell().bot();
            Wait.until("the status line", () -> status.clabelWithId(WidgetNames.STATUS_ENVIRONMENT).getText(),
                    text -> text.startsWith("http://127.0.0.1:1") && text.contains("not logged in"));
        });
        assertThat(freeze).isLessThan(A_SECOND);
        Dialog back = window.open("Environment", "Connectors", "Switch Environment…");
        back.bot().radioWithId(WidgetNames.ENVIRONMENT_SANDBOX).click();
        back.press("Switch").closes();
        SWTBot status = window.shell().bot();
        Wait.until("the status line", () -> status.clabelWithId(WidgetNames.STATUS_ENVIRONMENT).getText(),
                text -> text.startsWith("Sandbox") && text.contains("arn:aws:"));
    }

    @Test
    void cancelAnswersWithinASecondWhileAwsDoesNot() {
        Dialog wizard = window.open("Set Up Pod", "Connectors", "Set Up Pod…")
                .enter(WidgetNames.POD_REGION, Practice.REGION).press("Next >");
        Stream.of("sts", "sqs", "sns").forEach(service -> workspace.sandbox().faults().latency(service,
                Duration.ofSeconds(20)));
        wizard.press("Finish");
        Wait.until("the work", () -> wizard.offers("Finish"), offered -> !offered);
        long pressed = System.nanoTime();
        wizard.press("Cancel").awaits("Finish");
        assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(A_SECOND);
        wizard.press("Cancel").closes();
        assertThat(workspace.workbench().catalog().pod()).isEmpty();
    }
}
