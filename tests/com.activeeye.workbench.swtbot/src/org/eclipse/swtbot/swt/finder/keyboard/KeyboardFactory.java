package org.eclipse.swtbot.swt.finder.keyboard;

import org.eclipse.swt.widgets.Widget;
import org.hamcrest.SelfDescribing;

/** Makes keyboards; here they all type through {@link org.eclipse.swt.widgets.Display#post}. */
public class KeyboardFactory {

    private KeyboardFactory() {
    }

    /**
     * Makes the keyboard that widgets use for themselves.
     *
     * @param widget      the widget to type on
     * @param description how to name it in messages
     * @return the keyboard
     */
    public static Keyboard getDefaultKeyboard(Widget widget, SelfDescribing description) {
        SWTKeyboardStrategy strategy = new SWTKeyboardStrategy();
        strategy.init(widget, description);
        return new Keyboard(strategy);
    }

    /**
     * Makes a keyboard that types real keys to whichever control has the focus.
     *
     * @return the keyboard
     */
    public static Keyboard getSWTKeyboard() {
        return new Keyboard(new SWTKeyboardStrategy());
    }
}
