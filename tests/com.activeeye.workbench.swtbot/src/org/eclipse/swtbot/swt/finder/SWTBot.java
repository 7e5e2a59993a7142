package org.eclipse.swtbot.swt.finder;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.inGroup;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withMnemonic;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withTooltip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarDropDownButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarPushButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarRadioButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarToggleButton;
import org.hamcrest.Matcher;

/** Finds widgets under the active shell, or under one widget, and gives bots that work them. */
public class SWTBot extends ViewerBot {

    /** Creates a bot that looks under whatever shell is active at the time. */
    public SWTBot() {
        this(new Finder());
    }

    /**
     * Creates a bot that looks under one widget.
     *
     * @param parent the widget
     */
    public SWTBot(Widget parent) {
        this(new Finder(parent));
    }

    /**
     * Creates a bot.
     *
     * @param finder where it looks
     */
    public SWTBot(Finder finder) {
        super(finder);
    }

    /** Finds the first tool bar button. */
    public SWTBotToolbarButton toolbarButton() {
        return theToolbarButton(0);
    }

    /** Finds a tool bar button by its place among them, from 0. */
    public SWTBotToolbarButton toolbarButton(int index) {
        return theToolbarButton(index);
    }

    /** Finds the first tool bar button of a group. */
    public SWTBotToolbarButton toolbarButtonInGroup(String inGroup) {
        return theToolbarButton(0, inGroup(inGroup));
    }

