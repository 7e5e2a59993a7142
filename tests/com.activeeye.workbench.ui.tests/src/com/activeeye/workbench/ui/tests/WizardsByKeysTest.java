package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wizards whose pages leave nothing to be entered: the Enter key alone leads through them, and never back. */
class WizardsByKeysTest {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private final Keys keys = new Keys();

    private Practice practice() {
        return new Practice(workspace.workbench());
    }

    private void enter() {
        assertThat(Keys.focused("< Back")).as("the focus is on Back").isFalse();
        assertThat(Keys.focused("Cancel")).as("the focus is on Cancel").isFalse();
        keys.press(Keystrokes.CR);
    }

    /** JFace passes over the Enter key for half a second after work, lest somebody presses it who saw another page. */
    private void enterCloses(Dialog wizard) {
        Wait.until("the wizard's end", () -> {
            if (wizard.isOpen()) {
                enter();
            }
            return wizard.isOpen();
        }, open -> !open);
    }

    @Test
    void podStackAndNotification() {
        practice().connector("Production", Practice.ACCOUNT).credential("Logs");
        Dialog pod = window.open("Set Up Pod", "Connectors", "Set Up Pod…");
        enter();
        pod.says("the queue");
        enter();
        pod.closes();
        assertThat(workspace.workbench().catalog().pod()).isPresent();
        Dialog stack = window.open("Deploy Role Stack", "Connectors", "Deploy Role Stack…");
        enter();
        stack.says("ExternalID");
        enter();
        stack.says("There is no such stack yet");
        Wait.until("the acknowledgement", () -> Keys.focused("acknowledge"), Boolean::booleanValue);
        keys.press(Keystrokes.SPACE);
        enter();
        stack.says("The stack was created.");
        enter();
        stack.closes();
        Dialog notification = window.open("Enable Notifications", "Connectors", "Put Notification…")
                .awaits("Put Notification");
        enter();
        notification.says("now notifies");
        enterCloses(notification);
    }

    @Test
    void arrowsChooseAmongRadioButtons() {
        Dialog dialog = window.open("Environment", "Connectors", "Switch Environment…");
        keys.go("Sandbox");
        keys.press(Keystrokes.DOWN);
        keys.press(Keystrokes.DOWN);
        Wait.until("the choice", () -> dialog.bot().radioWithId(WidgetNames.ENVIRONMENT_ENDPOINT).isSelected(),
                Boolean::booleanValue);
        assertThat(dialog.bot().radioWithId(WidgetNames.ENVIRONMENT_SANDBOX).isSelected()).isFalse();
        assertThat(dialog.bot().textWithId(WidgetNames.ENVIRONMENT_URL).isEnabled()).isTrue();
        keys.press(Keystrokes.UP);
        Wait.until("the choice", () -> dialog.bot().radioWithId(WidgetNames.ENVIRONMENT_AWS).isSelected(),
                Boolean::booleanValue);
        dialog.press("Cancel").closes();
    }

    @Test
    void backfill() {
        practice().connector("Production", Practice.ACCOUNT).pod().credential("Logs").stack();
        SWTBot view = window.view(UiIds.VIEW_LEDGER);
        view.cTabItem("Backfills").activate();
        view.buttonWithId(WidgetNames.BACKFILL_NEW).click();
        Dialog wizard = Dialog.titled("Backfill");
        enter();
        wizard.says("log file").awaits("Fetch");
        enterCloses(wizard);
        SWTBotTable table = view.tableWithId(WidgetNames.BACKFILL_TABLE);
        Wait.until("the backfill", table::rowCount, rows -> rows == 1);
    }
}
