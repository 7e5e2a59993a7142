package com.activeeye.workbench.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.keyboard.Keyboard;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;

/** Somebody who has no mouse. */
final class Keys {
    /** More than any page has. */
    private static final int CONTROLS = 40;

    private final Keyboard keyboard = KeyboardFactory.getSWTKeyboard();

    /** Presses a key together with others. */
    void press(int modifiers, char key) {
        keyboard.pressShortcut(modifiers, key);
    }

    /** Presses a key. */
    void press(KeyStroke key) {
        keyboard.pressShortcut(key);
    }

    /** Types a text. */
    void type(String text) {
        keyboard.typeText(text, 0);
    }

    /** Goes to a button by the Tab key and presses it. */
    void go(String button) {
        int left = CONTROLS;
        while (!focused(button)) {
            assertThat(left--).as("The Tab key does not lead to " + button).isPositive();
            press(Keystrokes.TAB);
        }
        press(Keystrokes.SPACE);
    }

    /** Whether the focus is on a button with this in its text. */
    static boolean focused(String text) {
        return UIThreadRunnable.syncExec(() -> Display.getCurrent().getFocusControl() instanceof Button button
                && button.isEnabled() && button.getText().replace("&", "").contains(text));
    }
}
