package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.WidgetNames;
import java.util.Arrays;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes into a support bundle is shown before it is written. */
class SupportBundleTest {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    @Test
    void everyFileIsShownWithAndWithoutNames() {
        new Practice(workspace.workbench()).connector("Contoso", Practice.ACCOUNT);
        Dialog dialog = window.open("Support Bundle", "Help", "Support Bundle…").awaits("Save…");
        SWTBotList files = dialog.bot().listWithId(WidgetNames.SUPPORT_FILES);
        files.select(Arrays.stream(files.getItems()).filter(item -> item.startsWith("workspace/connectors.json"))
                .findFirst().orElseThrow());
        assertThat(text(dialog)).contains("Contoso", Practice.ACCOUNT.digits());
        dialog.bot().checkBoxWithId(WidgetNames.SUPPORT_ANONYMISE).click();
        Wait.untilContains("the file", () -> text(dialog), "connector-1");
        assertThat(text(dialog)).doesNotContain("Contoso", Practice.ACCOUNT.digits());
        dialog.awaits("Copy Pseudonyms").press("Copy Pseudonyms");
        Wait.untilContains("the clipboard", window::clipboard, "connector-1  Contoso");
        dialog.press("Close").closes();
    }

    private static String text(Dialog dialog) {
        return dialog.bot().styledTextWithId(WidgetNames.SUPPORT_TEXT).getText();
    }
}
