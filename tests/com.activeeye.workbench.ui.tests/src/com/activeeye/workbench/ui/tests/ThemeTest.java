package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Light and dark while the window is open. */
class ThemeTest {
    private static final float HALF = 0.5f;
    /** What can be read at all; the colours of disabled texts are not told apart here. */
    private static final float READABLE = 0.2f;

    /** More than there is room for. */
    private static final int MANY = 60;

    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    private final Window window = new Window();

    private boolean dark;

    private void becomeDark() {
        window.choose("Window", "Appearance", "Dark");
        dark = true;
    }

    @AfterEach
    void light() {
        if (dark) {
            window.lighten();
        }
    }

    @Test
    void drawsEveryPartInTheDark() {
        new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT).pod().credential("Logs");
        becomeDark();
        window.choose("Connectors", "Show Pod");
        assertThat(window.editors()).containsExactly("Pod");
        Wait.until("what cannot be read in the dark", this::unreadable, List::isEmpty);
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…").press("Next >");
        wizard.type(WidgetNames.CONNECTOR_NAME, "Production").says("is taken").press("Cancel").closes();
    }

    @Test
    void dimsWhatCannotBePressedInTheDark() {
        SWTBot view = window.view(UiIds.VIEW_LEDGER);
        view.cTabItem("Backfills").activate();
        becomeDark();
        Wait.until("how bright \"Resume\" is beside \"New Backfill\"",
                () -> brightness(view, WidgetNames.BACKFILL_RESUME) - brightness(view, WidgetNames.BACKFILL_NEW),
                difference -> difference < 0);
    }

    /** The ratio that WCAG 2.1, 1.4.3, asks of texts. */
    @Test
    void errorsCanBeReadOnADarkDialog() {
        becomeDark();
        Dialog wizard = window.open("Add Connector", "Connectors", "Add Connector…").press("Next >");
        Label label = wizard.bot().label("Display Name:").widget;
        Wait.until("the contrast of errors", () -> UIThreadRunnable.syncExec(
                () -> ratio(ErrorColor.get(), label.getBackground())), ratio -> ratio >= 4.5);
        wizard.press("Cancel").closes();
    }

    private static double ratio(Color light, Color dark) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static float brightness(SWTBot view, String button) {
        return UIThreadRunnable.syncExec(() -> brightness(view.buttonWithId(button).widget.getForeground()));
    }

    @Test
    void staysDarkUntilTheStartThatIsToBringTheLight() {
        becomeDark();
        window.open("Appearance", "Window", "Appearance", "Light").says("next start").press("Later").closes();
        assertThat(remembered()).isEqualTo(Window.LIGHT);
        Wait.until("what cannot be read in the dark", this::unreadable, List::isEmpty);
        window.choose("Window", "Appearance", "Dark");
        assertThat(remembered()).contains("dark");
    }

    /** The theme of the next start. */
    private static String remembered() {
        return InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").get("themeid", "");
    }

    @Test
    void changesWhileEventsComeAndGo() {
        Practice practice = new Practice(workspace.workbench()).connector("Production", Practice.ACCOUNT).pod()
                .credential("Logs").stack().notification();
        new LogFiles(practice.operator()).deliver(Stream.iterate(1, i -> i + 1).limit(MANY).map(i -> "Call" + i)
                .toArray(String[]::new));
        SWTBot view = window.view(UiIds.VIEW_EVENTS);
        SWTBotTable table = view.tableWithId(WidgetNames.EVENTS_TABLE);
        Wait.until("events", table::rowCount, count -> count >= MANY);
        table.select(3);
        view.textWithId(WidgetNames.EVENTS_FILTER).setText("event:NoSuchCall");
        Wait.until("no rows", table::rowCount, count -> count == 0);
        becomeDark();
        Wait.until("the dark table", () -> UIThreadRunnable.syncExec(() -> brightness(table.widget.getBackground())),
                brightness -> brightness < HALF);
    }

    /** What is light, or cannot be read. */
    private List<String> unreadable() {
        Control shell = window.shell().widget;
        return UIThreadRunnable.syncExec(() -> below(shell)
                .filter(control -> control instanceof Label || control instanceof CLabel || control instanceof Text
                        || control instanceof Table || control instanceof Tree)
                .filter(control -> brightness(control.getBackground()) > HALF || contrast(control) < READABLE)
                .map(control -> control + " " + control.getForeground() + " on " + control.getBackground()).toList());
    }

    private static Stream<Control> below(Control control) {
        if (!control.isVisible()) {
            return Stream.empty();
        }
        Stream<Control> children = control instanceof Composite parent ? Arrays.stream(parent.getChildren())
                : Stream.empty();
        return Stream.concat(Stream.of(control), children.flatMap(ThemeTest::below));
    }

    private static float contrast(Control control) {
        return Math.abs(brightness(control.getBackground()) - brightness(control.getForeground()));
    }

    private static float brightness(Color color) {
        return color.getRGB().getHSB()[2];
    }
}
