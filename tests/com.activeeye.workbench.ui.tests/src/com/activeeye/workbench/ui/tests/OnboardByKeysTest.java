package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.keyboard.Keyboard;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first start without a mouse: the sandbox's first account, from nothing to its first event. */
class OnboardByKeysTest {
    /** More than any page has. */
    private static final int CONTROLS = 30;

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private final Keyboard keyboard = KeyboardFactory.getSWTKeyboard();

    @Test
    void fromAnEmptyWorkspaceToTheFirstEvent() {
        window.shell().activate();
        keyboard.pressShortcut(SWT.CTRL | SWT.SHIFT, 'n');
        Dialog wizard = Dialog.titled("Onboard AWS Account").says("Onboard an AWS account");
        go("Next >");
        wizard.says("Service connectors");
        go("Next >");
        wizard.says("AWS CloudTrail Bucket Configuration");
        go("Next >");
        wizard.says("Role stack");
        Wait.until("the acknowledgement", () -> focused("acknowledge"), Boolean::booleanValue);
        press(Keystrokes.SPACE);
        wizard.awaits("Next >");
        go("Next >");
        wizard.says("The stack is deployed. Press Next to go on.").awaits("Next >");
        go("Next >");
        wizard.says("Event notification").awaits("Next >");
        go("Next >");
        wizard.says("First event");
        SWTBotTable checks = wizard.bot().tableWithId(WidgetNames.ONBOARD_CHECKS);
        Wait.until("the first event", () -> checks.cell(3, 1), words -> words.startsWith("AWS Cloudtrail "));
        go("Open Monitor");
        wizard.closes();
        everythingIsSetUp(workspace.workbench());
        Wait.until("the monitor's row", () -> window.view(UiIds.VIEW_MONITOR).tableWithId(WidgetNames.MONITOR_TABLE)
                .rowCount(), count -> count == 1);
    }

    private static void everythingIsSetUp(Workbench workbench) {
        assertThat(workbench.catalog().pod()).isPresent();
        assertThat(workbench.catalog().connectors().all()).hasSize(1).allMatch(connector -> connector.enabled());
        assertThat(workbench.catalog().credentials().all()).hasSize(1)
                .allMatch(credential -> credential.podBinding().isPresent());
    }

    /** Goes to a button by the Tab key and presses it. */
    private void go(String button) {
        int left = CONTROLS;
        while (!focused(button)) {
            assertThat(left--).as("The Tab key does not lead to " + button).isPositive();
            press(Keystrokes.TAB);
        }
        press(Keystrokes.SPACE);
    }

    /** Whether the focus is on a button with this in its text. */
    private static boolean focused(String text) {
        return UIThreadRunnable.syncExec(() -> Display.getCurrent().getFocusControl() instanceof Button button
                && button.isEnabled() && button.getText().replace("&", "").contains(text));
    }

    private void press(KeyStroke key) {
        keyboard.pressShortcut(key);
    }
}
