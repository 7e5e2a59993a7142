package org.eclipse.swtbot.swt.finder;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.inGroup;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withLabel;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withMessage;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withMnemonic;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withText;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withTooltip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCLabel;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLabel;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLink;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotStyledText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;
import org.hamcrest.Matcher;

/** Finds text fields. */
abstract class TextBot extends ButtonBot {

    TextBot(Finder finder) {
        super(finder);
    }

    /** Finds the first text field. */
    public SWTBotText text() {
        return theText(0);
    }

    /** Finds a text field by its place among them, from 0. */
    public SWTBotText text(int index) {
        return theText(index);
    }

    /** Finds the first text field of a group. */
    public SWTBotText textInGroup(String inGroup) {
        return theText(0, inGroup(inGroup));
    }

    /** Finds a text field by its text. */
    public SWTBotText text(String text) {
        return theText(0, withText(text));
    }

    /** Finds one of several text fields by their text, from 0. */
    public SWTBotText text(String text, int index) {
        return theText(index, withText(text));
    }

    /** Finds a text field of a group by its text. */
    public SWTBotText textInGroup(String text, String inGroup) {
        return theText(0, withText(text), inGroup(inGroup));
    }

    /** Finds a text field by the label before it. */
    public SWTBotText textWithLabel(String label) {
        return theText(0, withLabel(label, getFinder()));
    }

    /** Finds one of several text fields by the label before it, from 0. */
    public SWTBotText textWithLabel(String label, int index) {
        return theText(index, withLabel(label, getFinder()));
    }

    /** Finds a text field by its tooltip. */
    public SWTBotText textWithTooltip(String tooltip) {
        return theText(0, withTooltip(tooltip));
    }

    /** Finds one of several text fields by its tooltip, from 0. */
    public SWTBotText textWithTooltip(String tooltip, int index) {
        return theText(index, withTooltip(tooltip));
    }

    /** Finds a text field by the message that it shows while it is empty. */
    public SWTBotText textWithMessage(String message) {
        return theText(0, withMessage(message));
    }

    /** Finds one of several text fields by the message that it shows while it is empty, from 0. */
    public SWTBotText textWithMessage(String message, int index) {
        return theText(index, withMessage(message));
    }

