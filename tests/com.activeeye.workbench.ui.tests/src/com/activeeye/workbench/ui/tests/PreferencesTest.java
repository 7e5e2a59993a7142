package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the operator acts in an account, and what else can be set. */
class PreferencesTest {
    private static final String ROLE = "arn:aws:iam::444455556666:role/NoSuchRole";

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    @AfterEach
    void forget() {
        InstanceScope.INSTANCE.getNode(UiIds.BUNDLE).remove("events.rows");
    }

    private Dialog page(String name) {
        Dialog preferences = window.open("Preferences", "Window", "Preferences…");
        preferences.bot().tree().getTreeItem(name).select();
        return preferences;
    }

    private List<Access> accesses() {
        return workspace.workbench().catalog().accesses();
    }

    @Test
    void checksAnAccessBeforeItIsSaved() {
        Dialog dialog = window.open("Access to an Account", "Connectors", "Set Access…");
        assertThat(dialog.offers("Check")).isFalse();
        assertThat(dialog.offers("OK")).isFalse();
        dialog.enter(WidgetNames.ACCESS_ACCOUNT, "4444-5555-6666").press("Check")
                .says("This acts as arn:aws:iam::444455556666:user/operator.");
        dialog.enter(WidgetNames.ACCESS_PROFILE, "Fabrikam").press("Check").says("that is another account");
        dialog.enter(WidgetNames.ACCESS_PROFILE, "").fill(WidgetNames.ACCESS_ROLE, ROLE).press("Check")
                .says("may not assume the role");
        assertThat(accesses()).isEmpty();
        dialog.press("OK").closes();
        assertThat(accesses()).containsExactly(new Access(Practice.BUCKET_ACCOUNT, "", ROLE));
    }

    @Test
    void addsChangesAndRemovesAnAccess() {
        Dialog preferences = page("AWS Access");
        preferences.bot().buttonWithId(WidgetNames.ACCESS_ADD).click();
        Dialog.titled("Access to an Account").enter(WidgetNames.ACCESS_ACCOUNT, "444455556666").press("OK").closes();
        SWTBotTable table = preferences.bot().tableWithId(WidgetNames.ACCESS_TABLE);
        Wait.until("the access", table::rowCount, count -> count == 1);
        assertThat(table.cell(0, 0)).isEqualTo("4444-5555-6666");

        table.select(0);
        preferences.bot().buttonWithId(WidgetNames.ACCESS_EDIT).click();
        Dialog.titled("Access to an Account").fill(WidgetNames.ACCESS_ROLE, ROLE).press("OK").closes();
        Wait.until("the role", () -> table.cell(0, 2), ROLE::equals);

        table.select(0);
        preferences.bot().buttonWithId(WidgetNames.ACCESS_REMOVE).click();
        Wait.until("no access", table::rowCount, count -> count == 0);
        preferences.press("Cancel").closes();
        assertThat(accesses()).isEmpty();
    }

    @Test
    void keepsHowManyEventsAreShown() {
        Dialog preferences = page("Live Events");
        SWTBotText rows = preferences.bot().textWithLabel("Rows shown at most (from the next start):");
        rows.setText("").typeText("12", 0);
        assertThat(preferences.offers("Apply and Close")).isFalse();
        rows.setText("").typeText("5000", 0);
        preferences.press("Apply and Close").closes();
        assertThat(InstanceScope.INSTANCE.getNode(UiIds.BUNDLE).get("events.rows", "")).isEqualTo("5000");
    }
}
