package com.activeeye.workbench.ui.internal.common;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.wizard.WizardPage;

/** A page of a {@link FlowWizard} that does what it is for before the next page is shown. */
public abstract class FlowPage extends WizardPage {
    /**
     * A page.
     *
     * @param name its name
     * @param title its title
     * @param image the picture beside the title
     */
    protected FlowPage(String name, String title, ImageDescriptor image) {
        super(name, title, image);
    }

    /**
     * Does what the page is for when Next is pressed.
     *
     * @return whether the next page may be shown; when not, the page says why
     */
    protected boolean leave() {
        return true;
    }

    /** Brings the wizard's buttons up to date, as soon as it shows them. */
    protected final void updateButtons() {
        if (getContainer() != null && getContainer().getCurrentPage() != null) {
            getContainer().updateButtons();
        }
    }
}
