package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The picture of a path, and a fault that is mended by clicking from it. */
class TraceInWindowsTest {
    private static final int STEPS_AT_MOST = 60;

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    private Practice practice() {
        return new Practice(workspace.workbench());
    }

    private SWTBot trace() {
        window.choose("Connectors", "Trace");
        return window.view(UiIds.VIEW_TRACE);
    }

    private static String hop(SWTBot view) {
        return view.labelWithId(WidgetNames.TRACE_HOP).getText();
    }

    private static void ends(SWTBot view) {
        Wait.until("the end of the trace", () -> view.buttonWithId(WidgetNames.TRACE_START).getText(),
                text -> text.equals("&Trace") || text.equals("Trace"));
        Wait.until("the result", () -> view.labelWithId(WidgetNames.TRACE_HEADLINE).getText(),
                text -> !text.startsWith("Tracing") && !text.startsWith("Not traced"));
    }

    /** Walks the picture with the arrow keys until a hop is selected. */
    private static void walkTo(SWTBot view, String title) {
        Canvas chain = view.widget(WidgetMatcherFactory.<Canvas>withId(WidgetNames.TRACE_CHAIN));
        press(chain, SWT.HOME);
        for (int i = 0; i < STEPS_AT_MOST && !hop(view).startsWith(title + ":"); i++) {
            press(chain, SWT.ARROW_RIGHT);
        }
        assertThat(hop(view)).startsWith(title + ":");
    }

    private static void press(Canvas chain, int key) {
        UIThreadRunnable.syncExec(() -> {
            Event event = new Event();
            event.keyCode = key;
            chain.notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    void aRoleStackThatIsGoneIsNamedAndMendedFromThePicture() {
        practice().connector("Production", Practice.ACCOUNT).pod().credential("Logs");
        SWTBot view = trace();
        ends(view);
        assertThat(view.labelWithId(WidgetNames.TRACE_HEADLINE).getText()).contains("Broken at the hop");
        walkTo(view, "Role stack");
        assertThat(hop(view)).isEqualTo("Role stack: BROKEN");
        assertThat(view.styledTextWithId(WidgetNames.TRACE_EVIDENCE).getText()).contains("What it means",
                "2. The stack was created", "cloudformation:DescribeStacks", "444455556666");
        view.buttonWithId(WidgetNames.TRACE_REMEDY + ".0").click();
        Dialog wizard = Dialog.titled("Deploy Role Stack").press("Next >").press("Next >").says("Makes the role");
        wizard.bot().checkBoxWithId(WidgetNames.STACK_ACKNOWLEDGE).click();
        wizard.press("Submit").says("The stack was created.").press("Close").closes();
        Wait.untilContains("the hop", () -> hop(view), "Role stack: proven");
        ends(view);
        walkTo(view, "Stack parameters");
        assertThat(hop(view)).isEqualTo("Stack parameters: proven");
    }

    @Test
    void whatIsMendedElsewhereIsTracedAgainBeforeItsTime() {
        practice().connector("Production", Practice.ACCOUNT).pod().credential("Logs");
        SWTBot view = trace();
        ends(view);
        walkTo(view, "Role stack");
        assertThat(hop(view)).isEqualTo("Role stack: BROKEN");
        practice().stack();
        Wait.untilContains("the hop", () -> hop(view), "Role stack: proven");
    }

    @Test
    void deadLettersGoBackOnceItIsSaidHowManyThereAre() {
        practice().connector("Production", Practice.ACCOUNT).pod().credential("Logs");
        SqsClient queues = workspace.workbench().podSession().sqs(Practice.REGION);
        String dead = queues.getQueueUrl(queue -> queue.queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
        queues.sendMessage(message -> message.queueUrl(dead).messageBody("CloudTrail validation message."));
        queues.sendMessage(message -> message.queueUrl(dead).messageBody("CloudTrail validation message."));
        SWTBot view = trace();
        ends(view);
        walkTo(view, "Dead letters");
        view.buttonWithId(WidgetNames.TRACE_REMEDY + ".0").click();
        Dialog.titled("Put Dead Letters Back").says("2 messages were tried in vain").press("Cancel").closes();
        assertThat(hop(view)).isEqualTo("Dead letters: BROKEN");
        view.buttonWithId(WidgetNames.TRACE_REMEDY + ".0").click();
        Dialog.titled("Put Dead Letters Back").press("Put Back").closes();
        Wait.untilContains("the hop", () -> hop(view), "Dead letters: proven");
        assertThat(workspace.workbench().changeLog().history().records())
                .extracting(ChangeRecord::what).contains("put the dead letters back on the queue");
    }

    @Test
    void deadLettersOfAPodWhoseQueueIsGoneAreToldOf() {
        practice().connector("Production", Practice.ACCOUNT).pod().credential("Logs");
        SqsClient queues = workspace.workbench().podSession().sqs(Practice.REGION);
        String dead = queues.getQueueUrl(queue -> queue.queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
        queues.sendMessage(message -> message.queueUrl(dead).messageBody("CloudTrail validation message."));
        SWTBot view = trace();
        ends(view);
        walkTo(view, "Dead letters");
        queues.deleteQueue(queue -> queue.queueUrl(dead));
        view.buttonWithId(WidgetNames.TRACE_REMEDY + ".0").click();
        Dialog.titled("Put Dead Letters Back").says("is missing").press("OK").closes();
    }

    @Test
    void withoutACredentialItSaysWhatToDo() {
        SWTBot view = trace();
        assertThat(view.linkWithId(WidgetNames.TRACE_EMPTY).getText()).contains("No connector credentials yet");
    }

    @Test
    void theTraceAndItsLeastPolicyAreCopied() {
        practice().connector("Production", Practice.ACCOUNT).pod().credential("Logs");
        SWTBot view = trace();
        ends(view);
        window.press(UiIds.VIEW_TRACE, "Copy Trace as Markdown");
        Wait.untilContains("the clipboard", window::clipboard, "# Trace of \"Logs\"");
        window.press(UiIds.VIEW_TRACE, "Show Least Policy");
        Dialog.titled("Least Policy of a Trace").press("Copy").press("Close").closes();
        Wait.untilContains("the clipboard", window::clipboard, "cloudformation:DescribeStacks");
    }
}
