package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.SaveAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is saved to files, without a mouse; somebody answers in place of the system's dialog. */
class SaveInWindowsTest {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();
    @TempDir
    private Path folder;

    private final Window window = new Window();
    private final Keys keys = new Keys();
    private final List<String> proposed = new CopyOnWriteArrayList<>();
    private final Queue<Path> answers = new ArrayDeque<>();
    private SaveAs.Asking system;

    @BeforeEach
    void answer() {
        system = SaveAs.ask((shell, request) -> {
            proposed.add(request.fileName());
            return Optional.ofNullable(answers.poll());
        });
    }

    @AfterEach
    void letTheSystemAsk() {
        SaveAs.ask(system);
    }

    private Dialog handOff() {
        new Practice(workspace.workbench()).pod().credential("Logs");
        return window.open("Hand Off to Customer", "Connectors", "Hand Off to Customer…").awaits("Save…");
    }

    private static String preview(Dialog dialog) {
        return dialog.bot().textWithId(WidgetNames.HAND_OFF_PREVIEW).getText();
    }

    @Test
    void theQuickCreateLinkIsChosenCopiedAndSavedByKeys() throws IOException {
        Dialog dialog = handOff();
        assertThat(dialog.offers("Open Link")).isFalse();
        dialog.bot().comboBoxWithId(WidgetNames.HAND_OFF_FORMAT).setFocus();
        keys.press(Keystrokes.UP);
        keys.press(Keystrokes.UP);
        Wait.untilContains("the link", () -> preview(dialog), "#/stacks/create/review?templateURL=");
        assertThat(dialog.offers("Open Link")).isTrue();
        keys.go("Copy");
        dialog.says("Copied.");
        assertThat(window.clipboard()).isEqualTo(preview(dialog)).startsWith("https://console.aws.amazon.com/")
                .contains("param_ExternalID=");
        Path file = folder.resolve("new folder").resolve("link.txt");
        answers.add(file);
        keys.go("Save…");
        dialog.says("Written to " + file + ".");
        assertThat(Files.readString(file)).isEqualTo(preview(dialog));
        assertThat(proposed).singleElement().asString().endsWith(".txt");
        keys.press(Keystrokes.ESC);
        dialog.closes();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenThatIsWanted() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.sh"), "theirs");
        Path other = folder.resolve("other.sh");
        Dialog dialog = handOff();
        answers.addAll(List.of(theirs, other, theirs));
        keys.go("Save…");
        Dialog.titled("Save Hand-Off").says("There is a file " + theirs + " already.");
        keys.press(Keystrokes.CR);
        dialog.says("Written to " + other + ".");
        assertThat(theirs).hasContent("theirs");
        assertThat(proposed).last().asString().isEqualTo(theirs.toString());
        keys.go("Save…");
        Dialog.titled("Save Hand-Off");
        keys.go("Replace");
        dialog.says("Written to " + theirs + ".");
        assertThat(theirs).hasSameTextualContentAs(other);
        keys.go("Save…");
        assertThat(proposed).hasSize(4);
        dialog.press("Close").closes();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndNothingIsLost() throws IOException {
        Path none = Files.createFile(folder.resolve("file")).resolve("script.sh");
        Path other = folder.resolve("script.sh");
        Dialog dialog = handOff();
        answers.addAll(List.of(none, other));
        keys.go("Save…");
        Dialog.titled("Save Hand-Off").says("The file " + none + " could not be read or written")
                .says("Check that the folder exists and may be written, and try again.");
        keys.press(Keystrokes.CR);
        keys.go("Save…");
        dialog.says("Written to " + other + ".").press("Close").closes();
    }

    @Test
    void theChangesThatAreShownAreExportedAndTheFilterIsKept() throws IOException {
        new Practice(workspace.workbench()).pod().credential("Logs").stack();
        SWTBot log = window.view(UiIds.VIEW_CHANGES);
        SWTBotTable changes = log.tableWithId(WidgetNames.CHANGES_TABLE);
        Wait.until("the changes", changes::rowCount, count -> count > 1);
        log.textWithId(WidgetNames.CHANGES_FILTER).setFocus();
        keys.type("change set");
        Wait.until("the filter", () -> log.labelWithId(WidgetNames.CHANGES_STATE).getText(),
                text -> text.contains(" of "));
        int shown = changes.rowCount();
        Path table = folder.resolve("changes.csv");
        Path whole = folder.resolve("changes.jsonl");
        answers.addAll(List.of(table, whole));
        keys.go("Export…");
        says(log, "Wrote the change log to " + table + ".");
        assertThat(Files.readAllLines(table)).first().asString().startsWith("time,change,result,who,account");
        assertThat(Files.readString(table).lines().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*")))
                .hasSize(shown);
        keys.go("Export…");
        says(log, "Wrote the change log to " + whole + ".");
        assertThat(Files.readAllLines(whole)).hasSizeGreaterThan(shown);
        UIThreadRunnable.syncExec(window::reopenViews);
        SWTBot again = window.view(UiIds.VIEW_CHANGES);
        assertThat(again.textWithId(WidgetNames.CHANGES_FILTER).getText()).isEqualTo("change set");
        Wait.until("the rows", again.tableWithId(WidgetNames.CHANGES_TABLE)::rowCount, count -> count == shown);
    }

    private static void says(SWTBot log, String part) {
        Wait.untilContains("the state", () -> log.labelWithId(WidgetNames.CHANGES_STATE).getText(), part);
    }
}
