package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRootMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the connector explorer shows, and what can be done from it. */
class ExplorerTest {
    private static final AccountId OTHER = new AccountId("123456789012");

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    private SWTBot explorer() {
        return window.view(UiIds.VIEW_EXPLORER);
    }

    private SWTBotTree tree() {
        return explorer().treeWithId(WidgetNames.EXPLORER_TREE);
    }

    private List<String> labels() {
        return window.rows(tree()).stream().map(SWTBotTreeItem::getText).toList();
    }

    /** Waits for the row that begins like this, and selects it. */
    private SWTBotTreeItem select(String label) {
        Wait.until("the rows", this::labels, labels -> labels.stream().anyMatch(each -> each.startsWith(label)));
        return window.rows(tree()).stream().filter(row -> row.getText().startsWith(label)).findFirst().orElseThrow()
                .select();
    }

    private List<String> menu() {
        SWTBotRootMenu menu = tree().contextMenu();
        List<String> items = menu.menuItems();
        menu.hide();
        return items;
    }

    private void vanishes(String label) {
        Wait.until("the rows", this::labels, labels -> labels.stream().noneMatch(each -> each.startsWith(label)));
    }

    private ServiceConnector connector(String name) {
        return workspace.workbench().catalog().connectors().named(name);
    }

    private Practice practice() {
        return new Practice(workspace.workbench());
    }

    @Test
    void saysWhatToDoWhileThereIsNothing() {
        Wait.untilContains("the hint", () -> explorer().linkWithId(WidgetNames.EXPLORER_HINT).getText(),
                "Nothing is connected yet.");
        assertThat(labels()).first().asString().contains("Pod", "not set up");
        Wait.untilContains("the monitor", () -> window.view(UiIds.VIEW_MONITOR).linkWithId(WidgetNames.MONITOR_EMPTY)
                .getText(), "No service connectors yet.");
        window.follow(explorer().linkWithId(WidgetNames.EXPLORER_HINT), UiIds.COMMAND_ADD_CONNECTOR);
        Dialog.titled("Add Connector").press("Cancel").closes();
    }

    @Test
    void disablesAndEnablesAConnector() {
        practice().connector("Production", Practice.ACCOUNT);
        select("Production");
        tree().contextMenu("Disable").click();
        Wait.until("the connector", () -> connector("Production"), now -> !now.enabled());
        Wait.untilContains("the monitor", () -> window.view(UiIds.VIEW_MONITOR)
                .tableWithId(WidgetNames.MONITOR_TABLE).cell(0, 1), "Disabled");
        select("Production");
        // The explorer may learn of it after the monitor, and a menu that is open stays as it is.
        Wait.until("the menu", this::menu, items -> items.contains("Enable"));
        tree().contextMenu("Enable").click();
        Wait.until("the connector", () -> connector("Production"), ServiceConnector::enabled);
    }

    @Test
    void copiesTheAccountNumber() {
        practice().connector("Production", Practice.ACCOUNT);
        select("Production");
        tree().contextMenu("Copy Account Number").click();
        Wait.until("the clipboard", window::clipboard, Practice.ACCOUNT.digits()::equals);
    }

    @Test
    void saysWhatDependsOnAConnectorBeforeItIsRemoved() {
        practice().pod().connector("Logs owner", Practice.BUCKET_ACCOUNT).credential("Logs");
        select("Logs owner");
        tree().contextMenu("Remove").click();
        Dialog.titled("Remove").says("Remove the service connector \"Logs owner\"?").says("Logs").press("Keep")
                .closes();
        assertThat(workspace.workbench().catalog().connectors().all()).hasSize(1);
        select("Logs owner");
        tree().contextMenu("Remove").click();
        Dialog.titled("Remove").press("Remove").closes();
        Wait.until("the connectors", () -> workspace.workbench().catalog().connectors().all(), List::isEmpty);
        vanishes("Logs owner");
    }

    @Test
    void narrowsDownByNameAndAccount() {
        practice().connector("Production", Practice.ACCOUNT).connector("Fabrikam", OTHER);
        select("Fabrikam");
        explorer().textWithId(WidgetNames.EXPLORER_FILTER).typeText("fabri", 0);
        vanishes("Production");
        assertThat(labels()).anyMatch(each -> each.startsWith("Fabrikam"));
        explorer().textWithId(WidgetNames.EXPLORER_FILTER).setText("5555-6666");
        select("Production");
        assertThat(labels()).noneMatch(each -> each.startsWith("Fabrikam"));
        explorer().textWithId(WidgetNames.EXPLORER_FILTER).setText("");
        select("Fabrikam");
    }

    @Test
    void editsAConnector() {
        practice().connector("Production", Practice.ACCOUNT);
        select("Production");
        tree().contextMenu("Edit").click();
        SWTBot editor = window.editor("Production");
        editor.textWithId(WidgetNames.CONNECTOR_NAME).setText("Main account");
        editor.checkBoxWithId(WidgetNames.CONNECTOR_ENABLED).click();
        window.save("Production");
        Wait.until("the connectors", () -> workspace.workbench().catalog().connectors().all(),
                all -> all.getFirst().displayName().equals("Main account") && !all.getFirst().enabled());
        select("Main account");
        Wait.until("the editors", window::editors, List.of("Main account")::equals);
    }

    @Test
    void opensAGroupWithItsFirstRecordAndLeavesAClosedOneClosed() {
        practice().connector("Production", Practice.ACCOUNT);
        Wait.until("the connector in an open group", this::cloudTrail, Optional.of("AWS CloudTrail 1 open")::equals);

        TreeItem group = UIThreadRunnable.syncExec(() -> group().orElseThrow());
        UIThreadRunnable.syncExec(() -> group.setExpanded(false));
        practice().connector("Log Archive", Practice.BUCKET_ACCOUNT);
        Wait.until("two connectors in a closed group", this::cloudTrail,
                Optional.of("AWS CloudTrail 2 closed")::equals);
    }

    private Optional<String> cloudTrail() {
        return UIThreadRunnable.syncExec(() -> group().map(item -> item.getText().replaceAll(" +", " ")
                + (item.getExpanded() ? " open" : " closed")));
    }

    private Optional<TreeItem> group() {
        return Arrays.stream(tree().widget.getItems()).flatMap(item -> Arrays.stream(item.getItems()))
                .filter(item -> item.getText().startsWith("AWS CloudTrail")).findFirst();
    }
}
