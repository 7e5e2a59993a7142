package org.eclipse.swtbot.swt.finder;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withStyle;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.waits.ICondition;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRootMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.TimeoutException;
import org.hamcrest.Matcher;

import com.activeeye.workbench.swtbot.internal.Ui;

/** Waits, and finds windows, menus and widgets of any type. */
abstract class SWTBotFactory {

    /** The display that the bot works on. */
    protected final Display display = SWTUtils.display();
    /** Where the bot looks. */
    protected final Finder finder;

    SWTBotFactory(Finder finder) {
        this.finder = finder;
    }

    /** Waits for a window by its title. */
    public SWTBotShell shell(String text) {
        return shell(text, 0);
    }

    /** Waits for one of several windows by their title, from 0. */
    public SWTBotShell shell(String text, int index) {
        return new SWTBotShell(shells(text).get(index));
    }

    /** Waits for a window by its title and the window that it belongs to. */
    public SWTBotShell shell(String text, Shell parent) {
        return new SWTBotShell(found(Conditions.waitForShell(withText(text), parent)).get(0));
    }

    /** Waits for a window by its name. */
    public SWTBotShell shellWithId(String value) {
        return new SWTBotShell(found(Conditions.waitForShell(withId(value))).get(0));
    }

    /** Waits for a window by its data. */
    public SWTBotShell shellWithId(String key, String value) {
        return new SWTBotShell(found(Conditions.waitForShell(withId(key, value))).get(0));
    }

    /** Waits for windows by their title. */
    public List<Shell> shells(String text) {
        return found(Conditions.waitForShell(withText(text)));
    }

    /** Lists all windows, visible or not. */
    public SWTBotShell[] shells() {
        return Ui.get(display, () -> Arrays.stream(finder.getShells()).map(SWTBotShell::new)
                .toArray(SWTBotShell[]::new));
    }

    /**
     * Finds the active window.
     *
     * @return the window
     * @throws WidgetNotFoundException when no window of this process is active
     */
    public SWTBotShell activeShell() throws WidgetNotFoundException {
        return new SWTBotShell(finder.activeShell());
    }

    /** Waits for the menu bar of the active window. */
    public SWTBotRootMenu menu() {
        return menu(activeShell());
    }

    /** Waits for the menu bar of a window. */
    public SWTBotRootMenu menu(SWTBotShell shell) {
        return new SWTBotRootMenu(found(Conditions.waitForMenuBar(shell)).get(0));
    }

    /** Waits for an item of the menu bar of the active window, at any depth. */
    public SWTBotMenu menu(String text) {
        return menu(text, 0);
    }

    /** Waits for one of several items of the menu bar of the active window, at any depth, from 0. */
    public SWTBotMenu menu(String text, int index) {
        return menu().menu(text, true, index);
    }

    /** Waits for an item of the menu bar of the active window, and looks into submenus or not. */
    public SWTBotMenu menu(String text, boolean recursive) {
        return menu().menu(text, recursive, 0);
    }

    /** Waits for one of several items of the menu bar of a window, at any depth, from 0. */
    public SWTBotMenu menu(SWTBotShell shell, Matcher<MenuItem> matcher, int index) {
        return menu(shell).menu(matcher, true, index);
    }

    /** Waits for an item of the menu bar of the active window by its name, at any depth. */
    public SWTBotMenu menuWithId(String value) {
        return menuWithId(SWTBotPreferences.DEFAULT_KEY, value);
    }

    /** Waits for an item of the menu bar of the active window by its data, at any depth. */
    public SWTBotMenu menuWithId(String key, String value) {
        return menu().menuWithId(key, value, true, 0);
    }

    /** Waits for the first widget that matches. */
    public <T extends Widget> T widget(Matcher<T> matcher) {
        return widget(matcher, 0);
    }

    /** Waits for a widget that matches, and gives one of several, from 0. */
    public <T extends Widget> T widget(Matcher<T> matcher, int index) {
        return found(Conditions.waitForWidget(matcher)).get(index);
    }

    /** Waits for the first widget that matches under a parent. */
    public <T extends Widget> T widget(Matcher<T> matcher, Widget parentWidget) {
        return widget(matcher, parentWidget, 0);
    }

    /** Waits for a widget that matches under a parent, and gives one of several, from 0. */
    public <T extends Widget> T widget(Matcher<T> matcher, Widget parentWidget, int index) {
        return found(Conditions.waitForWidget(matcher, parentWidget)).get(index);
    }

    /** Waits for a widget that matches in the active window, and gives all of them. */
    public <T extends Widget> List<? extends T> widgets(Matcher<T> matcher) {
        return widgets(matcher, activeShell().widget);
    }