    /** Finds a tool bar button by its text without {@code &}. */
    public SWTBotToolbarButton toolbarButton(String mnemonicText) {
        return theToolbarButton(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several tool bar buttons by their text without {@code &}, from 0. */
    public SWTBotToolbarButton toolbarButton(String mnemonicText, int index) {
        return theToolbarButton(index, withMnemonic(mnemonicText));
    }

    /** Finds a tool bar button of a group by its text without {@code &}. */
    public SWTBotToolbarButton toolbarButtonInGroup(String mnemonicText, String inGroup) {
        return theToolbarButton(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a tool bar button by its tooltip. */
    public SWTBotToolbarButton toolbarButtonWithTooltip(String tooltip) {
        return theToolbarButton(0, withTooltip(tooltip));
    }

    /** Finds one of several tool bar buttons by its tooltip, from 0. */
    public SWTBotToolbarButton toolbarButtonWithTooltip(String tooltip, int index) {
        return theToolbarButton(index, withTooltip(tooltip));
    }

    /** Finds a tool bar button by its name. */
    public SWTBotToolbarButton toolbarButtonWithId(String value) {
        return theToolbarButton(0, withId(value));
    }

    /** Finds one of several tool bar buttons by their name, from 0. */
    public SWTBotToolbarButton toolbarButtonWithId(String value, int index) {
        return theToolbarButton(index, withId(value));
    }

    /** Finds a tool bar button by its data. */
    public SWTBotToolbarButton toolbarButtonWithId(String key, String value) {
        return theToolbarButton(0, withId(key, value));
    }

    private SWTBotToolbarButton theToolbarButton(int index, Matcher<?>... more) {
        return new SWTBotToolbarPushButton(find(ToolItem.class, SWT.PUSH, index, more));
    }

    /** Finds the first tool bar toggle button. */
    public SWTBotToolbarToggleButton toolbarToggleButton() {
        return theToolbarToggleButton(0);
    }

    /** Finds a tool bar toggle button by its place among them, from 0. */
    public SWTBotToolbarToggleButton toolbarToggleButton(int index) {
        return theToolbarToggleButton(index);
    }

    /** Finds the first tool bar toggle button of a group. */
    public SWTBotToolbarToggleButton toolbarToggleButtonInGroup(String inGroup) {
        return theToolbarToggleButton(0, inGroup(inGroup));
    }

    /** Finds a tool bar toggle button by its text without {@code &}. */
    public SWTBotToolbarToggleButton toolbarToggleButton(String mnemonicText) {
        return theToolbarToggleButton(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several tool bar toggle buttons by their text without {@code &}, from 0. */
    public SWTBotToolbarToggleButton toolbarToggleButton(String mnemonicText, int index) {
        return theToolbarToggleButton(index, withMnemonic(mnemonicText));
    }

    /** Finds a tool bar toggle button of a group by its text without {@code &}. */
    public SWTBotToolbarToggleButton toolbarToggleButtonInGroup(String mnemonicText, String inGroup) {
        return theToolbarToggleButton(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a tool bar toggle button by its tooltip. */
    public SWTBotToolbarToggleButton toolbarToggleButtonWithTooltip(String tooltip) {
        return theToolbarToggleButton(0, withTooltip(tooltip));
    }

    /** Finds one of several tool bar toggle buttons by its tooltip, from 0. */
    public SWTBotToolbarToggleButton toolbarToggleButtonWithTooltip(String tooltip, int index) {
        return theToolbarToggleButton(index, withTooltip(tooltip));
    }

    /** Finds a tool bar toggle button by its name. */
    public SWTBotToolbarToggleButton toolbarToggleButtonWithId(String value) {
        return theToolbarToggleButton(0, withId(value));
    }

    /** Finds one of several tool bar toggle buttons by their name, from 0. */
    public SWTBotToolbarToggleButton toolbarToggleButtonWithId(String value, int index) {
        return theToolbarToggleButton(index, withId(value));
    }

    /** Finds a tool bar toggle button by its data. */
    public SWTBotToolbarToggleButton toolbarToggleButtonWithId(String key, String value) {
        return theToolbarToggleButton(0, withId(key, value));
    }

    private SWTBotToolbarToggleButton theToolbarToggleButton(int index, Matcher<?>... more) {
        return new SWTBotToolbarToggleButton(find(ToolItem.class, SWT.CHECK, index, more));
    }

    /** Finds the first tool bar radio button. */
    public SWTBotToolbarRadioButton toolbarRadioButton() {
        return theToolbarRadioButton(0);
    }

    /** Finds a tool bar radio button by its place among them, from 0. */
    public SWTBotToolbarRadioButton toolbarRadioButton(int index) {
        return theToolbarRadioButton(index);
    }

    /** Finds the first tool bar radio button of a group. */
    public SWTBotToolbarRadioButton toolbarRadioButtonInGroup(String inGroup) {
        return theToolbarRadioButton(0, inGroup(inGroup));
    }

    /** Finds a tool bar radio button by its text without {@code &}. */
    public SWTBotToolbarRadioButton toolbarRadioButton(String mnemonicText) {
        return theToolbarRadioButton(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several tool bar radio buttons by their text without {@code &}, from 0. */
    public SWTBotToolbarRadioButton toolbarRadioButton(String mnemonicText, int index) {
        return theToolbarRadioButton(index, withMnemonic(mnemonicText));
    }

    /** Finds a tool bar radio button of a group by its text without {@code &}. */
    public SWTBotToolbarRadioButton toolbarRadioButtonInGroup(String mnemonicText, String inGroup) {
        return theToolbarRadioButton(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a tool bar radio button by its tooltip. */
    public SWTBotToolbarRadioButton toolbarRadioButtonWithTooltip(String tooltip) {
        return theToolbarRadioButton(0, withTooltip(tooltip));
    }

    /** Finds one of several tool bar radio buttons by its tooltip, from 0. */
    public SWTBotToolbarRadioButton toolbarRadioButtonWithTooltip(String tooltip, int index) {
        return theToolbarRadioButton(index, withTooltip(tooltip));
    }

    /** Finds a tool bar radio button by its name. */
    public SWTBotToolbarRadioButton toolbarRadioButtonWithId(String value) {
        return theToolbarRadioButton(0, withId(value));
    }

    /** Finds one of several tool bar radio buttons by their name, from 0. */
    public SWTBotToolbarRadioButton toolbarRadioButtonWithId(String value, int index) {
        return theToolbarRadioButton(index, withId(value));
    }

    /** Finds a tool bar radio button by its data. */
    public SWTBotToolbarRadioButton toolbarRadioButtonWithId(String key, String value) {
        return theToolbarRadioButton(0, withId(key, value));
    }

    private SWTBotToolbarRadioButton theToolbarRadioButton(int index, Matcher<?>... more) {
        return new SWTBotToolbarRadioButton(find(ToolItem.class, SWT.RADIO, index, more));
    }

    /** Finds the first tool bar drop-down button. */
    public SWTBotToolbarDropDownButton toolbarDropDownButton() {
        return theToolbarDropDownButton(0);
    }

    /** Finds a tool bar drop-down button by its place among them, from 0. */
    public SWTBotToolbarDropDownButton toolbarDropDownButton(int index) {
        return theToolbarDropDownButton(index);
    }

    /** Finds the first tool bar drop-down button of a group. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonInGroup(String inGroup) {
        return theToolbarDropDownButton(0, inGroup(inGroup));
    }

    /** Finds a tool bar drop-down button by its text without {@code &}. */
    public SWTBotToolbarDropDownButton toolbarDropDownButton(String mnemonicText) {
        return theToolbarDropDownButton(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several tool bar drop-down buttons by their text without {@code &}, from 0. */
    public SWTBotToolbarDropDownButton toolbarDropDownButton(String mnemonicText, int index) {
        return theToolbarDropDownButton(index, withMnemonic(mnemonicText));
    }

    /** Finds a tool bar drop-down button of a group by its text without {@code &}. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonInGroup(String mnemonicText, String inGroup) {
        return theToolbarDropDownButton(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a tool bar drop-down button by its tooltip. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonWithTooltip(String tooltip) {
        return theToolbarDropDownButton(0, withTooltip(tooltip));
    }

    /** Finds one of several tool bar drop-down buttons by its tooltip, from 0. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonWithTooltip(String tooltip, int index) {
        return theToolbarDropDownButton(index, withTooltip(tooltip));
    }

    /** Finds a tool bar drop-down button by its name. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonWithId(String value) {
        return theToolbarDropDownButton(0, withId(value));
    }

    /** Finds one of several tool bar drop-down buttons by their name, from 0. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonWithId(String value, int index) {
        return theToolbarDropDownButton(index, withId(value));
    }

    /** Finds a tool bar drop-down button by its data. */
    public SWTBotToolbarDropDownButton toolbarDropDownButtonWithId(String key, String value) {
        return theToolbarDropDownButton(0, withId(key, value));
    }

    private SWTBotToolbarDropDownButton theToolbarDropDownButton(int index, Matcher<?>... more) {
        return new SWTBotToolbarDropDownButton(find(ToolItem.class, SWT.DROP_DOWN, index, more));
    }
}
