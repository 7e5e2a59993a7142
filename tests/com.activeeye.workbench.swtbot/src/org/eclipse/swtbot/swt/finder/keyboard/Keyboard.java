package org.eclipse.swtbot.swt.finder.keyboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;

/** Types texts and shortcuts. */
public class Keyboard {

    private final KeyboardStrategy strategy;

    /**
     * Creates a keyboard.
     *
     * @param strategy how to press its keys
     */
    public Keyboard(KeyboardStrategy strategy) {
        this.strategy = strategy;
    }

    /**
     * Types a text.
     *
     * @param text the text
     */
    public void typeText(String text) {
        typeText(text, SWTBotPreferences.TYPE_INTERVAL);
    }

    /**
     * Types a text.
     *
     * @param text     the text
     * @param interval the pause after each character, in milliseconds
     */
    public void typeText(String text, int interval) {
        for (char ch : text.toCharArray()) {
            typeCharacter(ch);
            SWTUtils.sleep(interval);
        }
    }

    /**
     * Types a character.
     *
     * @param ch the character
     */
    public void typeCharacter(char ch) {
        pressShortcut(Keystrokes.create(ch));
    }

    /**
     * Presses a shortcut.
     *
     * @param modificationKeys any of SWT's ALT, CTRL, SHIFT, COMMAND
     * @param c                the character
     */
    public void pressShortcut(int modificationKeys, char c) {
        pressShortcut(Keystrokes.toKeys(modificationKeys, c));
    }

    /**
     * Presses a shortcut.
     *
     * @param modificationKeys any of SWT's ALT, CTRL, SHIFT, COMMAND
     * @param keyCode          a key without a character, such as SWT.F1, or 0
     * @param c                the character, or 0
     */
    public void pressShortcut(int modificationKeys, int keyCode, char c) {
        List<KeyStroke> keys = new ArrayList<>(Arrays.asList(Keystrokes.toKeys(modificationKeys, c)));
        if (keyCode != 0) {
            keys.add(c == 0 ? keys.size() : keys.size() - 1, KeyStroke.getInstance(0, keyCode));
        }
        pressShortcut(keys.toArray(KeyStroke[]::new));
    }

    /**
     * Presses keys one after the other and releases them in the opposite order.
     *
     * @param keys the keys
     */
    public void pressShortcut(KeyStroke... keys) {
        strategy.pressKeys(keys);
        List<KeyStroke> reversed = new ArrayList<>(Arrays.asList(keys));
        Collections.reverse(reversed);
        strategy.releaseKeys(reversed.toArray(KeyStroke[]::new));
    }
}
