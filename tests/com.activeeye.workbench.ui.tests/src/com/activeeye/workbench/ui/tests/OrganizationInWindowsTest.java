package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A whole organisation in the windows, and what is handed to a customer. */
class OrganizationInWindowsTest {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private final Keys keys = new Keys();

    @Test
    void isOnboardedByKeysAlone() {
        Dialog wizard = window.open("Onboard Organisation", "Connectors", "Onboard Organisation…");
        wizard.says("Where the accounts come from");
        keys.go("Next >");
        wizard.says("Accounts and their service connectors").awaits("Record");
        SWTBotTable accounts = wizard.bot().tableWithId(WidgetNames.ORGANIZATION_ACCOUNTS);
        assertThat(accounts.rowCount()).isEqualTo(4);
        assertThat(accounts.cell(2, 1)).isEqualTo("Example Corp Production");
        keys.go("Record");
        wizard.says("Recorded");
        assertThat(wizard.bot().textWithId(WidgetNames.ORGANIZATION_RESULT).getText())
                .contains("4 service connectors were recorded", "Organisation logs");
        keys.go("Close");
        wizard.closes();
        Workbench workbench = workspace.workbench();
        assertThat(workbench.catalog().connectors().all()).hasSize(4).allMatch(ServiceConnector::enabled);
        assertThat(workbench.catalog().credentials().byBucket(Practice.BUCKET)).isPresent();
    }

    @Test
    void aConflictIsShownInItsRowAndMendedThere() {
        new Practice(workspace.workbench()).connector("Example Corp Production", new AccountId("123456789012"));
        Dialog wizard = window.open("Onboard Organisation", "Connectors", "Onboard Organisation…");
        wizard.press("Next >").says("One row");
        SWTBotTable accounts = wizard.bot().tableWithId(WidgetNames.ORGANIZATION_ACCOUNTS);
        assertThat(accounts.cell(2, 4)).contains("conflict", "123456789012");
        accounts.select(2);
        wizard.bot().textWithId(WidgetNames.ORGANIZATION_NAME).setText("Production 2");
        Wait.until("the row", () -> accounts.cell(2, 4), "new"::equals);
        assertThat(accounts.cell(2, 1)).isEqualTo("Production 2");
        wizard.awaits("Record").press("Cancel").closes();
        assertThat(workspace.workbench().catalog().connectors().all()).hasSize(1);
    }

