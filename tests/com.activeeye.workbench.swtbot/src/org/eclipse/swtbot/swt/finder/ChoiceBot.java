package org.eclipse.swtbot.swt.finder;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.inGroup;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withLabel;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withText;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withTooltip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCCombo;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCombo;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotDateTime;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotList;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotSpinner;
import org.hamcrest.Matcher;

/** Finds what one chooses from or sets a value with. */
abstract class ChoiceBot extends TextBot {

    ChoiceBot(Finder finder) {
        super(finder);
    }

    /** Finds the first combo box. */
    public SWTBotCombo comboBox() {
        return theComboBox(0);
    }

    /** Finds a combo box by its place among them, from 0. */
    public SWTBotCombo comboBox(int index) {
        return theComboBox(index);
    }

    /** Finds the first combo box of a group. */
    public SWTBotCombo comboBoxInGroup(String inGroup) {
        return theComboBox(0, inGroup(inGroup));
    }

    /** Finds a combo box by its text. */
    public SWTBotCombo comboBox(String text) {
        return theComboBox(0, withText(text));
    }

    /** Finds one of several combo boxs by their text, from 0. */
    public SWTBotCombo comboBox(String text, int index) {
        return theComboBox(index, withText(text));
    }

    /** Finds a combo box of a group by its text. */
    public SWTBotCombo comboBoxInGroup(String text, String inGroup) {
        return theComboBox(0, withText(text), inGroup(inGroup));
    }

    /** Finds a combo box by the label before it. */
    public SWTBotCombo comboBoxWithLabel(String label) {
        return theComboBox(0, withLabel(label, getFinder()));
    }

    /** Finds one of several combo boxs by the label before it, from 0. */
    public SWTBotCombo comboBoxWithLabel(String label, int index) {
        return theComboBox(index, withLabel(label, getFinder()));
    }

    /** Finds a combo box by its tooltip. */
    public SWTBotCombo comboBoxWithTooltip(String tooltip) {
        return theComboBox(0, withTooltip(tooltip));
    }

    /** Finds one of several combo boxs by its tooltip, from 0. */
    public SWTBotCombo comboBoxWithTooltip(String tooltip, int index) {
        return theComboBox(index, withTooltip(tooltip));
    }

