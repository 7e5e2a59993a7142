package org.eclipse.swtbot.swt.finder;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.inGroup;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withLabel;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withMnemonic;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withTooltip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCheckBox;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRadio;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToggleButton;
import org.hamcrest.Matcher;

/** Finds buttons. */
abstract class ButtonBot extends SWTBotFactory {

    ButtonBot(Finder finder) {
        super(finder);
    }

    /** Finds the first push button. */
    public SWTBotButton button() {
        return theButton(0);
    }

    /** Finds a push button by its place among them, from 0. */
    public SWTBotButton button(int index) {
        return theButton(index);
    }

    /** Finds the first push button of a group. */
    public SWTBotButton buttonInGroup(String inGroup) {
        return theButton(0, inGroup(inGroup));
    }

    /** Finds a push button by its text without {@code &}. */
    public SWTBotButton button(String mnemonicText) {
        return theButton(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several push buttons by their text without {@code &}, from 0. */
    public SWTBotButton button(String mnemonicText, int index) {
        return theButton(index, withMnemonic(mnemonicText));
    }

    /** Finds a push button of a group by its text without {@code &}. */
    public SWTBotButton buttonInGroup(String mnemonicText, String inGroup) {
        return theButton(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a push button by the label before it. */
    public SWTBotButton buttonWithLabel(String label) {
        return theButton(0, withLabel(label, getFinder()));
    }

    /** Finds one of several push buttons by the label before it, from 0. */
    public SWTBotButton buttonWithLabel(String label, int index) {
        return theButton(index, withLabel(label, getFinder()));
    }

    /** Finds a push button by its tooltip. */
    public SWTBotButton buttonWithTooltip(String tooltip) {
        return theButton(0, withTooltip(tooltip));
    }

    /** Finds one of several push buttons by its tooltip, from 0. */
    public SWTBotButton buttonWithTooltip(String tooltip, int index) {
        return theButton(index, withTooltip(tooltip));
    }

    /** Finds a push button of a group by the label before it. */
    public SWTBotButton buttonWithLabelInGroup(String label, String inGroup) {
        return theButton(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a push button by its name. */
    public SWTBotButton buttonWithId(String value) {
        return theButton(0, withId(value));
    }

    /** Finds one of several push buttons by their name, from 0. */
    public SWTBotButton buttonWithId(String value, int index) {
        return theButton(index, withId(value));
    }

    /** Finds a push button by its data. */
    public SWTBotButton buttonWithId(String key, String value) {
        return theButton(0, withId(key, value));
    }

    private SWTBotButton theButton(int index, Matcher<?>... more) {
        return new SWTBotButton(find(Button.class, SWT.PUSH, index, more));
    }

    /** Finds the first check box. */
    public SWTBotCheckBox checkBox() {
        return theCheckBox(0);
    }

    /** Finds a check box by its place among them, from 0. */
    public SWTBotCheckBox checkBox(int index) {
        return theCheckBox(index);
    }

    /** Finds the first check box of a group. */
    public SWTBotCheckBox checkBoxInGroup(String inGroup) {
        return theCheckBox(0, inGroup(inGroup));
    }

    /** Finds a check box by its text without {@code &}. */
    public SWTBotCheckBox checkBox(String mnemonicText) {
        return theCheckBox(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several check boxs by their text without {@code &}, from 0. */
    public SWTBotCheckBox checkBox(String mnemonicText, int index) {
        return theCheckBox(index, withMnemonic(mnemonicText));
    }

    /** Finds a check box of a group by its text without {@code &}. */
    public SWTBotCheckBox checkBoxInGroup(String mnemonicText, String inGroup) {
        return theCheckBox(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a check box by the label before it. */
    public SWTBotCheckBox checkBoxWithLabel(String label) {
        return theCheckBox(0, withLabel(label, getFinder()));
    }

    /** Finds one of several check boxs by the label before it, from 0. */
    public SWTBotCheckBox checkBoxWithLabel(String label, int index) {
        return theCheckBox(index, withLabel(label, getFinder()));
    }

    /** Finds a check box by its tooltip. */
    public SWTBotCheckBox checkBoxWithTooltip(String tooltip) {
        return theCheckBox(0, withTooltip(tooltip));
    }

    /** Finds one of several check boxs by its tooltip, from 0. */
    public SWTBotCheckBox checkBoxWithTooltip(String tooltip, int index) {
        return theCheckBox(index, withTooltip(tooltip));
    }

    /** Finds a check box of a group by the label before it. */
    public SWTBotCheckBox checkBoxWithLabelInGroup(String label, String inGroup) {
        return theCheckBox(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a check box by its name. */
    public SWTBotCheckBox checkBoxWithId(String value) {
        return theCheckBox(0, withId(value));
    }

    /** Finds one of several check boxs by their name, from 0. */
    public SWTBotCheckBox checkBoxWithId(String value, int index) {
        return theCheckBox(index, withId(value));
    }

    /** Finds a check box by its data. */
    public SWTBotCheckBox checkBoxWithId(String key, String value) {
        return theCheckBox(0, withId(key, value));
    }

    private SWTBotCheckBox theCheckBox(int index, Matcher<?>... more) {
        return new SWTBotCheckBox(find(Button.class, SWT.CHECK, index, more));
    }

    /** Finds the first radio button. */
    public SWTBotRadio radio() {
        return theRadio(0);
    }

    /** Finds a radio button by its place among them, from 0. */
    public SWTBotRadio radio(int index) {
        return theRadio(index);
    }

    /** Finds the first radio button of a group. */
    public SWTBotRadio radioInGroup(String inGroup) {
        return theRadio(0, inGroup(inGroup));
    }

    /** Finds a radio button by its text without {@code &}. */
    public SWTBotRadio radio(String mnemonicText) {
        return theRadio(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several radio buttons by their text without {@code &}, from 0. */
    public SWTBotRadio radio(String mnemonicText, int index) {
        return theRadio(index, withMnemonic(mnemonicText));
    }

    /** Finds a radio button of a group by its text without {@code &}. */
    public SWTBotRadio radioInGroup(String mnemonicText, String inGroup) {
        return theRadio(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a radio button by the label before it. */
    public SWTBotRadio radioWithLabel(String label) {
        return theRadio(0, withLabel(label, getFinder()));
    }

    /** Finds one of several radio buttons by the label before it, from 0. */
    public SWTBotRadio radioWithLabel(String label, int index) {
        return theRadio(index, withLabel(label, getFinder()));
    }

    /** Finds a radio button by its tooltip. */
    public SWTBotRadio radioWithTooltip(String tooltip) {
        return theRadio(0, withTooltip(tooltip));
    }

    /** Finds one of several radio buttons by its tooltip, from 0. */
    public SWTBotRadio radioWithTooltip(String tooltip, int index) {
        return theRadio(index, withTooltip(tooltip));
    }

    /** Finds a radio button of a group by the label before it. */
    public SWTBotRadio radioWithLabelInGroup(String label, String inGroup) {
        return theRadio(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a radio button by its name. */
    public SWTBotRadio radioWithId(String value) {
        return theRadio(0, withId(value));
    }

    /** Finds one of several radio buttons by their name, from 0. */
    public SWTBotRadio radioWithId(String value, int index) {
        return theRadio(index, withId(value));
    }

    /** Finds a radio button by its data. */
    public SWTBotRadio radioWithId(String key, String value) {
        return theRadio(0, withId(key, value));
    }

    private SWTBotRadio theRadio(int index, Matcher<?>... more) {
        return new SWTBotRadio(find(Button.class, SWT.RADIO, index, more));
    }

    /** Finds the first toggle button. */
    public SWTBotToggleButton toggleButton() {
        return theToggleButton(0);
    }

    /** Finds a toggle button by its place among them, from 0. */
    public SWTBotToggleButton toggleButton(int index) {
        return theToggleButton(index);
    }

    /** Finds the first toggle button of a group. */
    public SWTBotToggleButton toggleButtonInGroup(String inGroup) {
        return theToggleButton(0, inGroup(inGroup));
    }

    /** Finds a toggle button by its text without {@code &}. */
    public SWTBotToggleButton toggleButton(String mnemonicText) {
        return theToggleButton(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several toggle buttons by their text without {@code &}, from 0. */
    public SWTBotToggleButton toggleButton(String mnemonicText, int index) {
        return theToggleButton(index, withMnemonic(mnemonicText));
    }

    /** Finds a toggle button of a group by its text without {@code &}. */
    public SWTBotToggleButton toggleButtonInGroup(String mnemonicText, String inGroup) {
        return theToggleButton(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a toggle button by the label before it. */
    public SWTBotToggleButton toggleButtonWithLabel(String label) {
        return theToggleButton(0, withLabel(label, getFinder()));
    }

    /** Finds one of several toggle buttons by the label before it, from 0. */
    public SWTBotToggleButton toggleButtonWithLabel(String label, int index) {
        return theToggleButton(index, withLabel(label, getFinder()));
    }

    /** Finds a toggle button by its tooltip. */
    public SWTBotToggleButton toggleButtonWithTooltip(String tooltip) {
        return theToggleButton(0, withTooltip(tooltip));
    }

    /** Finds one of several toggle buttons by its tooltip, from 0. */
    public SWTBotToggleButton toggleButtonWithTooltip(String tooltip, int index) {
        return theToggleButton(index, withTooltip(tooltip));
    }

    /** Finds a toggle button of a group by the label before it. */
    public SWTBotToggleButton toggleButtonWithLabelInGroup(String label, String inGroup) {
        return theToggleButton(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a toggle button by its name. */
    public SWTBotToggleButton toggleButtonWithId(String value) {
        return theToggleButton(0, withId(value));
    }

    /** Finds one of several toggle buttons by their name, from 0. */
    public SWTBotToggleButton toggleButtonWithId(String value, int index) {
        return theToggleButton(index, withId(value));
    }

    /** Finds a toggle button by its data. */
    public SWTBotToggleButton toggleButtonWithId(String key, String value) {
        return theToggleButton(0, withId(key, value));
    }

    private SWTBotToggleButton theToggleButton(int index, Matcher<?>... more) {
        return new SWTBotToggleButton(find(Button.class, SWT.TOGGLE, index, more));
    }
}