    /** Waits for a widget that matches under a parent, and gives all of them. */
    public <T extends Widget> List<? extends T> widgets(Matcher<T> matcher, Widget parentWidget) {
        return found(Conditions.waitForWidget(matcher, parentWidget));
    }

    /** Finds the control that has the focus, or {@code null}. */
    public Control getFocusedWidget() {
        return Ui.get(display, display::getFocusControl);
    }

    /**
     * Waits for something to be found.
     *
     * @param waitForWidget the condition
     * @throws WidgetNotFoundException when it is not found in time
     */
    public void waitUntilWidgetAppears(ICondition waitForWidget) {
        try {
            waitUntil(waitForWidget);
        } catch (TimeoutException e) {
            throw new WidgetNotFoundException(waitForWidget.getFailureMessage(), e);
        }
    }

    /** Waits until a condition holds, for at most {@link SWTBotPreferences#TIMEOUT}. */
    public void waitUntil(ICondition condition) throws TimeoutException {
        waitUntil(condition, SWTBotPreferences.TIMEOUT);
    }

    /** Waits until a condition holds, for at most so many milliseconds. */
    public void waitUntil(ICondition condition, long timeout) throws TimeoutException {
        waitUntil(condition, timeout, SWTBotPreferences.DEFAULT_POLL_DELAY);
    }

    /**
     * Waits until a condition holds.
     *
     * @param condition the condition; a check that throws counts as not yet
     * @param timeout   for how long to wait, in milliseconds
     * @param interval  how long to pause between two checks, in milliseconds
     * @throws TimeoutException      when it does not hold in time
     * @throws IllegalStateException when it would have to wait on the UI thread, where nothing can come true meanwhile
     */
    public void waitUntil(ICondition condition, long timeout, long interval) throws TimeoutException {
        await(condition, true, timeout, interval);
    }

    /** Waits while a condition holds, for at most {@link SWTBotPreferences#TIMEOUT}. */
    public void waitWhile(ICondition condition) throws TimeoutException {
        waitWhile(condition, SWTBotPreferences.TIMEOUT);
    }

    /** Waits while a condition holds, for at most so many milliseconds. */
    public void waitWhile(ICondition condition, long timeout) throws TimeoutException {
        waitWhile(condition, timeout, SWTBotPreferences.DEFAULT_POLL_DELAY);
    }

    /**
     * Waits while a condition holds.
     *
     * @param condition the condition; a check that throws counts as still
     * @param timeout   for how long to wait, in milliseconds
     * @param interval  how long to pause between two checks, in milliseconds
     * @throws TimeoutException when it holds for too long
     */
    public void waitWhile(ICondition condition, long timeout, long interval) throws TimeoutException {
        await(condition, false, timeout, interval);
    }

    /** Pauses for so many milliseconds. */
    public void sleep(long millis) {
        SWTUtils.sleep(millis);
    }

    /** Gives the display that the bot works on. */
    public Display getDisplay() {
        return display;
    }

    /** Gives what the bot looks with. */
    public Finder getFinder() {
        return finder;
    }

    /** Saves a picture of the display to a file whose ending says the format. */
    public boolean captureScreenshot(String fileName) {
        return SWTUtils.captureScreenshot(fileName);
    }

    // every matcher here is one of any widget, and the first of them sees to the type
    @SuppressWarnings("unchecked")
    <T extends Widget> T find(Class<T> type, int style, int index, Matcher<?>... more) {
        List<Matcher<? extends T>> all = new ArrayList<>();
        all.add(WidgetMatcherFactory.widgetOfType(type));
        all.add(withStyle(style, "0x" + Integer.toHexString(style)));
        Arrays.stream(more).forEach(each -> all.add((Matcher<T>) each));
        return widget(WidgetMatcherFactory.<T>allOf(all), index);
    }

    private <T> List<T> found(WaitForObjectCondition<T> condition) {
        waitUntilWidgetAppears(condition);
        return condition.getAllMatches();
    }

    private void await(ICondition condition, boolean wanted, long timeout, long interval) {
        long limit = System.nanoTime() + timeout * 1_000_000;
        condition.init((SWTBot) this);
        Throwable last = null;
        do {
            try {
                if (condition.test() == wanted) {
                    return;
                }
            } catch (Exception | AssertionError e) {
                // the widget may just be on its way in or out: look again until the time is over
                last = e;
            }
            if (SWTUtils.isUIThread(display)) {
                throw new IllegalStateException("A bot cannot wait on the UI thread: nothing happens there "
                        + "until it returns. Run the test on another thread. It waits: "
                        + condition.getFailureMessage());
            }
            SWTUtils.sleep(interval);
        } while (System.nanoTime() < limit);
        throw new TimeoutException("Timeout after: " + timeout + " ms.: " + condition.getFailureMessage(), last);
    }
}
