package com.activeeye.workbench.ui.tests;

import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.function.Executable;

/** Takes a picture of every screen that plans, proves and watches what was set up. */
@EnabledIfEnvironmentVariable(named = Camera.FOLDER, matches = ".+")
class WatchingScreensTest extends ScreenWalk {
    @Override
    Stream<Executable> parts() {
        return Stream.of(this::empty, this::connect, this::traceBroken, this::plan, this::changes,
                this::traceMended, this::deadLetters, this::limits, this::handOff, this::ledger, this::quarantine,
                this::backfill, this::coverage, this::organization, this::supportBundle);
    }

    private void empty() {
        window.view(UiIds.VIEW_LEDGER);
        shoot("ledger-empty");
        window.view(UiIds.VIEW_LEDGER).cTabItem("Quarantine").activate();
        shoot("quarantine-empty");
        window.view(UiIds.VIEW_LEDGER).cTabItem("Backfills").activate();
        shoot("backfills-empty");
        window.view(UiIds.VIEW_LEDGER).cTabItem("Ledger").activate();
        window.choose("Window", "Show View", "Change Log");
        shoot("changes-empty");
        window.choose("Window", "Show View", "Coverage");
        shoot("coverage-empty");
        window.choose("Window", "Show View", "Path Trace");
        shoot("trace-empty");
    }

