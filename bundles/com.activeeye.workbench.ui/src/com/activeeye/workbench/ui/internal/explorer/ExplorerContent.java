package com.activeeye.workbench.ui.internal.explorer;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Hands the explorer's rows to its viewer. */
final class ExplorerContent implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return ((ExplorerNode) element).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((ExplorerNode) element).children().isEmpty();
    }
}
