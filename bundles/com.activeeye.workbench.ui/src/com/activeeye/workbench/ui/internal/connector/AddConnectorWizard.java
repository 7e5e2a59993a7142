package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.text.Texts;
import org.eclipse.jface.wizard.Wizard;

/** Starts with the list of connector types and goes on with the wizard of the one that is chosen. */
public final class AddConnectorWizard extends Wizard {
    private static final Texts TEXTS = Texts.beside(AddConnectorWizard.class);

    /** A wizard with the types of all extensions. */
    public AddConnectorWizard() {
        setWindowTitle(TEXTS.get("add.title"));
        setNeedsProgressMonitor(true);
        setForcePreviousAndNextButtons(true);
    }

    @Override
    public void addPages() {
        addPage(new ConnectorTypePage(ConnectorTypes.all()));
    }

    @Override
    public boolean canFinish() {
        return false;
    }

    @Override
    public boolean performFinish() {
        return false;
    }
}
