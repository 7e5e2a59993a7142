package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Light and dark while the window is open. */
class ThemeTest {
    private static final float HALF = 0.5f;

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    @AfterEach
    void light() {
        window.choose("Window", "Appearance", "Light");
    }

    @Test
    void becomesDarkAndLightAgain() {
        new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT);
        window.choose("Window", "Appearance", "Dark");
        Wait.until("the tree's brightness", this::brightness, now -> now < HALF);
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…").press("Next >");
        wizard.type(WidgetNames.CONNECTOR_NAME, "Production").says("is taken").press("Cancel").closes();
        window.choose("Window", "Appearance", "Light");
        Wait.until("the tree's brightness", this::brightness, now -> now > HALF);
        assertThat(window.rows(tree())).anyMatch(row -> row.getText().startsWith("Production"));
    }

    private SWTBotTree tree() {
        return window.view(UiIds.VIEW_EXPLORER).treeWithId(WidgetNames.EXPLORER_TREE);
    }

    private float brightness() {
        SWTBotTree tree = tree();
        RGB background = UIThreadRunnable.syncExec(() -> tree.widget.getBackground().getRGB());
        return background.getHSB()[2];
    }
}