    /** Finds a text field of a group by the label before it. */
    public SWTBotText textWithLabelInGroup(String label, String inGroup) {
        return theText(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a text field by its name. */
    public SWTBotText textWithId(String value) {
        return theText(0, withId(value));
    }

    /** Finds one of several text fields by their name, from 0. */
    public SWTBotText textWithId(String value, int index) {
        return theText(index, withId(value));
    }

    /** Finds a text field by its data. */
    public SWTBotText textWithId(String key, String value) {
        return theText(0, withId(key, value));
    }

    private SWTBotText theText(int index, Matcher<?>... more) {
        return new SWTBotText(find(Text.class, SWT.NONE, index, more));
    }

    /** Finds the first styled text. */
    public SWTBotStyledText styledText() {
        return theStyledText(0);
    }

    /** Finds a styled text by its place among them, from 0. */
    public SWTBotStyledText styledText(int index) {
        return theStyledText(index);
    }

    /** Finds the first styled text of a group. */
    public SWTBotStyledText styledTextInGroup(String inGroup) {
        return theStyledText(0, inGroup(inGroup));
    }

    /** Finds a styled text by its text. */
    public SWTBotStyledText styledText(String text) {
        return theStyledText(0, withText(text));
    }

    /** Finds one of several styled texts by their text, from 0. */
    public SWTBotStyledText styledText(String text, int index) {
        return theStyledText(index, withText(text));
    }

    /** Finds a styled text of a group by its text. */
    public SWTBotStyledText styledTextInGroup(String text, String inGroup) {
        return theStyledText(0, withText(text), inGroup(inGroup));
    }

    /** Finds a styled text by the label before it. */
    public SWTBotStyledText styledTextWithLabel(String label) {
        return theStyledText(0, withLabel(label, getFinder()));
    }

    /** Finds one of several styled texts by the label before it, from 0. */
    public SWTBotStyledText styledTextWithLabel(String label, int index) {
        return theStyledText(index, withLabel(label, getFinder()));
    }

    /** Finds a styled text of a group by the label before it. */
    public SWTBotStyledText styledTextWithLabelInGroup(String label, String inGroup) {
        return theStyledText(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a styled text by its name. */
    public SWTBotStyledText styledTextWithId(String value) {
        return theStyledText(0, withId(value));
    }

    /** Finds one of several styled texts by their name, from 0. */
    public SWTBotStyledText styledTextWithId(String value, int index) {
        return theStyledText(index, withId(value));
    }

    /** Finds a styled text by its data. */
    public SWTBotStyledText styledTextWithId(String key, String value) {
        return theStyledText(0, withId(key, value));
    }

    private SWTBotStyledText theStyledText(int index, Matcher<?>... more) {
        return new SWTBotStyledText(find(StyledText.class, SWT.NONE, index, more));
    }

    /** Finds the first label. */
    public SWTBotLabel label() {
        return theLabel(0);
    }

    /** Finds a label by its place among them, from 0. */
    public SWTBotLabel label(int index) {
        return theLabel(index);
    }

    /** Finds the first label of a group. */
    public SWTBotLabel labelInGroup(String inGroup) {
        return theLabel(0, inGroup(inGroup));
    }

    /** Finds a label by its text without {@code &}. */
    public SWTBotLabel label(String mnemonicText) {
        return theLabel(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several labels by their text without {@code &}, from 0. */
    public SWTBotLabel label(String mnemonicText, int index) {
        return theLabel(index, withMnemonic(mnemonicText));
    }

    /** Finds a label of a group by its text without {@code &}. */
    public SWTBotLabel labelInGroup(String mnemonicText, String inGroup) {
        return theLabel(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a label by its name. */
    public SWTBotLabel labelWithId(String value) {
        return theLabel(0, withId(value));
    }

    /** Finds one of several labels by their name, from 0. */
    public SWTBotLabel labelWithId(String value, int index) {
        return theLabel(index, withId(value));
    }

    /** Finds a label by its data. */
    public SWTBotLabel labelWithId(String key, String value) {
        return theLabel(0, withId(key, value));
    }

    private SWTBotLabel theLabel(int index, Matcher<?>... more) {
        return new SWTBotLabel(find(Label.class, SWT.NONE, index, more));
    }

    /** Finds the first custom label. */
    public SWTBotCLabel clabel() {
        return theClabel(0);
    }

    /** Finds a custom label by its place among them, from 0. */
    public SWTBotCLabel clabel(int index) {
        return theClabel(index);
    }

    /** Finds the first custom label of a group. */
    public SWTBotCLabel clabelInGroup(String inGroup) {
        return theClabel(0, inGroup(inGroup));
    }

    /** Finds a custom label by its text without {@code &}. */
    public SWTBotCLabel clabel(String mnemonicText) {
        return theClabel(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several custom labels by their text without {@code &}, from 0. */
    public SWTBotCLabel clabel(String mnemonicText, int index) {
        return theClabel(index, withMnemonic(mnemonicText));
    }

    /** Finds a custom label of a group by its text without {@code &}. */
    public SWTBotCLabel clabelInGroup(String mnemonicText, String inGroup) {
        return theClabel(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a custom label by its name. */
    public SWTBotCLabel clabelWithId(String value) {
        return theClabel(0, withId(value));
    }

    /** Finds one of several custom labels by their name, from 0. */
    public SWTBotCLabel clabelWithId(String value, int index) {
        return theClabel(index, withId(value));
    }

    /** Finds a custom label by its data. */
    public SWTBotCLabel clabelWithId(String key, String value) {
        return theClabel(0, withId(key, value));
    }

    private SWTBotCLabel theClabel(int index, Matcher<?>... more) {
        return new SWTBotCLabel(find(CLabel.class, SWT.NONE, index, more));
    }

    /** Finds the first link. */
    public SWTBotLink link() {
        return theLink(0);
    }

    /** Finds a link by its place among them, from 0. */
    public SWTBotLink link(int index) {
        return theLink(index);
    }

    /** Finds the first link of a group. */
    public SWTBotLink linkInGroup(String inGroup) {
        return theLink(0, inGroup(inGroup));
    }

    /** Finds a link by its text without {@code &}. */
    public SWTBotLink link(String mnemonicText) {
        return theLink(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several links by their text without {@code &}, from 0. */
    public SWTBotLink link(String mnemonicText, int index) {
        return theLink(index, withMnemonic(mnemonicText));
    }

    /** Finds a link of a group by its text without {@code &}. */
    public SWTBotLink linkInGroup(String mnemonicText, String inGroup) {
        return theLink(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a link by its tooltip. */
    public SWTBotLink linkWithTooltip(String tooltip) {
        return theLink(0, withTooltip(tooltip));
    }

    /** Finds one of several links by its tooltip, from 0. */
    public SWTBotLink linkWithTooltip(String tooltip, int index) {
        return theLink(index, withTooltip(tooltip));
    }

    /** Finds a link by its name. */
    public SWTBotLink linkWithId(String value) {
        return theLink(0, withId(value));
    }

    /** Finds one of several links by their name, from 0. */
    public SWTBotLink linkWithId(String value, int index) {
        return theLink(index, withId(value));
    }

    /** Finds a link by its data. */
    public SWTBotLink linkWithId(String key, String value) {
        return theLink(0, withId(key, value));
    }

    private SWTBotLink theLink(int index, Matcher<?>... more) {
        return new SWTBotLink(find(Link.class, SWT.NONE, index, more));
    }
}
