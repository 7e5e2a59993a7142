package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/** Sends the events of a mouse that comes to a widget, clicks it and leaves it. */
final class Clicks {

    private final AbstractSWTBot<?> bot;
    private final Point at;
    private final Widget receiver;
    private final Widget item;

    Clicks(AbstractSWTBot<?> bot, Point at, Widget receiver, Widget item) {
        this.bot = bot;
        this.at = at;
        this.receiver = receiver;
        this.item = item;
    }

    void click(Runnable select) {
        enter();
        mouse(SWT.MouseDown, 1, SWT.NONE, 1);
        mouse(SWT.MouseUp, 1, SWT.BUTTON1, 1);
        selection(SWT.Selection, select);
        leave();
    }

    void doubleClick(Runnable select) {
        enter();
        mouse(SWT.MouseDown, 1, SWT.NONE, 1);
        selection(SWT.Selection, select);
        mouse(SWT.MouseUp, 1, SWT.BUTTON1, 1);
        mouse(SWT.MouseDown, 1, SWT.NONE, 2);
        mouse(SWT.MouseDoubleClick, 1, SWT.NONE, 2);
        selection(SWT.DefaultSelection, () -> { });
        mouse(SWT.MouseUp, 1, SWT.BUTTON1, 2);
        leave();
    }

    private void enter() {
        mouse(SWT.MouseEnter, 0, SWT.NONE, 0);
        mouse(SWT.MouseMove, 0, SWT.NONE, 0);
        bot.notify(SWT.Activate, bot.createEvent(), receiver);
        bot.notify(SWT.FocusIn, bot.createEvent(), receiver);
    }

    private void leave() {
        mouse(SWT.MouseHover, 0, SWT.NONE, 0);
        mouse(SWT.MouseMove, 0, SWT.NONE, 0);
        mouse(SWT.MouseExit, 0, SWT.NONE, 0);
        bot.notify(SWT.Deactivate, bot.createEvent(), receiver);
        bot.notify(SWT.FocusOut, bot.createEvent(), receiver);
    }

    private void mouse(int type, int button, int stateMask, int count) {
        Event event = bot.createEvent();
        event.x = at.x;
        event.y = at.y;
        event.button = button;
        event.stateMask = stateMask;
        event.count = count;
        bot.notify(type, event, receiver);
    }

    private void selection(int type, Runnable change) {
        Event event = bot.createEvent();
        event.stateMask = SWT.BUTTON1;
        event.item = item;
        bot.notify(type, event, receiver, change);
    }
}
