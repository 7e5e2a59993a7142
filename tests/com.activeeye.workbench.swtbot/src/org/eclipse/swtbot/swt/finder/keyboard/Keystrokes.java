package org.eclipse.swtbot.swt.finder.keyboard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;

/** The keys of a US keyboard, and the keys that make a character. */
public class Keystrokes {

    public static final KeyStroke SHIFT = KeyStroke.getInstance(SWT.SHIFT, 0);
    public static final KeyStroke CTRL = KeyStroke.getInstance(SWT.CTRL, 0);
    public static final KeyStroke ALT = KeyStroke.getInstance(SWT.ALT, 0);
    public static final KeyStroke COMMAND = KeyStroke.getInstance(SWT.COMMAND, 0);
    public static final KeyStroke MOD1 = KeyStroke.getInstance(SWT.MOD1, 0);
    public static final KeyStroke MOD2 = KeyStroke.getInstance(SWT.MOD2, 0);
    public static final KeyStroke MOD3 = KeyStroke.getInstance(SWT.MOD3, 0);
    public static final KeyStroke MOD4 = KeyStroke.getInstance(SWT.MOD4, 0);

    public static final KeyStroke ESC = KeyStroke.getInstance(0, SWT.ESC);
    public static final KeyStroke BS = KeyStroke.getInstance(0, SWT.BS);
    public static final KeyStroke DELETE = KeyStroke.getInstance(0, SWT.DEL);
    public static final KeyStroke CR = KeyStroke.getInstance(0, SWT.CR);
    public static final KeyStroke LF = KeyStroke.getInstance(0, SWT.LF);
    public static final KeyStroke TAB = KeyStroke.getInstance(0, SWT.TAB);
    public static final KeyStroke SPACE = KeyStroke.getInstance(0, ' ');

    public static final KeyStroke F1 = KeyStroke.getInstance(0, SWT.F1);
    public static final KeyStroke F2 = KeyStroke.getInstance(0, SWT.F2);
    public static final KeyStroke F3 = KeyStroke.getInstance(0, SWT.F3);
    public static final KeyStroke F4 = KeyStroke.getInstance(0, SWT.F4);
    public static final KeyStroke F5 = KeyStroke.getInstance(0, SWT.F5);
    public static final KeyStroke F6 = KeyStroke.getInstance(0, SWT.F6);
    public static final KeyStroke F7 = KeyStroke.getInstance(0, SWT.F7);
    public static final KeyStroke F8 = KeyStroke.getInstance(0, SWT.F8);
    public static final KeyStroke F9 = KeyStroke.getInstance(0, SWT.F9);
    public static final KeyStroke F10 = KeyStroke.getInstance(0, SWT.F10);
    public static final KeyStroke F11 = KeyStroke.getInstance(0, SWT.F11);
    public static final KeyStroke F12 = KeyStroke.getInstance(0, SWT.F12);

    public static final KeyStroke UP = KeyStroke.getInstance(0, SWT.ARROW_UP);
    public static final KeyStroke DOWN = KeyStroke.getInstance(0, SWT.ARROW_DOWN);
    public static final KeyStroke LEFT = KeyStroke.getInstance(0, SWT.ARROW_LEFT);
    public static final KeyStroke RIGHT = KeyStroke.getInstance(0, SWT.ARROW_RIGHT);
    public static final KeyStroke END = KeyStroke.getInstance(0, SWT.END);
    public static final KeyStroke HOME = KeyStroke.getInstance(0, SWT.HOME);
    public static final KeyStroke PAGE_UP = KeyStroke.getInstance(0, SWT.PAGE_UP);
    public static final KeyStroke PAGE_DOWN = KeyStroke.getInstance(0, SWT.PAGE_DOWN);

    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";
    private static final String UNSHIFTED = "`1234567890-=[]\\;',./";

    private static final int[] MODIFIERS = { SWT.ALT, SWT.COMMAND, SWT.CTRL, SWT.SHIFT };

    private Keystrokes() {
    }

    /**
     * Finds the keys that make a character on a US keyboard.
     *
     * @param ch the character
     * @return the keys, in the order in which to press them
     */
    public static KeyStroke[] create(char ch) {
        int shifted = SHIFTED.indexOf(ch);
        if (shifted >= 0) {
            return new KeyStroke[] { SHIFT, KeyStroke.getInstance(0, UNSHIFTED.charAt(shifted)) };
        }
        if (Character.isUpperCase(ch)) {
            return new KeyStroke[] { SHIFT, KeyStroke.getInstance(0, Character.toLowerCase(ch)) };
        }
        return new KeyStroke[] { KeyStroke.getInstance(0, ch == '\n' ? SWT.CR : ch) };
    }

    /**
     * Finds the keys of a shortcut.
     *
     * @param modificationKeys any of {@link SWT#ALT}, {@link SWT#CTRL}, {@link SWT#SHIFT}, {@link SWT#COMMAND}, or 0
     * @param c                the character, or 0
     * @return the keys, in the order in which to press them
     */
    public static KeyStroke[] toKeys(int modificationKeys, char c) {
        List<KeyStroke> keys = new ArrayList<>();
        for (int modifier : MODIFIERS) {
            if ((modificationKeys & modifier) != 0) {
                keys.add(KeyStroke.getInstance(modifier, 0));
            }
        }
        if (c != 0) {
            List.of(create(c)).stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        }
        return keys.toArray(KeyStroke[]::new);
    }
}
