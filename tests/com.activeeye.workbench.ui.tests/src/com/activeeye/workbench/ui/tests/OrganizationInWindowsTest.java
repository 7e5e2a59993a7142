package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
