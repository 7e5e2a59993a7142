package com.activeeye.workbench.ui.internal.common;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Lets the keys that go on in a window do so from a text that nobody types into. */
public final class KeysLeadOn {
    private KeysLeadOn() {
    }

    /**
     * Lets Tab leave a text of several lines, Enter press the default button and Escape close the dialog, none of which
     * such a text does by itself.
     *
     * @param <C> the text's type
     * @param text the text, read-only
     * @return the text
     */
    public static <C extends Control> C from(C text) {
        text.addListener(SWT.Traverse, event -> event.doit |= switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_RETURN, SWT.TRAVERSE_ESCAPE -> true;
            default -> false;
        });
        return text;
    }
}
