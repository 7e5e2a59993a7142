package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.BucketNameRule;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guide, carried out in windows against the sandbox. */
class GuideInWindowsTest {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    @Test
    void fromAnEmptyWorkspaceToTheEventsOfAnAccount() {
        addServiceConnector();
        setUpPod();
        addCredential();
        recordTheValues();
        lookAtThePod();
        deployRoleStack();
        putNotification();
        watchTheMonitor();
        readAnEvent();
    }

    private void addServiceConnector() {
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…");
        assertThat(window.rows(wizard.bot().treeWithId(WidgetNames.CONNECTOR_TYPES))).extracting(row -> row.getText())
                .containsExactly("CLOUD INFRASTRUCTURE", "AWS CloudTrail");
        wizard.press("Next >").says("Enter a display name.");
        assertThat(wizard.offers("Finish")).isFalse();
        assertThat(wizard.bot().comboBoxWithId(WidgetNames.CONNECTOR_PRIORITY).selection())
                .isEqualTo(Priority.NORMAL.label());
        assertThat(wizard.bot().checkBoxWithId(WidgetNames.CONNECTOR_ENABLED).isChecked()).isTrue();
        wizard.type(WidgetNames.CONNECTOR_NAME, "Production").type(WidgetNames.CONNECTOR_ACCOUNT, "5555-6666")
                .says("this one has 8");
        assertThat(wizard.offers("Finish")).isFalse();
        wizard.fill(WidgetNames.CONNECTOR_ACCOUNT, " 5555-6666-7777 ");
        wizard.bot().comboBoxWithId(WidgetNames.CONNECTOR_PRIORITY).setSelection(Priority.HIGH.label());
        wizard.press("Finish").closes();
        ServiceConnector added = Wait.until("the connector",
                () -> workspace.workbench().catalog().connectors().all(), all -> all.size() == 1).getFirst();
        assertThat(added.account()).isEqualTo(Practice.ACCOUNT);
        assertThat(added.priority()).isEqualTo(Priority.HIGH);
        assertThat(added.enabled()).isTrue();
    }

    private void addCredential() {
        Dialog wizard = window.open("Add Credential", "Connectors", "Add Credential…");
        wizard.type(WidgetNames.CREDENTIAL_NAME, "Logs");
        Map.of("ab", BucketNameRule.LENGTH, "Abc", BucketNameRule.CHARACTERS, "-abc", BucketNameRule.ENDS,
                "192.168.5.4", BucketNameRule.NOT_AN_ADDRESS, "xn--abc", BucketNameRule.NO_XN_PREFIX,
                "abc-s3alias", BucketNameRule.NO_S3ALIAS_SUFFIX).forEach((name, rule) -> {
                    wizard.type(WidgetNames.CREDENTIAL_BUCKET, name).says(rule.text());
                    assertThat(brokenRules(wizard.bot())).as(name).contains(rule);
                    assertThat(wizard.offers("Finish")).as(name).isFalse();
                });
        wizard.type(WidgetNames.CREDENTIAL_BUCKET, Practice.BUCKET);
        assertThat(brokenRules(wizard.bot())).isEmpty();
        wizard.enter(WidgetNames.CREDENTIAL_BUCKET_ACCOUNT, "4444-5555-6666")
                .enter(WidgetNames.CREDENTIAL_BUCKET_REGION, Practice.REGION).press("Finish").closes();
        SWTBot editor = window.editor("Logs");
        assertThat(editor.textWithId(WidgetNames.CREDENTIAL_EXTERNAL_ID).getText())
                .isEqualTo(credential().externalId()).isNotBlank();
        assertThat(editor.textWithId(WidgetNames.CREDENTIAL_EXTERNAL_ID).isReadOnly()).isTrue();
    }

    /** The rules that the list marks as broken. */
    private static List<BucketNameRule> brokenRules(SWTBot wizard) {
        return Arrays.stream(BucketNameRule.values()).filter(rule -> rule.severity() == Finding.Severity.ERROR)
                .filter(rule -> wizard.clabelWithId(WidgetNames.CREDENTIAL_RULE + "."
                        + rule.name().toLowerCase(Locale.ROOT)).getToolTipText().contains("breaks")).toList();
    }

    private ConnectorCredential credential() {
        return workspace.workbench().catalog().credentials().all().getFirst();
    }

    private void setUpPod() {
        Dialog wizard = window.open("Set Up Pod", "Connectors", "Set Up Pod…");
        wizard.enter(WidgetNames.POD_REGION, Practice.REGION).press("Next >").says("the queue");
        wizard.press("Finish").closes();
        assertThat(window.editors()).contains("Pod");
        assertThat(workspace.workbench().catalog().pod()).isPresent();
    }

    private void lookAtThePod() {
        window.choose("Connectors", "Show Pod");
        SWTBot editor = window.editor("Pod");
        editor.buttonWithId(WidgetNames.POD_REFRESH).click();
        SWTBotTable topics = editor.tableWithId(WidgetNames.POD_TOPICS);
        Wait.until("the pod's topics", () -> rows(topics, 0, 1), rows -> rows.size() == 1
                && rows.getFirst().equals("us-east-1 ready"));
        assertThat(rows(editor.tableWithId(WidgetNames.POD_QUEUES), 1)).containsExactly("ready", "ready");
    }

