package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.ui.internal.common.Icons;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Shows the explorer's rows: the name, and in grey what tells it from others. */
final class ExplorerLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        ExplorerNode node = (ExplorerNode) element;
        StyledString text = new StyledString(node.label());
        if (!node.detail().isEmpty()) {
            text.append("  " + node.detail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return ((ExplorerNode) element).label();
    }

    @Override
    public Image getImage(Object element) {
        ExplorerNode node = (ExplorerNode) element;
        return Icons.image(node.icon(), node.state());
    }
}
