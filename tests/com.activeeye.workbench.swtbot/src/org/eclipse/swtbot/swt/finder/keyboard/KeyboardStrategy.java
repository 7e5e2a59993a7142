package org.eclipse.swtbot.swt.finder.keyboard;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.widgets.Widget;
import org.hamcrest.SelfDescribing;

/** A way to press and release keys. */
public interface KeyboardStrategy {

    /**
     * Is called once before the first key.
     *
     * @param widget      the widget to type on, or {@code null} for whichever has the focus
     * @param description how to name it in messages
     */
    void init(Widget widget, SelfDescribing description);

    /**
     * Presses keys and holds them down.
     *
     * @param keys the keys, in this order
     */
    void pressKeys(KeyStroke... keys);

    /**
     * Releases keys.
     *
     * @param keys the keys, in this order
     */
    void releaseKeys(KeyStroke... keys);
}
