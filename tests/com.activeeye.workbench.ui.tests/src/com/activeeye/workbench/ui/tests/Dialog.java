package com.activeeye.workbench.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;

/** A dialog or wizard that is open. */
final class Dialog {
    private final SWTBotShell shell;

    private Dialog(SWTBotShell shell) {
        this.shell = shell;
    }

    /** Waits for the dialog of a title. */
    static Dialog titled(String title) {
        return new Dialog(new SWTBot().shell(title).activate());
    }

    /** Finds what is in it. */
    SWTBot bot() {
        return shell.bot();
    }

    /** Puts a text into a field in place of what is there. */
    Dialog fill(String name, String text) {
        bot().textWithId(name).setText(text);
        return this;
    }

    /** Types a text into a field, key by key, in place of what is there. */
    Dialog type(String name, String text) {
        fill(name, "");
        bot().textWithId(name).typeText(text, 0);
        return this;
    }

    /** Puts a text into a field with choices. */
    Dialog enter(String name, String text) {
        bot().comboBoxWithId(name).setText(text);
        return this;
    }

    /** Presses a button as soon as it can be pressed. */
    Dialog press(String label) {
        bot().button(label).click();
        return this;
    }

    /** Whether a button can be pressed. */
    boolean offers(String label) {
        return bot().button(label).isEnabled();
    }

    /** Waits until a button can be pressed. */
    Dialog awaits(String label) {
        Wait.until("the button " + label, () -> offers(label), Boolean::booleanValue);
        return this;
    }

    /** Waits until one of its texts contains something. */
    Dialog says(String part) {
        Wait.until("a text with \"" + part + "\"", this::texts,
                texts -> texts.stream().anyMatch(text -> text.contains(part)));
        return this;
    }

    /** The texts that are in sight. */
    List<String> texts() {
        return UIThreadRunnable.syncExec(() -> texts(shell.widget).filter(text -> !text.isBlank()).toList());
    }

    private static Stream<String> texts(Control control) {
        return switch (control) {
            case Control hidden when !hidden.isVisible() -> Stream.empty();
            case Text text -> Stream.of(text.getText());
            case Label label -> Stream.of(label.getText());
            case CLabel label -> Stream.of(String.valueOf(label.getText()));
            case Composite parent -> Arrays.stream(parent.getChildren()).flatMap(Dialog::texts);
            default -> Stream.empty();
        };
    }

    /** Whether it is still open. */
    boolean isOpen() {
        return shell.isOpen();
    }

    /** Waits until it is closed. */
    void closes() {
        new SWTBot().waitUntil(Conditions.shellCloses(shell), Wait.LONG.toMillis());
    }
}
