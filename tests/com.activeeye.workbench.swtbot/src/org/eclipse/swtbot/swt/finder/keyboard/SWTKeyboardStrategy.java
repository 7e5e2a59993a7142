package org.eclipse.swtbot.swt.finder.keyboard;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** Presses real keys through {@link Display#post}: the window system brings them to the control with the focus. */
class SWTKeyboardStrategy implements KeyboardStrategy {

    private final Display display = SWTUtils.display();
    private Widget widget;

    @Override
    public void init(Widget widget, SelfDescribing description) {
        this.widget = widget;
    }

    @Override
    public void pressKeys(KeyStroke... keys) {
        for (KeyStroke key : keys) {
            post(SWT.KeyDown, key);
        }
    }

    @Override
    public void releaseKeys(KeyStroke... keys) {
        for (KeyStroke key : keys) {
            post(SWT.KeyUp, key);
        }
    }

    private void post(int type, KeyStroke key) {
        Event event = event(type, key);
        // On the UI thread: GTK makes the event, and is for one thread only, though Display.post allows any.
        if (!Ui.get(display, () -> display.post(event))) {
            throw new IllegalStateException("Could not post the key " + key.format()
                    + "; does a window have the focus?");
        }
        // the key has arrived once the UI thread has emptied its queue
        display.wake();
        Ui.run(display, () -> { });
    }

    private Event event(int type, KeyStroke key) {
        Event event = new Event();
        event.type = type;
        event.widget = widget;
        if (key.getModifierKeys() != 0) {
            event.keyCode = key.getModifierKeys();
        } else if (isSpecial(key.getNaturalKey())) {
            event.keyCode = key.getNaturalKey();
        } else {
            event.character = (char) key.getNaturalKey();
        }
        return event;
    }

    private static boolean isSpecial(int natural) {
        return (natural & SWT.KEYCODE_BIT) != 0 || switch (natural) {
            case SWT.BS, SWT.CR, SWT.DEL, SWT.ESC, SWT.LF, SWT.TAB -> true;
            default -> false;
        };
    }
}