    /** The arrow keys choose the file at once, and every line of it that cannot be used is named. */
    @Test
    void isOnboardedFromAFileWithWrongLinesByKeysAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("accounts.csv"), """
                555566667777,Production,high
                12345,Short
                777788889999,Staging,urgent
                111122223333,Management,,no
                """);
        Dialog wizard = window.open("Onboard Organisation", "Connectors", "Onboard Organisation…");
        keys.go("AWS organisation");
        keys.press(Keystrokes.DOWN);
        Wait.until("the second choice", () -> Keys.focused("CSV file"), Boolean::booleanValue);
        assertThat(wizard.bot().radioWithId(WidgetNames.ORGANIZATION_CSV).isSelected()).isTrue();
        assertThat(wizard.bot().radioWithId(WidgetNames.ORGANIZATION_SOURCE).isSelected()).isFalse();
        wizard.says("Choose a file.");
        keys.press(Keystrokes.TAB);
        keys.type(file.toString());
        keys.go("Next >");
        wizard.says("2 lines of the file cannot be used and are left out").awaits("Record");
        assertThat(wizard.bot().textWithId(WidgetNames.ORGANIZATION_FAULTS).getText().lines()).satisfiesExactly(
                line -> assertThat(line).isEqualTo("2 lines of the file are left out:"),
                line -> assertThat(line).startsWith("Line 2: ").contains("digits"),
                line -> assertThat(line).startsWith("Line 3: ").contains("urgent"));
        SWTBotTable accounts = wizard.bot().tableWithId(WidgetNames.ORGANIZATION_ACCOUNTS);
        assertThat(accounts.rowCount()).isEqualTo(2);
        Wait.until("the table", () -> UIThreadRunnable.syncExec(accounts.widget::isFocusControl),
                Boolean::booleanValue);
        keys.press(Keystrokes.DOWN);
        keys.press(Keystrokes.SPACE);
        Wait.until("the row that is left out", () -> accounts.cell(1, 4), "left out"::equals);
        keys.go("Record");
        wizard.says("One service connector was recorded");
        keys.go("Close");
        wizard.closes();
        assertThat(workspace.workbench().catalog().connectors().all()).singleElement()
                .extracting(ServiceConnector::account).isEqualTo(Practice.ACCOUNT);
    }

    @Test
    void monitoredAccountsAreLimitedByKeysAlone() {
        Practice practice = new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT).pod()
                .credential("Logs");
        Dialog dialog = window.open("Monitored Accounts", "Connectors", "Monitored Accounts…");
        SWTBotTable accounts = dialog.bot().tableWithId(WidgetNames.LIMIT_ACCOUNTS);
        Wait.until("the accounts", accounts::rowCount, count -> count == 4);
        assertThat(checked(accounts)).containsExactly(true, false, false, false);
        accounts.setFocus();
        keys.press(Keystrokes.SPACE);
        dialog.says("first choose one of the ways");
        assertThat(checked(accounts)).containsExactly(true, false, false, false);
        dialog.bot().radioWithId(WidgetNames.LIMIT_WAY + ".none").setFocus();
        keys.press(Keystrokes.DOWN);
        keys.press(Keystrokes.TAB);
        keys.press(Keystrokes.SPACE);
        dialog.says("Check at least one account.");
        assertThat(dialog.offers("Record and Plan")).isFalse();
        keys.press(Keystrokes.DOWN);
        assertThat(dialog.texts()).anyMatch(text -> text.startsWith("There is no service connector for it"));
        keys.press(Keystrokes.SPACE);
        keys.go("Record and Plan");
        dialog.closes();
        assertThat(practice.credential().limit().way()).isEqualTo(AccountLimit.Way.PREFIX);
        assertThat(practice.credential().limit().accounts()).containsExactly(new AccountId("111122223333"));
        SWTBotTable steps = window.editor("Plan of Logs").tableWithId(WidgetNames.PLAN_STEPS);
        Wait.until("the plan", steps::rowCount, count -> count > 0);
    }

    private static List<Boolean> checked(SWTBotTable table) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.getTableItem(row).isChecked()).toList();
    }

    @Test
    void theMatrixShowsWhoIsMonitored() {
        new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT).credential("Logs");
        SWTBot view = coverage();
        view.buttonWithId(WidgetNames.COVERAGE_LOOK).click();
        Wait.untilContains("the matrix", () -> view.labelWithId(WidgetNames.COVERAGE_SUMMARY).getText(),
                "Monitored 17");
        SWTBotTable matrix = view.tableWithId(WidgetNames.COVERAGE_MATRIX);
        assertThat(matrix.rowCount()).isEqualTo(4);
        assertThat(matrix.cell(2, 2)).isEqualTo("Monitored");
        assertThat(matrix.cell(3, 2)).isEqualTo("Not monitored");
        view.textWithId(WidgetNames.COVERAGE_FILTER).setText("staging");
        Wait.until("the filter", matrix::rowCount, count -> count == 1);
        assertThat(view.textWithId(WidgetNames.COVERAGE_DETAIL).getText())
                .contains("no service connector", "example-corp-org-trail");
        view.textWithId(WidgetNames.COVERAGE_FILTER).setText("");
        view.checkBoxWithId(WidgetNames.COVERAGE_PROBLEMS).click();
        Wait.until("those with problems", matrix::rowCount, count -> count == 3);
    }

    private SWTBot coverage() {
        UIThreadRunnable.syncExec(() -> {
            try {
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(UiIds.VIEW_COVERAGE);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        return window.view(UiIds.VIEW_COVERAGE);
    }

    @Test
    void whatIsHandedOffIsShownAndCopied() {
        new Practice(workspace.workbench()).pod().credential("Logs");
        Dialog dialog = window.open("Hand Off to Customer", "Connectors", "Hand Off to Customer…").awaits("Copy");
        assertThat(preview(dialog)).startsWith("#!/usr/bin/env bash").contains(Practice.BUCKET);
        dialog.bot().comboBoxWithId(WidgetNames.HAND_OFF_FORMAT).setSelection("Terraform");
        Wait.untilContains("Terraform", () -> preview(dialog), "resource \"aws_iam_role\"");
        dialog.bot().textWithId(WidgetNames.HAND_OFF_KEYS).setText("nonsense");
        dialog.says("is not the ARN of a KMS key");
        dialog.bot().textWithId(WidgetNames.HAND_OFF_KEYS).setText("none");
        dialog.awaits("Copy").press("Copy");
        Wait.untilContains("the clipboard", window::clipboard, "resource \"aws_iam_role\"");
        dialog.press("Close").closes();
    }

    private static String preview(Dialog dialog) {
        return dialog.bot().textWithId(WidgetNames.HAND_OFF_PREVIEW).getText();
    }
}
