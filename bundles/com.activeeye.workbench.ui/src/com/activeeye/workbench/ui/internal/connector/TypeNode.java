package com.activeeye.workbench.ui.internal.connector;

import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardNode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;

/** Makes the wizard of a connector type when it is needed for the first time. */
final class TypeNode implements IWizardNode {
    private final ConnectorType type;
    private final ConnectorTypePage page;
    private IWizard wizard;

    TypeNode(ConnectorType type, ConnectorTypePage page) {
        this.type = type;
        this.page = page;
    }

    @Override
    public IWizard getWizard() {
        if (wizard == null) {
            wizard = page.wizardOf(type);
        }
        return wizard;
    }

    @Override
    public boolean isContentCreated() {
        return wizard != null;
    }

    @Override
    public Point getExtent() {
        return new Point(SWT.DEFAULT, SWT.DEFAULT);
    }

    @Override
    public void dispose() {
        if (wizard != null) {
            wizard.dispose();
            wizard = null;
        }
    }
}
