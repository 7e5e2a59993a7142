package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.ui.internal.common.NodeState;
import java.util.List;

/**
 * One row of the explorer. Two rows with the same key are the same row, so that selection and expansion survive a
 * change of everything else.
 */
public final class ExplorerNode {
    private final String key;
    private final String label;
    private final String detail;
    private final String icon;
    private final NodeState state;
    private final Object record;
    private final List<ExplorerNode> children;

    /**
     * A row.
     *
     * @param key its identity
     * @param label its text
     * @param detail what stands in grey behind the text; empty for nothing
     * @param icon the name of its icon
     * @param state what is laid over the icon
     * @param record what commands work on when it is selected
     * @param children the rows below it
     */
    ExplorerNode(String key, String label, String detail, String icon, NodeState state, Object record,
            List<ExplorerNode> children) {
        this.key = key;
        this.label = label;
        this.detail = detail;
        this.icon = icon;
        this.state = state;
        this.record = record;
        this.children = List.copyOf(children);
    }

    /** Its identity. */
    public String key() {
        return key;
    }

    /** Its text. */
    public String label() {
        return label;
    }

    /** What stands in grey behind the text; empty for nothing. */
    public String detail() {
        return detail;
    }

    /** The name of its icon. */
    public String icon() {
        return icon;
    }

    /** What is laid over the icon. */
    public NodeState state() {
        return state;
    }

    /** What commands work on when it is selected. */
    public Object record() {
        return record;
    }

    /** The rows below it. */
    public List<ExplorerNode> children() {
        return children;
    }

    /** The same row with other rows below it. */
    ExplorerNode withChildren(List<ExplorerNode> others) {
        return new ExplorerNode(key, label, detail, icon, state, record, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExplorerNode that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? label : label + " " + detail;
    }
}