    private void connect() {
        new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT).pod().credential("Logs");
    }

    private SWTBot trace(String name) {
        window.choose("Connectors", "Trace");
        SWTBot view = window.view(UiIds.VIEW_TRACE);
        shoot(name + "-running");
        ends(view);
        return view;
    }

    private static void ends(SWTBot view) {
        Wait.until("the end of the trace", () -> view.buttonWithId(WidgetNames.TRACE_START).getText(),
                text -> text.equals("&Trace") || text.equals("Trace"));
        Wait.until("the result", () -> view.labelWithId(WidgetNames.TRACE_HEADLINE).getText(),
                text -> !text.startsWith("Tracing") && !text.startsWith("Not traced"));
    }

    private void traceBroken() {
        SWTBot view = trace("trace-broken");
        shoot("trace-broken");
        Canvas chain = view.widget(WidgetMatcherFactory.<Canvas>withId(WidgetNames.TRACE_CHAIN));
        UIThreadRunnable.syncExec(() -> {
            Event end = new Event();
            end.keyCode = SWT.END;
            chain.notifyListeners(SWT.KeyDown, end);
        });
        shoot("trace-unknown");
        window.press(UiIds.VIEW_TRACE, "Show Least Policy");
        Dialog policy = Dialog.titled("Least Policy of a Trace");
        shoot("trace-policy");
        policy.press("Close").closes();
    }

    private void plan() {
        window.choose("Connectors", "Plan Changes");
        SWTBot editor = window.editor("Plan of Logs");
        Wait.until("the plan", () -> editor.buttonWithId(WidgetNames.PLAN_REFRESH).isEnabled()
                && editor.tableWithId(WidgetNames.PLAN_STEPS).rowCount() > 0, Boolean::booleanValue);
        shoot("plan");
        editor.tableWithId(WidgetNames.PLAN_STEPS).select(1);
        shoot("plan-stack");
        editor.tableWithId(WidgetNames.PLAN_STEPS).select(3);
        Wait.untilContains("the compare", () -> editor.styledTextWithId(WidgetNames.COMPARE_RIGHT).getText(), "rules");
        shoot("plan-notification");
        editor.cTabItem("Who and What It Needs").activate();
        shoot("plan-needs");
        editor.buttonWithId(WidgetNames.PLAN_APPLY).click();
        Dialog apply = Dialog.titled("Apply Changes");
        shoot("plan-apply");
        apply.press("Apply").closes();
        Dialog set = Dialog.titled("Change Set");
        shoot("plan-change-set");
        set.press("Execute").closes();
        Wait.untilContains("the summary", () -> editor.labelWithId(WidgetNames.PLAN_SUMMARY).getText(),
                "Nothing to do");
        shoot("plan-applied");
        editor.cTabItem("Stack Events").activate();
        shoot("plan-stack-events");
    }

    private void changes() {
        SWTBot log = window.view(UiIds.VIEW_CHANGES);
        SWTBotTable changes = log.tableWithId(WidgetNames.CHANGES_TABLE);
        Wait.until("the changes", changes::rowCount, rows -> rows > 0);
        shoot("changes");
        log.checkBoxWithId(WidgetNames.CHANGES_STEPS_ONLY).click();
        Wait.until("the steps", changes::rowCount, rows -> rows == 2);
        changes.select(0);
        shoot("changes-step");
        log.buttonWithId(WidgetNames.CHANGES_UNDO).click();
        Dialog undo = Dialog.titled("Undo");
        shoot("changes-undo");
        undo.press("Cancel").closes();
        log.buttonWithId(WidgetNames.CHANGES_VERIFY).click();
        Dialog verify = Dialog.titled("Verify Change Log");
        shoot("changes-verify");
        verify.press("OK").closes();
    }

    private void traceMended() {
        new LogFiles(new Practice(workspace.workbench()).operator()).deliver("FirstCall");
        Wait.until("the event", () -> workspace.workbench().events().reader().lastSequence(), last -> last > 0);
        SWTBot view = trace("trace-proven");
        shoot("trace-proven");
        window.choose("Connectors", "Show Pod");
        window.editor("Pod");
        shoot("pod-editor");
        view.buttonWithId(WidgetNames.TRACE_START);
    }

    private void deadLetters() {
        Pod pod = workspace.workbench().requirePod();
        var sqs = workspace.workbench().podSession().sqs(pod.homeRegion());
        String url = sqs.getQueueUrl(call -> call.queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
        sqs.sendMessage(call -> call.queueUrl(url).messageBody("CloudTrail validation message."));
        SWTBot view = trace("trace-dead-letters");
        shoot("trace-dead-letters");
        view.buttonWithId(WidgetNames.TRACE_REMEDY + ".0").click();
        Dialog confirm = Dialog.titled("Put Dead Letters Back");
        shoot("dead-letters-confirm");
        confirm.press("Cancel").closes();
    }

    private void limits() {
        Dialog dialog = window.open("Monitored Accounts", "Connectors", "Monitored Accounts…");
        SWTBotTable accounts = dialog.bot().tableWithId(WidgetNames.LIMIT_ACCOUNTS);
        Wait.until("the accounts", accounts::rowCount, rows -> rows > 0);
        shoot("limits");
        dialog.bot().radioWithId(WidgetNames.LIMIT_WAY + ".prefix").click();
        shoot("limits-prefix");
        dialog.press("Cancel").closes();
    }

    private void handOff() {
        Dialog dialog = window.open("Hand Off to Customer", "Connectors", "Hand Off to Customer…").awaits("Copy");
        shoot("hand-off");
        dialog.bot().comboBoxWithId(WidgetNames.HAND_OFF_FORMAT).setSelection("Terraform");
        shoot("hand-off-terraform");
        dialog.bot().textWithId(WidgetNames.HAND_OFF_KEYS).setText("nonsense");
        dialog.says("is not the ARN of a KMS key");
        shoot("hand-off-wrong");
        dialog.press("Close").closes();
    }

    private void ledger() {
        SWTBot view = window.view(UiIds.VIEW_LEDGER);
        SWTBotTable table = view.tableWithId(WidgetNames.LEDGER_TABLE);
        Wait.until("log files", table::rowCount, rows -> rows > 0);
        table.select(0);
        shoot("ledger");
        view.textWithId(WidgetNames.LEDGER_TEXT).setText("no such key");
        Wait.until("no entry", table::rowCount, rows -> rows == 0);
        shoot("ledger-filtered-out");
        view.textWithId(WidgetNames.LEDGER_TEXT).setText("");
    }

    private void quarantine() {
        workspace.workbench().quarantine().message("m-1", "what is this?", "This is not a notification.",
                "Find out who sends it.");
        SWTBot view = window.view(UiIds.VIEW_LEDGER);
        view.cTabItem("Quarantine").activate();
        SWTBotTable table = view.tableWithId(WidgetNames.QUARANTINE_TABLE);
        Wait.until("the item", table::rowCount, rows -> rows == 1);
        table.select(0);
        Wait.untilContains("the message", () -> view.textWithId(WidgetNames.QUARANTINE_DETAIL).getText(),
                "what is this?");
        shoot("quarantine");
        view.buttonWithId(WidgetNames.QUARANTINE_REMOVE).click();
        Dialog remove = Dialog.titled("Remove from Quarantine");
        shoot("quarantine-remove");
        remove.press("Keep").closes();
    }

    private void backfill() {
        SWTBot view = window.view(UiIds.VIEW_LEDGER);
        view.cTabItem("Backfills").activate();
        view.buttonWithId(WidgetNames.BACKFILL_NEW).click();
        Dialog wizard = Dialog.titled("Backfill");
        shoot("backfill-page");
        wizard.press("Next >").awaits("Fetch");
        shoot("backfill-plan");
        wizard.press("Fetch").closes();
        SWTBotTable table = view.tableWithId(WidgetNames.BACKFILL_TABLE);
        Wait.until("the backfill", table::rowCount, rows -> rows == 1);
        shoot("backfills");
    }

    private void coverage() {
        SWTBot view = window.view(UiIds.VIEW_COVERAGE);
        view.buttonWithId(WidgetNames.COVERAGE_LOOK).click();
        Wait.untilContains("the matrix", () -> view.labelWithId(WidgetNames.COVERAGE_SUMMARY).getText(), "Monitored ");
        shoot("coverage");
        view.tableWithId(WidgetNames.COVERAGE_MATRIX).select(3);
        shoot("coverage-detail");
    }

    private void organization() {
        Dialog wizard = window.open("Onboard Organisation", "Connectors", "Onboard Organisation…");
        shoot("organisation-source");
        wizard.bot().radioWithId(WidgetNames.ORGANIZATION_CSV).click();
        shoot("organisation-source-csv");
        wizard.bot().radioWithId(WidgetNames.ORGANIZATION_SOURCE).click();
        wizard.press("Next >").says("Accounts and their service connectors");
        shoot("organisation-accounts");
        wizard.awaits("Record").press("Record").says("Recorded");
        shoot("organisation-result");
        wizard.press("Close").closes();
        shoot("explorer-full");
    }

    private void supportBundle() {
        Dialog dialog = window.open("Support Bundle", "Help", "Support Bundle…").awaits("Save…");
        dialog.bot().listWithId(WidgetNames.SUPPORT_FILES).select(1);
        shoot("support-bundle");
        dialog.bot().checkBoxWithId(WidgetNames.SUPPORT_ANONYMISE).click();
        dialog.awaits("Copy Pseudonyms");
        shoot("support-bundle-anonymised");
        dialog.press("Close").closes();
    }
}
