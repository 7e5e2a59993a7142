package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.utils.TableCollection;
import org.eclipse.swtbot.swt.finder.utils.TableRow;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a tree. */
public class SWTBotTree extends AbstractSWTBotControl<Tree> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTree(Tree w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTree(Tree w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Counts the items at the root.
     *
     * @return how many there are
     */
    public int rowCount() {
        return Ui.get(display, widget::getItemCount);
    }

    /**
     * Counts the items that show when the tree is scrolled through.
     *
     * @return how many there are
     */
    public int visibleRowCount() {
        return Ui.get(display, () -> visible(widget.getItems()));
    }

    /**
     * Tells whether there are items.
     *
     * @return whether there are
     */
    public boolean hasItems() {
        return rowCount() > 0;
    }

    /**
     * Counts the columns.
     *
     * @return how many there are
     */
    public int columnCount() {
        return Ui.get(display, widget::getColumnCount);
    }

    /**
     * Lists the columns.
     *
     * @return their headers
     */
    public List<String> columns() {
        return Ui.get(display, () -> Arrays.stream(widget.getColumns()).map(TreeColumn::getText).toList());
    }

    /**
     * Finds the header of a column.
     *
     * @param label its text
     * @return the header
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotTreeColumn header(String label) throws WidgetNotFoundException {
        int index = columns().indexOf(label);
        if (index < 0) {
            throw new WidgetNotFoundException("Could not find column " + label + " among " + columns());
        }
        return new SWTBotTreeColumn(Ui.get(display, () -> widget.getColumn(index)));
    }

    /**
     * Reads a cell.
     *
     * @param row    the row, from 0
     * @param column the column, from 0
     * @return its text
     */
    public String cell(int row, int column) {
        requireCell(row, column);
        return Ui.get(display, () -> widget.getItem(row).getText(column));
    }

    /**
     * Reads a cell.
     *
     * @param row        the row, from 0
     * @param columnName the column's header
     * @return its text
     */
    public String cell(int row, String columnName) {
        require(columns().contains(columnName), "The column `" + columnName + "' is not found among " + columns());
        return cell(row, columns().indexOf(columnName));
    }

    /**
     * Counts the selected items.
     *
     * @return how many are
     */
    public int selectionCount() {
        return Ui.get(display, widget::getSelectionCount);
    }

    /**
     * Reads the selected items.
     *
     * @return their cells
     */
    public TableCollection selection() {
        return Ui.get(display, () -> {
            TableCollection selected = new TableCollection();
            Arrays.stream(widget.getSelection()).map(this::row).forEach(selected::add);
            return selected;
        });
    }

    /**
     * Gives the items at the root.
     *
     * @return them, possibly none
     */
    public SWTBotTreeItem[] getAllItems() {
        return Ui.get(display, () -> Arrays.stream(widget.getItems()).map(SWTBotTreeItem::new)
                .toArray(SWTBotTreeItem[]::new));
    }

    /**
     * Waits for an item at the root.
     *
     * @param nodeText its text
     * @return the item
     * @throws WidgetNotFoundException when it does not appear
     */
    public SWTBotTreeItem getTreeItem(String nodeText) throws WidgetNotFoundException {
        return await(nodeText, () -> Arrays.stream(widget.getItems())
                .filter(item -> item.getText().equals(nodeText)).findFirst().orElse(null));
    }

    /**
     * Opens items from the root down.
     *
     * @param nodes the texts of the way down
     * @return the last of them
     * @throws WidgetNotFoundException when one of them is not there
     */
    public SWTBotTreeItem expandNode(String... nodes) throws WidgetNotFoundException {
        require(nodes.length > 0, "No node was named.");
        SWTBotTreeItem item = getTreeItem(nodes[0]).expand();
        return nodes.length == 1 ? item : item.expandNode(Arrays.copyOfRange(nodes, 1, nodes.length));
    }

    /**
     * Opens an item at the root.
     *
     * @param nodeText  its text
     * @param recursive whether to open all that lies below it as well
     * @return the item
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotTreeItem expandNode(String nodeText, boolean recursive) throws WidgetNotFoundException {
        SWTBotTreeItem item = expandNode(nodeText);
        if (recursive) {
            expandBelow(item);
        }
        return item;
    }

    /**
     * Closes an item at the root.
     *
     * @param nodeText its text
     * @return the item
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotTreeItem collapseNode(String nodeText) throws WidgetNotFoundException {
        return getTreeItem(nodeText).collapse();
    }

    /**
     * Selects items at the root alone.
     *
     * @param items their texts
     * @return this
     * @throws WidgetNotFoundException when one of them is not there
     */
    public SWTBotTree select(String... items) throws WidgetNotFoundException {
        return select(Arrays.stream(items).map(this::getTreeItem).toArray(SWTBotTreeItem[]::new));
    }

    /**
     * Selects items at the root alone.
     *
     * @param indices the items, from 0
     * @return this
     */
    public SWTBotTree select(int... indices) {
        SWTBotTreeItem[] all = getAllItems();
        return select(Arrays.stream(indices).mapToObj(index -> all[index]).toArray(SWTBotTreeItem[]::new));
    }

    /**
     * Selects items alone.
     *
     * @param items the items
     * @return this
     */
    public SWTBotTree select(SWTBotTreeItem... items) {
        waitForEnabled();
        setFocus();
        require(items.length < 2 || hasStyle(widget, SWT.MULTI), "Tree does not support multi selection.");
        TreeItem[] widgets = Arrays.stream(items).map(item -> item.widget).toArray(TreeItem[]::new);
        sendClick(middle(getBounds()), widget, () -> widget.setSelection(widgets),
                widgets.length == 0 ? null : widgets[widgets.length - 1]);
        return this;
    }

    /**
     * Selects nothing.
     *
     * @return this
     */
    public SWTBotTree unselect() {
        return select(new SWTBotTreeItem[0]);
    }

    private void expandBelow(SWTBotTreeItem item) {
        for (SWTBotTreeItem child : item.getItems()) {
            expandBelow(child.expand());
        }
    }

    private int visible(TreeItem[] items) {
        return Arrays.stream(items).mapToInt(item -> 1 + (item.getExpanded() ? visible(item.getItems()) : 0)).sum();
    }

    private SWTBotTreeItem await(String text, Supplier<TreeItem> search) {
        WaitForObjectCondition<TreeItem> found = new WaitForObjectCondition<>(WidgetMatcherFactory.withText(text)) {

            @Override
            protected List<TreeItem> findMatches() {
                TreeItem item = Ui.get(display, search);
                return item == null ? List.of() : List.of(item);
            }

            @Override
            public String getFailureMessage() {
                return "Could not find an item " + text + " in " + SWTBotTree.this;
            }
        };
        new SWTBot().waitUntilWidgetAppears(found);
        return new SWTBotTreeItem(found.get(0));
    }

    private TableRow row(TreeItem item) {
        TableRow row = new TableRow();
        for (int column = 0; column < Math.max(1, widget.getColumnCount()); column++) {
            row.add(item.getText(column));
        }
        return row;
    }

    private void requireCell(int row, int column) {
        require(row < rowCount(), "The row number (" + row + ") is more than the number of rows(" + rowCount() + ").");
        require(column < Math.max(1, columnCount()), "The column number (" + column
                + ") is more than the number of columns(" + columnCount() + ").");
    }
}
