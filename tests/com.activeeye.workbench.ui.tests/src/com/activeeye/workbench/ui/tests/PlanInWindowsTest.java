package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.keyboard.Keyboard;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotStyledText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.ui.forms.widgets.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;

/** The plan of a credential: looked at, compared, applied and taken back. */
class PlanInWindowsTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int ROLE_STACK = 1;
    private static final int NOTIFICATION = 3;
    private static final int VERDICT = 1;
    private static final int RESULT = 2;
    private static final int STEP = 5;

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private final Keyboard keyboard = KeyboardFactory.getSWTKeyboard();
    private Practice practice;

    @BeforeEach
    void credential() {
        practice = new Practice(workspace.workbench()).pod().credential("Logs");
    }

    /** Opens the plan and waits until it was looked at. */
    private SWTBot plan() {
        window.choose("Connectors", "Plan Changes");
        return looked();
    }

    private SWTBot looked() {
        SWTBot editor = window.editor("Plan of Logs");
        Wait.until("the plan", () -> editor.buttonWithId(WidgetNames.PLAN_REFRESH).isEnabled()
                && editor.tableWithId(WidgetNames.PLAN_STEPS).rowCount() > 0, Boolean::booleanValue);
        return editor;
    }

    private static String says(SWTBot editor, String part) {
        return Wait.untilContains("the plan's summary",
                () -> editor.labelWithId(WidgetNames.PLAN_SUMMARY).getText(), part);
    }

    private static SWTBotTable steps(SWTBot editor) {
        return editor.tableWithId(WidgetNames.PLAN_STEPS);
    }

    private static List<String> column(SWTBotTable table, int column) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.cell(row, column)).toList();
    }

    /** The right side of the compare, once it shows something. */
    private static String right(SWTBot part, String some) {
        return Wait.untilContains("the right side",
                () -> part.styledTextWithId(WidgetNames.COMPARE_RIGHT).getText(), some);
    }

    private List<String> rules() {
        return Notifications.of(workspace.workbench(), practice.credential()).observe(Progress.NONE).rules().stream()
                .map(NotificationRule::name).toList();
    }

    @Test
    void isAppliedAndTakenBackByMouse() {
        SWTBot editor = plan();
        says(editor, "2 steps to change, 2 with nothing to do.");
        assertThat(column(steps(editor), VERDICT)).containsExactly("nothing to do", "to be changed", "nothing to do",
                "to be changed");
        steps(editor).select(NOTIFICATION);
        assertThat(right(editor, "ActiveEye CloudTrail Notification").lines()).contains("    \"rules\": [",
                "+       \"name\": \"ActiveEye CloudTrail Notification\",");
        steps(editor).select(0);
        assertThat(Wait.untilContains("the state", () -> editor.labelWithId(WidgetNames.COMPARE_STATE).getToolTipText(),
                "Nothing to do")).isEqualTo("Nothing to do.");
        editor.buttonWithId(WidgetNames.PLAN_APPLY).click();
        Dialog.titled("Apply Changes").says("These 2 changes").says("custom names").press("Apply").closes();
        Dialog.titled("Change Set").says("ReadCloudtrailRole (AWS::IAM::Role)").press("Execute").closes();
        says(editor, "Nothing to do: everything in AWS is as this credential needs it.");
        assertThat(column(steps(editor), RESULT)).containsExactly("", "applied", "", "applied");
        editor.cTabItem("Stack Events").activate();
        assertThat(editor.tableWithId(WidgetNames.STACK_EVENTS).cell(0, 1)).isEqualTo("activeeye-cloudtrail-read");
        assertThat(editor.buttonWithId(WidgetNames.PLAN_APPLY).isEnabled()).isFalse();
        assertThat(rules()).containsExactly("ActiveEye CloudTrail Notification");
        takeBackTheNotification();
        editor.buttonWithId(WidgetNames.PLAN_REFRESH).click();
        says(editor, "One step to change");
    }

    private void takeBackTheNotification() {
        SWTBot log = window.view(UiIds.VIEW_CHANGES);
        log.checkBoxWithId(WidgetNames.CHANGES_STEPS_ONLY).click();
        SWTBotTable changes = log.tableWithId(WidgetNames.CHANGES_TABLE);
        Wait.until("the steps", () -> column(changes, 5),
                List.of("bucket-notification", "role-stack")::equals);
        assertThat(column(changes, 2)).containsOnly("done");
        changes.select(0);
        right(log, "+       \"name\": \"ActiveEye CloudTrail Notification\"");
        assertThat(log.textWithId(WidgetNames.CHANGES_DETAILS).getText()).contains("4444-5555-6666", "arn:aws:iam::");
        log.buttonWithId(WidgetNames.CHANGES_UNDO).click();
        Dialog.titled("Undo").press("Take Back").closes();
        Wait.until("the undo in the log", () -> column(changes, 1).getFirst(),
                what -> what.startsWith("undo the bucket notification"));
        Wait.until("the end of the undo", () -> column(changes, 2).getFirst(), "done"::equals);
        assertThat(rules()).isEmpty();
        // Once more is refused: what is there is not what the step left any more.
        changes.select(1);
        log.buttonWithId(WidgetNames.CHANGES_UNDO).click();
        Dialog.titled("Undo").press("Take Back").closes();
        Dialog.titled("Not Taken Back").says("somebody has changed it since. Nothing was taken back.").press("OK")
                .closes();
        log.buttonWithId(WidgetNames.CHANGES_VERIFY).click();
        Dialog.titled("Verify Change Log").says("The change log is whole").press("OK").closes();
    }

    @Test
    void isComparedAndAppliedByKeys() {
        practice.operator().s3(Practice.REGION).putBucketNotificationConfiguration(request -> request
                .bucket(Practice.BUCKET).notificationConfiguration(rules -> rules
                        .eventBridgeConfiguration(EventBridgeConfiguration.builder().build())));
        window.shell().activate();
        keyboard.pressShortcut(SWT.CTRL | SWT.SHIFT, 'p');
        SWTBot editor = looked();
        Wait.until("the focus", () -> UIThreadRunnable.syncExec(() -> steps(editor).widget.isFocusControl()),
                Boolean::booleanValue);
        keyboard.pressShortcut(Keystrokes.SPACE);
        assertThat(steps(editor).getTableItem(ROLE_STACK).isChecked()).isFalse();
        keyboard.pressShortcut(Keystrokes.DOWN);
        keyboard.pressShortcut(Keystrokes.SPACE);
        assertThat(steps(editor).getTableItem(ROLE_STACK + 1).isChecked()).isFalse();
        keyboard.pressShortcut(Keystrokes.DOWN);
        right(editor, "ActiveEye CloudTrail Notification");
        assertThat(List.of(WidgetNames.COMPARE_LEFT, WidgetNames.COMPARE_RIGHT)).as("what others have")
                .allSatisfy(side -> assertThat(editor.styledTextWithId(side).getText().lines())
                        .anyMatch(line -> line.startsWith("  ") && line.contains("\"eventBridge\"")));
        keyboard.pressShortcut(SWT.CTRL, '.');
        Wait.untilContains("the state", () -> editor.labelWithId(WidgetNames.COMPARE_STATE).getToolTipText(),
                "1 of 1");
        goesTogether(editor);
        keyboard.pressShortcut(SWT.ALT, 'a');
        Dialog.titled("Apply Changes").says("This change will be made");
        keyboard.pressShortcut(Keystrokes.CR);
        says(editor, "One step to change, 3 with nothing to do.");
        assertThat(column(steps(editor), RESULT)).containsExactly("", "", "", "applied");
        assertThat(rules()).containsExactly("ActiveEye CloudTrail Notification");
        assertThat(practice.operator().s3(Practice.REGION)
                .getBucketNotificationConfiguration(request -> request.bucket(Practice.BUCKET))
                .eventBridgeConfiguration()).isNotNull();
    }

    /** What one side is scrolled to, the other one is too. */
    private void goesTogether(SWTBot editor) {
        SWTBotStyledText left = editor.styledTextWithId(WidgetNames.COMPARE_LEFT);
        SWTBotStyledText right = editor.styledTextWithId(WidgetNames.COMPARE_RIGHT);
        UIThreadRunnable.syncExec(() -> right.widget.setTopPixel(30));
        int there = UIThreadRunnable.syncExec(() -> right.widget.getTopPixel());
        Wait.until("the left side", () -> UIThreadRunnable.syncExec(() -> left.widget.getTopPixel()),
                Integer.valueOf(there)::equals);
    }

    @Test
    void whatSomebodyHasChangedMeanwhileIsNotTouched() {
        practice.stack();
        SWTBot editor = plan();
        practice.operator().s3(Practice.REGION).putBucketNotificationConfiguration(request -> request
                .bucket(Practice.BUCKET).notificationConfiguration(rules -> rules
                        .eventBridgeConfiguration(EventBridgeConfiguration.builder().build())));
        editor.buttonWithId(WidgetNames.PLAN_APPLY).click();
        Dialog.titled("Apply Changes").press("Apply").closes();
        says(editor, "The bucket notification failed.");
        assertThat(steps(editor).cell(NOTIFICATION, RESULT)).isEqualTo("failed");
        steps(editor).select(NOTIFICATION);
        editor.cTabItem("Who and What It Needs").activate();
        Wait.untilContains("the details", () -> editor.textWithId(WidgetNames.PLAN_DETAILS).getText(),
                "somebody has changed it meanwhile. Nothing was changed.");
        assertThat(rules()).isEmpty();
        editor.buttonWithId(WidgetNames.PLAN_REFRESH).click();
        looked();
        editor.buttonWithId(WidgetNames.PLAN_APPLY).click();
        Dialog.titled("Apply Changes").press("Apply").closes();
        says(editor, "Nothing to do");
        assertThat(rules()).containsExactly("ActiveEye CloudTrail Notification");
    }

    @Test
    void stepsStandBesideTheCompareUntilThePlanIsMaximised() {
        SWTBot editor = plan();
        Wait.until("steps beside the compare", () -> orientation(editor), way -> way == SWT.HORIZONTAL);
        steps(editor).setFocus();
        keyboard.pressShortcut(SWT.CTRL, 'm');
        Wait.until("steps above the compare", () -> orientation(editor), way -> way == SWT.VERTICAL);
        keyboard.pressShortcut(SWT.CTRL, 'm');
        Wait.until("steps beside the compare", () -> orientation(editor), way -> way == SWT.HORIZONTAL);
    }

    private static int orientation(SWTBot editor) {
        return UIThreadRunnable.syncExec(() -> ((SashForm) steps(editor).widget.getParent()).getOrientation());
    }

    @Test
    void deniedHalfWaySaysWhatWasDoneAndHowToGoOn() {
        SWTBot editor = plan();
        workspace.sandbox().faults().denyResource("arn:aws:s3:::" + Practice.BUCKET);
        editor.buttonWithId(WidgetNames.PLAN_APPLY).click();
        Dialog.titled("Apply Changes").press("Apply").closes();
        Dialog.titled("Change Set").press("Execute").closes();
        says(editor, "The bucket notification failed.");
        assertThat(column(steps(editor), RESULT)).containsExactly("", "applied", "", "failed");
        assertThat(UIThreadRunnable.syncExec(() -> editor.widget(WidgetMatcherFactory.widgetOfType(Form.class))
                .getMessage())).contains("may not do s3:GetBucketNotification", "what is done already stays done");
        steps(editor).select(NOTIFICATION);
        assertThat(Wait.untilContains("the details", () -> details(editor), "Result:"))
                .contains("may not do", "s3:PutBucketNotification");
        workspace.sandbox().faults().clear();
        editor.buttonWithId(WidgetNames.PLAN_REFRESH).click();
        looked();
        says(editor, "One step to change, 3 with nothing to do.");
        editor.buttonWithId(WidgetNames.PLAN_APPLY).click();
        Dialog.titled("Apply Changes").says("This change will be made").press("Apply").closes();
        says(editor, "Nothing to do");
        assertThat(rules()).containsExactly("ActiveEye CloudTrail Notification");
    }

    private static String details(SWTBot editor) {
        editor.cTabItem("Who and What It Needs").activate();
        return editor.textWithId(WidgetNames.PLAN_DETAILS).getText();
    }

    @Test
    void aStepItsActionsAndItsDocumentsAreCopied() {
        SWTBot editor = plan();
        steps(editor).select(NOTIFICATION);
        String document = right(editor, "ActiveEye CloudTrail Notification");
        editor.toolbarButtonWithId(WidgetNames.COMPARE_RIGHT + ".copy").click();
        assertThat(window.clipboard()).startsWith("{").doesNotContain("+ ");
        details(editor);
        editor.buttonWithId(WidgetNames.PLAN_COPY_ACTIONS).click();
        assertThat(window.clipboard().lines()).contains("s3:GetBucketNotification", "s3:PutBucketNotification")
                .allMatch(line -> line.matches("[a-z0-9-]+:[A-Z][A-Za-z0-9]+"));
        editor.buttonWithId(WidgetNames.PLAN_COPY_STEP).click();
        assertThat(window.clipboard()).startsWith("The bucket notification: to be changed.")
                .contains("in account 4444-5555-6666", "+++ Will be", "s3:PutBucketNotification");
        assertThat(window.clipboard().lines()).containsAll(
                document.lines().filter(line -> line.startsWith("+")).toList());
    }

    @Test
    void isTakenBackByKeys() {
        practice.stack();
        Plan plan = Plans.of(workspace.workbench(), practice.credential(), Progress.NONE);
        plan.apply(plan.observe(Progress.NONE), Set.of(StepKind.BUCKET_NOTIFICATION), StackListener.NONE,
                Progress.NONE);
        assertThat(rules()).isNotEmpty();
        Keys keys = new Keys();
        SWTBot log = window.view(UiIds.VIEW_CHANGES);
        SWTBotTable changes = log.tableWithId(WidgetNames.CHANGES_TABLE);
        log.textWithId(WidgetNames.CHANGES_FILTER).setFocus();
        keys.go("Steps only");
        Wait.until("the step", () -> column(changes, STEP), List.of("bucket-notification")::equals);
        changes.setFocus();
        keys.press(Keystrokes.DOWN);
        right(log, "ActiveEye CloudTrail Notification");
        keys.go("Undo…");
        Dialog undo = Dialog.titled("Undo").says("in account 4444-5555-6666");
        keys.go("Take Back");
        undo.closes();
        Wait.untilContains("the state", () -> log.labelWithId(WidgetNames.CHANGES_STATE).getText(),
                "is as it was before.");
        assertThat(rules()).isEmpty();
    }

    @Test
    void stopAnswersWithinASecondWhileAwsDoesNot() {
        SWTBot editor = plan();
        Stream.of("s3", "cloudformation", "iam").forEach(service -> workspace.sandbox().faults().latency(service,
                Duration.ofSeconds(20)));
        editor.buttonWithId(WidgetNames.PLAN_REFRESH).click();
        Wait.until("the work", () -> editor.buttonWithId(WidgetNames.PLAN_STOP).isEnabled(), Boolean::booleanValue);
        long pressed = System.nanoTime();
        editor.buttonWithId(WidgetNames.PLAN_STOP).click();
        says(editor, "Stopped. Press Refresh to look again.");
        assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(A_SECOND);
        workspace.sandbox().faults().clear();
        editor.buttonWithId(WidgetNames.PLAN_REFRESH).click();
        says(editor, "2 steps to change");
    }
}
