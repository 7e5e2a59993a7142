package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works an item of a tree. */
public class SWTBotTreeItem extends AbstractSWTBot<TreeItem> {

    private final Tree tree;

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTreeItem(TreeItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTreeItem(TreeItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
        tree = Ui.get(display, w::getParent);
    }

    /**
     * Opens the item.
     *
     * @return this
     */
    public SWTBotTreeItem expand() {
        return change(SWT.Expand, true);
    }

    /**
     * Closes the item.
     *
     * @return this
     */
    public SWTBotTreeItem collapse() {
        return change(SWT.Collapse, false);
    }

    /**
     * Opens items from here down.
     *
     * @param nodes the texts of the way down
     * @return the last of them
     * @throws WidgetNotFoundException when one of them is not there
     */
    public SWTBotTreeItem expandNode(String... nodes) throws WidgetNotFoundException {
        require(nodes.length > 0, "No node was named.");
        SWTBotTreeItem item = this;
        for (String node : nodes) {
            item = item.getNode(node).expand();
        }
        return item;
    }

    /**
     * Closes a child.
     *
     * @param nodeText its text
     * @return the child
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotTreeItem collapseNode(String nodeText) throws WidgetNotFoundException {
        return getNode(nodeText).collapse();
    }

    /**
     * Tells whether the item is open.
     *
     * @return whether it is
     */
    public boolean isExpanded() {
        return Ui.get(display, widget::getExpanded);
    }

    /**
     * Tells whether the item is selected.
     *
     * @return whether it is
     */
    public boolean isSelected() {
        return Ui.get(display, () -> Arrays.asList(tree.getSelection()).contains(widget));
    }

    /**
     * Finds a child.
     *
     * @param nodeText its text
     * @return the first such child
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotTreeItem getNode(String nodeText) throws WidgetNotFoundException {
        return getNode(nodeText, 0);
    }

    /**
     * Finds a child.
     *
     * @param nodeText its text
     * @param index    which of several, from 0
     * @return the child
     * @throws WidgetNotFoundException when none is there
     */
    public SWTBotTreeItem getNode(String nodeText, int index) throws WidgetNotFoundException {
        return getNodes(nodeText).get(index);
    }

    /**
     * Gives a child.
     *
     * @param row the child, from 0
     * @return the child
     */
    public SWTBotTreeItem getNode(int row) {
        require(row < rowCount(), "The row number (" + row + ") is more than the number of rows(" + rowCount() + ").");
        return new SWTBotTreeItem(Ui.get(display, () -> widget.getItem(row)));
    }

    /**
     * Finds children.
     *
     * @param nodeText their text
     * @return the children, at least one
     * @throws WidgetNotFoundException when none is there
     */
    public List<SWTBotTreeItem> getNodes(String nodeText) throws WidgetNotFoundException {
        List<SWTBotTreeItem> found = Arrays.stream(getItems()).filter(item -> item.getText().equals(nodeText)).toList();
        if (found.isEmpty()) {
            throw new WidgetNotFoundException("Could not find node with text: " + nodeText + " among " + getNodes());
        }
        return found;
    }

    /**
     * Lists the children.
     *
     * @return their texts
     */
    public List<String> getNodes() {
        return Arrays.stream(getItems()).map(SWTBotTreeItem::getText).toList();
    }

    /**
     * Gives the children.
     *
     * @return them, possibly none
     */
    public SWTBotTreeItem[] getItems() {
        return Ui.get(display, () -> Arrays.stream(widget.getItems()).map(SWTBotTreeItem::new)
                .toArray(SWTBotTreeItem[]::new));
    }

    /**
     * Counts the children.
     *
     * @return how many there are
     */
    public int rowCount() {
        return Ui.get(display, widget::getItemCount);
    }

    /**
     * Reads a cell.
     *
     * @param column the column, from 0
     * @return its text
     */
    public String cell(int column) {
        return Ui.get(display, () -> widget.getText(column));
    }

    /**
     * Reads a cell of a child.
     *
     * @param row    the child, from 0
     * @param column the column, from 0
     * @return its text
     */
    public String cell(int row, int column) {
        return getNode(row).cell(column);
    }

    /**
     * Selects the item alone.
     *
     * @return this
     */
    public SWTBotTreeItem select() {
        return clickAt(getBounds());
    }

    /**
     * Selects children alone.
     *
     * @param items their texts
     * @return this
     * @throws WidgetNotFoundException when one of them is not there
     */
    public SWTBotTreeItem select(String... items) throws WidgetNotFoundException {
        new SWTBotTree(tree).select(Arrays.stream(items).map(this::getNode).toArray(SWTBotTreeItem[]::new));
        return this;
    }

    /**
     * Clicks the item.
     *
     * @return this
     */
    public SWTBotTreeItem click() {
        return clickAt(getBounds());
    }

    /**
     * Clicks a cell of the item.
     *
     * @param column the column, from 0
     * @return this
     */
    public SWTBotTreeItem click(int column) {
        return clickAt(Ui.get(display, () -> widget.getBounds(column)));
    }

    /**
     * Double clicks the item.
     *
     * @return this
     */
    public SWTBotTreeItem doubleClick() {
        return doubleClickAt(getBounds());
    }

    /**
     * Double clicks a cell of the item.
     *
     * @param column the column, from 0
     * @return this
     */
    public SWTBotTreeItem doubleClick(int column) {
        return doubleClickAt(Ui.get(display, () -> widget.getBounds(column)));
    }

    /** Ticks the item. */
    public void check() {
        setChecked(true);
    }

    /** Unticks the item. */
    public void uncheck() {
        setChecked(false);
    }

    /** Turns the item's tick over. */
    public void toggleCheck() {
        setChecked(!isChecked());
    }

    /**
     * Tells whether the item is ticked.
     *
     * @return whether it is
     */
    public boolean isChecked() {
        requireCheck();
        return Ui.get(display, widget::getChecked);
    }

    /**
     * Tells whether the item is grey.
     *
     * @return whether it is
     */
    public boolean isGrayed() {
        requireCheck();
        return Ui.get(display, widget::getGrayed);
    }

    @Override
    public boolean isEnabled() {
        return Ui.get(display, tree::isEnabled);
    }

    @Override
    public void setFocus() {
        new SWTBotTree(tree).setFocus();
    }

    @Override
    public Color foregroundColor() {
        return Ui.get(display, () -> widget.getForeground());
    }

    @Override
    public Color backgroundColor() {
        return Ui.get(display, () -> widget.getBackground());
    }

    @Override
    public SWTBotRootMenu contextMenu() throws WidgetNotFoundException {
        select();
        return contextMenu(tree);
    }

    @Override
    protected Rectangle getBounds() {
        return Ui.get(display, widget::getBounds);
    }

    @Override
    protected Event createEvent() {
        Event event = super.createEvent();
        event.widget = tree;
        event.item = widget;
        return event;
    }

    private SWTBotTreeItem clickAt(Rectangle bounds) {
        waitForEnabled();
        setFocus();
        sendClick(middle(bounds), tree, () -> tree.setSelection(widget), widget);
        return this;
    }

    private SWTBotTreeItem doubleClickAt(Rectangle bounds) {
        waitForEnabled();
        setFocus();
        sendDoubleClick(middle(bounds), tree, () -> tree.setSelection(widget), widget);
        return this;
    }

    private void setChecked(boolean checked) {
        waitForEnabled();
        requireCheck();
        Event event = createEvent();
        event.detail = SWT.CHECK;
        notify(SWT.Selection, event, tree, () -> widget.setChecked(checked));
    }

    private void requireCheck() {
        require(hasStyle(tree, SWT.CHECK), "The tree does not have the style SWT.CHECK");
    }

    private SWTBotTreeItem change(int type, boolean open) {
        waitForEnabled();
        if (isExpanded() != open) {
            notify(SWT.MouseDown, createEvent(), tree);
            // listeners fill a tree as it opens, so they hear of it first
            Ui.post(display, () -> {
                tree.notifyListeners(type, createEvent());
                widget.setExpanded(open);
            });
            notify(SWT.MouseUp, createEvent(), tree);
        }
        return this;
    }
}
