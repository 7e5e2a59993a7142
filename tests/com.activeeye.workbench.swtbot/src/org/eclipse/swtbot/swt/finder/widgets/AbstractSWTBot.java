package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.keyboard.Keyboard;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.hamcrest.SelfDescribing;
import org.hamcrest.StringDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works one widget, with the events that a person's mouse and keyboard would send. */
public abstract class AbstractSWTBot<T extends Widget> {

    /** Logs what is done. */
    protected final Logger log = LoggerFactory.getLogger(getClass());
    /** The widget, to be touched on the UI thread only. */
    public final T widget;
    /** The widget's display. */
    public final Display display;
    /** Names the widget in messages. */
    protected final SelfDescribing description;

    /**
     * Creates a bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when the widget is {@code null} or disposed
     */
    public AbstractSWTBot(T w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates a bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when the widget is {@code null} or disposed
     */
    public AbstractSWTBot(T w, SelfDescribing description) throws WidgetNotFoundException {
        if (w == null) {
            throw new WidgetNotFoundException("The widget was null.");
        }
        if (w.isDisposed()) {
            throw new WidgetNotFoundException("The widget {" + description + "} was disposed.");
        }
        this.widget = w;
        this.display = w.getDisplay();
        this.description = description == null ? to -> to.appendText(SWTUtils.toString(w)) : description;
    }

    /**
     * Reads the widget's text.
     *
     * @return the text, with line ends as {@code \n}
     */
    public String getText() {
        return SWTUtils.getText(widget);
    }

    /**
     * Reads the widget's name.
     *
     * @return the name, or {@code null}
     */
    public String getId() {
        return Ui.get(display, () -> (String) widget.getData(SWTBotPreferences.DEFAULT_KEY));
    }

    /**
     * Reads the widget's tooltip.
     *
     * @return the tooltip
     */
    public String getToolTipText() {
        return SWTUtils.getToolTipText(widget);
    }

    /**
     * Tells whether the widget can be worked.
     *
     * @return whether it and all controls above it are enabled
     */
    public boolean isEnabled() {
        return Ui.get(display, () -> isEnabledNow(widget));
    }

    /**
     * Tells whether the widget is visible.
     *
     * @return whether it and all controls above it are; items always are
     */
    public boolean isVisible() {
        return Ui.get(display, () -> !(widget instanceof Control control) || control.isVisible());
    }

    /**
     * Tells whether the widget has the focus.
     *
     * @return whether it has
     */
    public boolean isActive() {
        return Ui.get(display, () -> display.getFocusControl() == widget);
    }

    /** Gives the focus to the widget and activates its window. */
    public void setFocus() {
        waitForEnabled();
        if (widget instanceof Control control) {
            Ui.run(display, () -> focus(control));
        }
    }

    /** Reads the foreground colour; {@code null} for what is not a control. */
    public Color foregroundColor() {
        return Ui.get(display, () -> widget instanceof Control control ? control.getForeground() : null);
    }

    /** Reads the background colour; {@code null} for what is not a control. */
    public Color backgroundColor() {
        return Ui.get(display, () -> widget instanceof Control control ? control.getBackground() : null);
    }

    /**
     * Opens the context menu.
     *
     * @return the menu
     * @throws WidgetNotFoundException when the widget has none
     */
    public SWTBotRootMenu contextMenu() throws WidgetNotFoundException {
        if (widget instanceof Control control) {
            return contextMenu(control);
        }
        throw new WidgetNotFoundException("Could not find context menu for widget: " + this);
    }

    /**
     * Finds an item of the context menu, at any depth.
     *
     * @param text the item's text
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu contextMenu(String text) throws WidgetNotFoundException {
        return contextMenu().menu(text, true, 0);
    }

    /**
     * Presses keys on the widget.
     *
     * @param modificationKeys any of SWT's ALT, CTRL, SHIFT, COMMAND
     * @param c                the character
     * @return this
     */
    public AbstractSWTBot<T> pressShortcut(int modificationKeys, char c) {
        setFocus();
        keyboard().pressShortcut(modificationKeys, c);
        return this;
    }

    /**
     * Presses keys on the widget.
     *
     * @param modificationKeys any of SWT's ALT, CTRL, SHIFT, COMMAND
     * @param keyCode          a key without a character, such as SWT.F1, or 0
     * @param c                the character, or 0
     * @return this
     */
    public AbstractSWTBot<T> pressShortcut(int modificationKeys, int keyCode, char c) {
        setFocus();
        keyboard().pressShortcut(modificationKeys, keyCode, c);
        return this;
    }

    /**
     * Presses keys on the widget.
     *
     * @param keys the keys
     * @return this
     */
    public AbstractSWTBot<T> pressShortcut(KeyStroke... keys) {
        setFocus();
        keyboard().pressShortcut(keys);
        return this;
    }

    @Override
    public String toString() {
        return StringDescription.toString(description);
    }

    /** Waits until the widget is enabled. */
    protected void waitForEnabled() {
        new SWTBot().waitUntil(Conditions.widgetIsEnabled(this));
    }

    /**
     * Tells whether the widget has a style bit.
     *
     * @param w     the widget
     * @param style the bit
     * @return whether it has
     */
    protected boolean hasStyle(Widget w, int style) {
        return SWTUtils.hasStyle(w, style);
    }

    /**
     * Gives the keyboard that types on this widget.
     *
     * @return the keyboard
     */
    protected Keyboard keyboard() {
        return KeyboardFactory.getDefaultKeyboard(widget, description);
    }

    /**
     * Opens the context menu of a control at the middle of this widget.
     *
     * @param control the control
     * @return the menu
     */
    protected SWTBotRootMenu contextMenu(Control control) {
        Rectangle bounds = getBounds();
        Event event = createEvent();
        Ui.run(display, () -> {
            Point middle = control.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
            event.x = middle.x;
            event.y = middle.y;
            control.notifyListeners(SWT.MenuDetect, event);
        });
        WaitForObjectCondition<Menu> menu = Conditions.waitForPopupMenu(control);
        new SWTBot().waitUntilWidgetAppears(menu);
        return new SWTBotRootMenu(menu.get(0));
    }

    /**
     * Measures the widget.
     *
     * @return where it is, relative to the control to which its events go
     */
    protected Rectangle getBounds() {
        return new Rectangle(0, 0, 0, 0);
    }

    /**
     * Sends an event to the widget.
     *
     * @param eventType the type of event
     */
    protected void notify(int eventType) {
        notify(eventType, createEvent());
    }

    /**
     * Sends an event to the widget.
     *
     * @param eventType the type of event
     * @param event     the event
     */
    protected void notify(int eventType, Event event) {
        notify(eventType, event, widget);
    }

    /**
     * Sends an event and waits until it is dealt with, unless that opens a dialog.
     *
     * @param eventType the type of event
     * @param event     the event
     * @param receiver  the widget that gets it; nothing is sent when it is disposed or disabled by then
     */
    protected void notify(int eventType, Event event, Widget receiver) {
        notify(eventType, event, receiver, () -> { });
    }

    /**
     * Changes a widget and sends the event that tells of it, in one step.
     *
     * @param eventType the type of event
     * @param event     the event
     * @param receiver  the widget that gets it; nothing is done when it is disposed or disabled by then
     * @param change    the change
     */
    protected void notify(int eventType, Event event, Widget receiver, Runnable change) {
        event.type = eventType;
        Ui.post(display, () -> {
            if (receiver.isDisposed() || !isEnabledNow(receiver)) {
                return;
            }
            change.run();
            receiver.notifyListeners(eventType, event);
        });
        if (SWTBotPreferences.PLAYBACK_DELAY > 0) {
            SWTUtils.sleep(SWTBotPreferences.PLAYBACK_DELAY);
        }
    }

    /**
     * Makes an event.
     *
     * @return an event of this widget
     */
    protected Event createEvent() {
        Event event = new Event();
        event.time = (int) System.currentTimeMillis();
        event.widget = widget;
        event.display = display;
        return event;
    }

    /**
     * Sends what a click sends.
     *
     * @param at       where, relative to the receiver
     * @param receiver the control that gets the events
     * @param select   what the click changes
     * @param item     the item that is clicked, or {@code null}
     */
    protected void sendClick(Point at, Widget receiver, Runnable select, Widget item) {
        log.debug("Clicking on {}", this);
        new Clicks(this, at, receiver, item).click(select);
    }

    /**
     * Sends what a double click sends.
     *
     * @param at       where, relative to the receiver
     * @param receiver the control that gets the events
     * @param select   what the click changes
     * @param item     the item that is clicked, or {@code null}
     */
    protected void sendDoubleClick(Point at, Widget receiver, Runnable select, Widget item) {
        log.debug("Double-clicking on {}", this);
        new Clicks(this, at, receiver, item).doubleClick(select);
    }

    /**
     * Finds the middle of a rectangle.
     *
     * @param bounds the rectangle
     * @return its middle
     */
    protected static Point middle(Rectangle bounds) {
        return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
    }

    /**
     * Refuses what a test may not ask for.
     *
     * @param legal   whether it may
     * @param message why it may not
     * @throws IllegalArgumentException when it may not
     */
    protected static void require(boolean legal, String message) {
        if (!legal) {
            throw new IllegalArgumentException(message);
        }
    }

    private static void focus(Control control) {
        if (!control.isFocusControl()) {
            control.getShell().forceActive();
            control.getShell().forceFocus();
            control.forceFocus();
        }
    }

    private static boolean isEnabledNow(Widget widget) {
        return switch (widget) {
            case Control control -> control.isEnabled();
            case ToolItem item -> item.isEnabled();
            case MenuItem item -> item.isEnabled();
            case Menu menu -> menu.isEnabled();
            default -> true;
        };
    }
}
