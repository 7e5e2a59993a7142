package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.ui.internal.common.Icons;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;

/** Shows connector types and their sections. */
final class ConnectorTypeLabels extends LabelProvider {
    @Override
    public String getText(Object element) {
        return element instanceof ConnectorType type ? type.label() : String.valueOf(element);
    }

    @Override
    public Image getImage(Object element) {
        return Icons.image(element instanceof ConnectorType type ? type.icon() : Icons.FOLDER);
    }
}
