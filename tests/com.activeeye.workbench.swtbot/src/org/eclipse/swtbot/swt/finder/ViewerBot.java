package org.eclipse.swtbot.swt.finder;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.inGroup;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withId;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withLabel;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withMnemonic;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swtbot.swt.finder.finders.Finder;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotExpandBar;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotProgressBar;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.hamcrest.Matcher;

/** Finds what shows many things at once. */
abstract class ViewerBot extends ChoiceBot {

    ViewerBot(Finder finder) {
        super(finder);
    }

    /** Finds the first table. */
    public SWTBotTable table() {
        return theTable(0);
    }

    /** Finds a table by its place among them, from 0. */
    public SWTBotTable table(int index) {
        return theTable(index);
    }

    /** Finds the first table of a group. */
    public SWTBotTable tableInGroup(String inGroup) {
        return theTable(0, inGroup(inGroup));
    }

    /** Finds a table by the label before it. */
    public SWTBotTable tableWithLabel(String label) {
        return theTable(0, withLabel(label, getFinder()));
    }

    /** Finds one of several tables by the label before it, from 0. */
    public SWTBotTable tableWithLabel(String label, int index) {
        return theTable(index, withLabel(label, getFinder()));
    }

    /** Finds a table of a group by the label before it. */
    public SWTBotTable tableWithLabelInGroup(String label, String inGroup) {
        return theTable(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a table by its name. */
    public SWTBotTable tableWithId(String value) {
        return theTable(0, withId(value));
    }

    /** Finds one of several tables by their name, from 0. */
    public SWTBotTable tableWithId(String value, int index) {
        return theTable(index, withId(value));
    }

    /** Finds a table by its data. */
    public SWTBotTable tableWithId(String key, String value) {
        return theTable(0, withId(key, value));
    }

    private SWTBotTable theTable(int index, Matcher<?>... more) {
        return new SWTBotTable(find(Table.class, SWT.NONE, index, more));
    }

    /** Finds the first tree. */
    public SWTBotTree tree() {
        return theTree(0);
    }

    /** Finds a tree by its place among them, from 0. */
    public SWTBotTree tree(int index) {
        return theTree(index);
    }

    /** Finds the first tree of a group. */
    public SWTBotTree treeInGroup(String inGroup) {
        return theTree(0, inGroup(inGroup));
    }

    /** Finds a tree by the label before it. */
    public SWTBotTree treeWithLabel(String label) {
        return theTree(0, withLabel(label, getFinder()));
    }

    /** Finds one of several trees by the label before it, from 0. */
    public SWTBotTree treeWithLabel(String label, int index) {
        return theTree(index, withLabel(label, getFinder()));
    }

    /** Finds a tree of a group by the label before it. */
    public SWTBotTree treeWithLabelInGroup(String label, String inGroup) {
        return theTree(0, inGroup(inGroup), withLabel(label, getFinder()));
    }

    /** Finds a tree by its name. */
    public SWTBotTree treeWithId(String value) {
        return theTree(0, withId(value));
    }

    /** Finds one of several trees by their name, from 0. */
    public SWTBotTree treeWithId(String value, int index) {
        return theTree(index, withId(value));
    }

    /** Finds a tree by its data. */
    public SWTBotTree treeWithId(String key, String value) {
        return theTree(0, withId(key, value));
    }

    private SWTBotTree theTree(int index, Matcher<?>... more) {
        return new SWTBotTree(find(Tree.class, SWT.NONE, index, more));
    }

    /** Finds the first tab. */
    public SWTBotTabItem tabItem() {
        return theTabItem(0);
    }

    /** Finds a tab by its place among them, from 0. */
    public SWTBotTabItem tabItem(int index) {
        return theTabItem(index);
    }

    /** Finds the first tab of a group. */
    public SWTBotTabItem tabItemInGroup(String inGroup) {
        return theTabItem(0, inGroup(inGroup));
    }

    /** Finds a tab by its text without {@code &}. */
    public SWTBotTabItem tabItem(String mnemonicText) {
        return theTabItem(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several tabs by their text without {@code &}, from 0. */
    public SWTBotTabItem tabItem(String mnemonicText, int index) {
        return theTabItem(index, withMnemonic(mnemonicText));
    }

    /** Finds a tab of a group by its text without {@code &}. */
    public SWTBotTabItem tabItemInGroup(String mnemonicText, String inGroup) {
        return theTabItem(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a tab by its name. */
    public SWTBotTabItem tabItemWithId(String value) {
        return theTabItem(0, withId(value));
    }

    /** Finds one of several tabs by their name, from 0. */
    public SWTBotTabItem tabItemWithId(String value, int index) {
        return theTabItem(index, withId(value));
    }

    /** Finds a tab by its data. */
    public SWTBotTabItem tabItemWithId(String key, String value) {
        return theTabItem(0, withId(key, value));
    }

    private SWTBotTabItem theTabItem(int index, Matcher<?>... more) {
        return new SWTBotTabItem(find(TabItem.class, SWT.NONE, index, more));
    }

    /** Finds the first custom tab. */
    public SWTBotCTabItem cTabItem() {
        return theCTabItem(0);
    }

    /** Finds a custom tab by its place among them, from 0. */
    public SWTBotCTabItem cTabItem(int index) {
        return theCTabItem(index);
    }

    /** Finds the first custom tab of a group. */
    public SWTBotCTabItem cTabItemInGroup(String inGroup) {
        return theCTabItem(0, inGroup(inGroup));
    }

    /** Finds a custom tab by its text without {@code &}. */
    public SWTBotCTabItem cTabItem(String mnemonicText) {
        return theCTabItem(0, withMnemonic(mnemonicText));
    }

    /** Finds one of several custom tabs by their text without {@code &}, from 0. */
    public SWTBotCTabItem cTabItem(String mnemonicText, int index) {
        return theCTabItem(index, withMnemonic(mnemonicText));
    }

    /** Finds a custom tab of a group by its text without {@code &}. */
    public SWTBotCTabItem cTabItemInGroup(String mnemonicText, String inGroup) {
        return theCTabItem(0, withMnemonic(mnemonicText), inGroup(inGroup));
    }

    /** Finds a custom tab by its name. */
    public SWTBotCTabItem cTabItemWithId(String value) {
        return theCTabItem(0, withId(value));
    }

    /** Finds one of several custom tabs by their name, from 0. */
    public SWTBotCTabItem cTabItemWithId(String value, int index) {
        return theCTabItem(index, withId(value));
    }

    /** Finds a custom tab by its data. */
    public SWTBotCTabItem cTabItemWithId(String key, String value) {
        return theCTabItem(0, withId(key, value));
    }

    private SWTBotCTabItem theCTabItem(int index, Matcher<?>... more) {
        return new SWTBotCTabItem(find(CTabItem.class, SWT.NONE, index, more));
    }

    /** Finds the first expand bar. */
    public SWTBotExpandBar expandBar() {
        return theExpandBar(0);
    }

    /** Finds an expand bar by its place among them, from 0. */
    public SWTBotExpandBar expandBar(int index) {
        return theExpandBar(index);
    }

    /** Finds the first expand bar of a group. */
    public SWTBotExpandBar expandBarInGroup(String inGroup) {
        return theExpandBar(0, inGroup(inGroup));
    }

    /** Finds an expand bar by its name. */
    public SWTBotExpandBar expandBarWithId(String value) {
        return theExpandBar(0, withId(value));
    }

    /** Finds one of several expand bars by their name, from 0. */
    public SWTBotExpandBar expandBarWithId(String value, int index) {
        return theExpandBar(index, withId(value));
    }

    /** Finds an expand bar by its data. */
    public SWTBotExpandBar expandBarWithId(String key, String value) {
        return theExpandBar(0, withId(key, value));
    }

    private SWTBotExpandBar theExpandBar(int index, Matcher<?>... more) {
        return new SWTBotExpandBar(find(ExpandBar.class, SWT.NONE, index, more));
    }

    /** Finds the first progress bar. */
    public SWTBotProgressBar progressBar() {
        return theProgressBar(0);
    }

    /** Finds a progress bar by its place among them, from 0. */
    public SWTBotProgressBar progressBar(int index) {
        return theProgressBar(index);
    }

    /** Finds the first progress bar of a group. */
    public SWTBotProgressBar progressBarInGroup(String inGroup) {
        return theProgressBar(0, inGroup(inGroup));
    }

    /** Finds a progress bar by its name. */
    public SWTBotProgressBar progressBarWithId(String value) {
        return theProgressBar(0, withId(value));
    }

    /** Finds one of several progress bars by their name, from 0. */
    public SWTBotProgressBar progressBarWithId(String value, int index) {
        return theProgressBar(index, withId(value));
    }

    /** Finds a progress bar by its data. */
    public SWTBotProgressBar progressBarWithId(String key, String value) {
        return theProgressBar(0, withId(key, value));
    }

    private SWTBotProgressBar theProgressBar(int index, Matcher<?>... more) {
        return new SWTBotProgressBar(find(ProgressBar.class, SWT.NONE, index, more));
    }
}
