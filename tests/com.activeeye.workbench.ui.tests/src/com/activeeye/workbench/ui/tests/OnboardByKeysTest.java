package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swt.SWT;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first start without a mouse: the sandbox's first account, from nothing to its first event. */
class OnboardByKeysTest {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();
    private final Keys keys = new Keys();

    @Test
    void fromAnEmptyWorkspaceToTheFirstEvent() {
        window.shell().activate();
        keys.press(SWT.CTRL | SWT.SHIFT, 'n');
        Dialog wizard = Dialog.titled("Onboard AWS Account").says("Onboard an AWS account");
        keys.go("Next >");
        wizard.says("Service connectors");
        keys.go("Next >");
        wizard.says("AWS CloudTrail Bucket Configuration");
        keys.go("Next >");
        wizard.says("Role stack");
        Wait.until("the acknowledgement", () -> Keys.focused("acknowledge"), Boolean::booleanValue);
        keys.press(Keystrokes.SPACE);
        wizard.awaits("Next >");
        keys.go("Next >");
        wizard.says("The stack is deployed. Press Next to go on.").awaits("Next >");
        keys.go("Next >");
        wizard.says("Event notification").awaits("Next >");
        keys.go("Next >");
        wizard.says("First event");
        SWTBotTable checks = wizard.bot().tableWithId(WidgetNames.ONBOARD_CHECKS);
        Wait.until("the first event", () -> checks.cell(3, 1), words -> words.startsWith("AWS Cloudtrail "));
        keys.go("Open Monitor");
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
}