    private static List<String> column(SWTBotTable table, int column) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.cell(row, column)).toList();
    }

    private void recordTheValues() {
        SWTBot editor = window.editor("Logs");
        PodBinding values = Wait.until("the pod's values", () -> credential().podBinding(),
                binding -> binding.isPresent()).orElseThrow();
        Map<String, String> shown = Map.of(WidgetNames.CREDENTIAL_SNS_ARN, values.snsNotificationArn(),
                WidgetNames.CREDENTIAL_POD_ACCOUNT, values.podAccount().digits(),
                WidgetNames.CREDENTIAL_EXTERNAL_ID, credential().externalId());
        assertThat(values.snsNotificationArn()).contains(":sns:us-east-1:" + values.podAccount().digits());
        shown.forEach((name, value) -> {
            Wait.until(name, () -> editor.textWithId(name).getText(), value::equals);
            assertThat(editor.textWithId(name).isReadOnly()).isTrue();
            editor.buttonWithId(name + ".copy").click();
            Wait.until("the clipboard", window::clipboard, value::equals);
        });
        editor.buttonWithId(WidgetNames.CREDENTIAL_COPY_ALL).click();
        assertThat(Wait.until("the clipboard", window::clipboard, text -> text.contains("\n"))).contains(
                shown.values());
    }

    private void deployRoleStack() {
        Dialog wizard = window.open("Deploy Role Stack", "Connectors", "Deploy Role Stack…").press("Next >");
        Map<String, String> filledIn = Map.of(WidgetNames.STACK_NAME, "activeeye-cloudtrail-read",
                WidgetNames.STACK_BUCKET, Practice.BUCKET, WidgetNames.STACK_EXTERNAL_ID, credential().externalId(),
                WidgetNames.STACK_POD_ACCOUNT, workspace.workbench().requirePod().account().digits());
        filledIn.forEach((name, value) -> assertThat(wizard.bot().textWithId(name).getText()).isEqualTo(value));
        wizard.press("Next >").says("There is no such stack yet");
        assertThat(wizard.offers("Submit")).isFalse();
        wizard.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        wizard.press("Submit");
        SWTBot progress = wizard.bot();
        Wait.untilContains("the stack's state", () -> progress.labelWithId(WidgetNames.STACK_STATE).getText(),
                "The stack was created.");
        SWTBotTable events = progress.tableWithId(WidgetNames.STACK_EVENTS);
        assertThat(rows(events, 1, 3)).contains("activeeye-cloudtrail-read CREATE_IN_PROGRESS")
                .last().isEqualTo("activeeye-cloudtrail-read CREATE_COMPLETE");
        wizard.press("Close").closes();
    }

    private static List<String> rows(SWTBotTable table, int... columns) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> Arrays.stream(columns)
                .mapToObj(column -> table.cell(row, column)).collect(Collectors.joining(" "))).toList();
    }

    private void putNotification() {
        Dialog wizard = window.open("Enable Notifications", "Connectors", "Put Notification…");
        wizard.awaits("Put Notification");
        assertThat(rows(wizard.bot().tableWithId(WidgetNames.NOTIFICATION_WANTED), 0))
                .containsExactly("ActiveEye CloudTrail Notification");
        wizard.press("Put Notification").says("now notifies").press("Close").closes();
    }

    private void watchTheMonitor() {
        SWTBotTable monitor = window.view(UiIds.VIEW_MONITOR).tableWithId(WidgetNames.MONITOR_TABLE);
        Wait.until("the connector's last log file", () -> rows(monitor, 0, 5, 6),
                rows -> rows.size() == 1 && rows.getFirst().startsWith("Production 5555-6666-7777 ")
                        && rows.getFirst().endsWith(".json.gz"));
        assertThat(Double.parseDouble(monitor.cell(0, 4))).isPositive();
        assertThat(monitor.cell(0, 2)).isEmpty();
    }

    private void readAnEvent() {
        SWTBot view = window.view(UiIds.VIEW_EVENTS);
        SWTBotTable events = view.tableWithId(WidgetNames.EVENTS_TABLE);
        Wait.until("events", events::rowCount, count -> count > 0);
        view.checkBoxWithId(WidgetNames.EVENTS_PAUSE).click();
        assertThat(column(events, 1)).allMatch(name -> name.startsWith("AWS Cloudtrail "));
        assertThat(column(events, 2)).allMatch("Production (555566667777)"::equals);
        events.select(0);
        String json = Wait.until("the event's JSON", () -> view.styledTextWithId(WidgetNames.EVENTS_DETAIL).getText(),
                text -> text.startsWith("{"));
        assertThat("AWS Cloudtrail " + JsonParser.parseString(json).getAsJsonObject().get("eventName").getAsString())
                .isEqualTo(events.cell(0, 1));
    }
}