    /** Finds a combo box of a group by the label before it. */
    public SWTBotCombo comboBoxWithLabelInGroup(String label, String inGroup) {
        return theComboBox(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a combo box by its name. */
    public SWTBotCombo comboBoxWithId(String value) {
        return theComboBox(0, withId(value));
    }

    /** Finds one of several combo boxs by their name, from 0. */
    public SWTBotCombo comboBoxWithId(String value, int index) {
        return theComboBox(index, withId(value));
    }

    /** Finds a combo box by its data. */
    public SWTBotCombo comboBoxWithId(String key, String value) {
        return theComboBox(0, withId(key, value));
    }

    private SWTBotCombo theComboBox(int index, Matcher<?>... more) {
        return new SWTBotCombo(find(Combo.class, SWT.NONE, index, more));
    }

    /** Finds the first custom combo box. */
    public SWTBotCCombo ccomboBox() {
        return theCcomboBox(0);
    }

    /** Finds a custom combo box by its place among them, from 0. */
    public SWTBotCCombo ccomboBox(int index) {
        return theCcomboBox(index);
    }

    /** Finds the first custom combo box of a group. */
    public SWTBotCCombo ccomboBoxInGroup(String inGroup) {
        return theCcomboBox(0, inGroup(inGroup));
    }

    /** Finds a custom combo box by its text. */
    public SWTBotCCombo ccomboBox(String text) {
        return theCcomboBox(0, withText(text));
    }

    /** Finds one of several custom combo boxs by their text, from 0. */
    public SWTBotCCombo ccomboBox(String text, int index) {
        return theCcomboBox(index, withText(text));
    }

    /** Finds a custom combo box of a group by its text. */
    public SWTBotCCombo ccomboBoxInGroup(String text, String inGroup) {
        return theCcomboBox(0, withText(text), inGroup(inGroup));
    }

    /** Finds a custom combo box by the label before it. */
    public SWTBotCCombo ccomboBoxWithLabel(String label) {
        return theCcomboBox(0, withLabel(label, getFinder()));
    }

    /** Finds one of several custom combo boxs by the label before it, from 0. */
    public SWTBotCCombo ccomboBoxWithLabel(String label, int index) {
        return theCcomboBox(index, withLabel(label, getFinder()));
    }

    /** Finds a custom combo box by its tooltip. */
    public SWTBotCCombo ccomboBoxWithTooltip(String tooltip) {
        return theCcomboBox(0, withTooltip(tooltip));
    }

    /** Finds one of several custom combo boxs by its tooltip, from 0. */
    public SWTBotCCombo ccomboBoxWithTooltip(String tooltip, int index) {
        return theCcomboBox(index, withTooltip(tooltip));
    }

    /** Finds a custom combo box of a group by the label before it. */
    public SWTBotCCombo ccomboBoxWithLabelInGroup(String label, String inGroup) {
        return theCcomboBox(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a custom combo box by its name. */
    public SWTBotCCombo ccomboBoxWithId(String value) {
        return theCcomboBox(0, withId(value));
    }

    /** Finds one of several custom combo boxs by their name, from 0. */
    public SWTBotCCombo ccomboBoxWithId(String value, int index) {
        return theCcomboBox(index, withId(value));
    }

    /** Finds a custom combo box by its data. */
    public SWTBotCCombo ccomboBoxWithId(String key, String value) {
        return theCcomboBox(0, withId(key, value));
    }

    private SWTBotCCombo theCcomboBox(int index, Matcher<?>... more) {
        return new SWTBotCCombo(find(CCombo.class, SWT.NONE, index, more));
    }

    /** Finds the first spinner. */
    public SWTBotSpinner spinner() {
        return theSpinner(0);
    }

    /** Finds a spinner by its place among them, from 0. */
    public SWTBotSpinner spinner(int index) {
        return theSpinner(index);
    }

    /** Finds the first spinner of a group. */
    public SWTBotSpinner spinnerInGroup(String inGroup) {
        return theSpinner(0, inGroup(inGroup));
    }

    /** Finds a spinner by the label before it. */
    public SWTBotSpinner spinnerWithLabel(String label) {
        return theSpinner(0, withLabel(label, getFinder()));
    }

    /** Finds one of several spinners by the label before it, from 0. */
    public SWTBotSpinner spinnerWithLabel(String label, int index) {
        return theSpinner(index, withLabel(label, getFinder()));
    }

    /** Finds a spinner by its tooltip. */
    public SWTBotSpinner spinnerWithTooltip(String tooltip) {
        return theSpinner(0, withTooltip(tooltip));
    }

    /** Finds one of several spinners by its tooltip, from 0. */
    public SWTBotSpinner spinnerWithTooltip(String tooltip, int index) {
        return theSpinner(index, withTooltip(tooltip));
    }

    /** Finds a spinner of a group by the label before it. */
    public SWTBotSpinner spinnerWithLabelInGroup(String label, String inGroup) {
        return theSpinner(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a spinner by its name. */
    public SWTBotSpinner spinnerWithId(String value) {
        return theSpinner(0, withId(value));
    }

    /** Finds one of several spinners by their name, from 0. */
    public SWTBotSpinner spinnerWithId(String value, int index) {
        return theSpinner(index, withId(value));
    }

    /** Finds a spinner by its data. */
    public SWTBotSpinner spinnerWithId(String key, String value) {
        return theSpinner(0, withId(key, value));
    }

    private SWTBotSpinner theSpinner(int index, Matcher<?>... more) {
        return new SWTBotSpinner(find(Spinner.class, SWT.NONE, index, more));
    }

    /** Finds the first date or time field. */
    public SWTBotDateTime dateTime() {
        return theDateTime(0);
    }

    /** Finds a date or time field by its place among them, from 0. */
    public SWTBotDateTime dateTime(int index) {
        return theDateTime(index);
    }

    /** Finds the first date or time field of a group. */
    public SWTBotDateTime dateTimeInGroup(String inGroup) {
        return theDateTime(0, inGroup(inGroup));
    }

    /** Finds a date or time field by the label before it. */
    public SWTBotDateTime dateTimeWithLabel(String label) {
        return theDateTime(0, withLabel(label, getFinder()));
    }

    /** Finds one of several date or time fields by the label before it, from 0. */
    public SWTBotDateTime dateTimeWithLabel(String label, int index) {
        return theDateTime(index, withLabel(label, getFinder()));
    }

    /** Finds a date or time field of a group by the label before it. */
    public SWTBotDateTime dateTimeWithLabelInGroup(String label, String inGroup) {
        return theDateTime(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a date or time field by its name. */
    public SWTBotDateTime dateTimeWithId(String value) {
        return theDateTime(0, withId(value));
    }

    /** Finds one of several date or time fields by their name, from 0. */
    public SWTBotDateTime dateTimeWithId(String value, int index) {
        return theDateTime(index, withId(value));
    }

    /** Finds a date or time field by its data. */
    public SWTBotDateTime dateTimeWithId(String key, String value) {
        return theDateTime(0, withId(key, value));
    }

    private SWTBotDateTime theDateTime(int index, Matcher<?>... more) {
        return new SWTBotDateTime(find(DateTime.class, SWT.NONE, index, more));
    }

    /** Finds the first list. */
    public SWTBotList list() {
        return theList(0);
    }

    /** Finds a list by its place among them, from 0. */
    public SWTBotList list(int index) {
        return theList(index);
    }

    /** Finds the first list of a group. */
    public SWTBotList listInGroup(String inGroup) {
        return theList(0, inGroup(inGroup));
    }

    /** Finds a list by the label before it. */
    public SWTBotList listWithLabel(String label) {
        return theList(0, withLabel(label, getFinder()));
    }

    /** Finds one of several lists by the label before it, from 0. */
    public SWTBotList listWithLabel(String label, int index) {
        return theList(index, withLabel(label, getFinder()));
    }

    /** Finds a list of a group by the label before it. */
    public SWTBotList listWithLabelInGroup(String label, String inGroup) {
        return theList(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a list by its name. */
    public SWTBotList listWithId(String value) {
        return theList(0, withId(value));
    }

    /** Finds one of several lists by their name, from 0. */
    public SWTBotList listWithId(String value, int index) {
        return theList(index, withId(value));
    }

    /** Finds a list by its data. */
    public SWTBotList listWithId(String key, String value) {
        return theList(0, withId(key, value));
    }

    private SWTBotList theList(int index, Matcher<?>... more) {
        return new SWTBotList(find(List.class, SWT.NONE, index, more));
    }
}
