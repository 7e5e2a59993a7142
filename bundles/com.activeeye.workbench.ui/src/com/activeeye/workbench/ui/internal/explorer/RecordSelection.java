package com.activeeye.workbench.ui.internal.explorer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;

/** Tells the workbench which records are selected, not which rows, so that commands need not know the explorer. */
final class RecordSelection implements ISelectionProvider {
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private final TreeViewer viewer;

    RecordSelection(TreeViewer viewer) {
        this.viewer = viewer;
        viewer.addSelectionChangedListener(event -> publish());
    }

    /** Tells it again, after the records behind the selected rows have changed. */
    void publish() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public IStructuredSelection getSelection() {
        List<?> rows = viewer.getStructuredSelection().toList();
        return new StructuredSelection(rows.stream().map(row -> ((ExplorerNode) row).record()).toList());
    }

    @Override
    public void setSelection(ISelection selection) {
        viewer.setSelection(selection, true);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
