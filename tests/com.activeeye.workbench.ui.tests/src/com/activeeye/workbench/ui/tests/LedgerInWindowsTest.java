package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What became of log files, what is in quarantine, and a backfill, in the window. */
class LedgerInWindowsTest {
    private static final int RESULT = 1;
    private static final int STATE = 3;

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private Practice practice;
    private SWTBot view;

    @BeforeEach
    void connect() {
        practice = new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT).pod()
                .credential("Logs").stack();
        view = window.view(UiIds.VIEW_LEDGER);
    }

    @Test
    void showsWhatBecameOfEachLogFile() {
        practice.notification();
        new LogFiles(practice.operator()).deliver("FirstCall");
        SWTBotTable table = view.tableWithId(WidgetNames.LEDGER_TABLE);
        Wait.until("an ingested log file", table::rowCount, rows -> rows > 0);
        Wait.untilContains("the counts", () -> view.labelWithId(WidgetNames.LEDGER_COUNTS).getText(), "ingested");
        view.comboBoxWithId(WidgetNames.LEDGER_FILTER).setSelection("quarantined");
        Wait.until("no entry", table::rowCount, rows -> rows == 0);
        view.comboBoxWithId(WidgetNames.LEDGER_FILTER).setSelection("ingested");
        Wait.until("the entry", table::rowCount, rows -> rows > 0);
        assertThat(table.cell(0, RESULT)).isEqualTo("ingested");
        view.textWithId(WidgetNames.LEDGER_TEXT).setText("no such key");
        Wait.until("no entry", table::rowCount, rows -> rows == 0);
    }

    @Test
    void keysGoOnInTheTabThatWasChosen() {
        view.textWithId(WidgetNames.LEDGER_TEXT).setFocus();
        SWTBotCTabItem quarantine = view.cTabItem("Quarantine").activate();
        Wait.until("the focus in the tab", () -> UIThreadRunnable.syncExec(() -> isInside(
                quarantine.widget.getControl(), Display.getCurrent().getFocusControl())), inside -> inside);
    }

    private static boolean isInside(Control outer, Control inner) {
        return inner != null && (inner == outer || isInside(outer, inner.getParent()));
    }

    @Test
    void showsReplaysAndRemovesWhatIsInQuarantine() {
        workspace.workbench().quarantine().message("m-1", "what is this?", "This is not a notification.",
                "Find out who sends it.");
        view.cTabItem("Quarantine").activate();
        SWTBotTable table = view.tableWithId(WidgetNames.QUARANTINE_TABLE);
        Wait.until("the item", table::rowCount, rows -> rows == 1);
        table.select(0);
        Wait.untilContains("the message", () -> view.textWithId(WidgetNames.QUARANTINE_DETAIL).getText(),
                "what is this?");
        assertThat(view.textWithId(WidgetNames.QUARANTINE_DETAIL).getText()).contains("Find out who sends it.");
        view.buttonWithId(WidgetNames.QUARANTINE_REPLAY).click();
        Dialog.titled("Replay").press("OK");
        assertThat(workspace.workbench().quarantine().items().getFirst().reason()).contains("neither JSON nor");
        table.select(0);
        view.buttonWithId(WidgetNames.QUARANTINE_REMOVE).click();
        Dialog.titled("Remove from Quarantine").press("Remove");
        Wait.until("the empty quarantine", table::rowCount, rows -> rows == 0);
    }

    @Test
    void fetchesLogFilesOfPastDays() {
        view.cTabItem("Backfills").activate();
        view.buttonWithId(WidgetNames.BACKFILL_NEW).click();
        Dialog wizard = Dialog.titled("Backfill");
        wizard.bot().textWithId(WidgetNames.BACKFILL_FROM).setText("last week");
        wizard.says("YYYY-MM-DD");
        wizard.bot().textWithId(WidgetNames.BACKFILL_FROM).setText("2026-01-31");
        wizard.press("Next >");
        Wait.untilContains("the plan", () -> wizard.bot().labelWithId(WidgetNames.BACKFILL_PLAN).getText(),
                "log file");
        wizard.press("Fetch");
        SWTBotTable table = view.tableWithId(WidgetNames.BACKFILL_TABLE);
        Wait.until("the backfill's end", () -> table.rowCount() == 0 ? "" : table.cell(0, STATE), "Done"::equals);
        assertThat(workspace.workbench().events().reader().lastSequence()).isPositive();
    }
}
