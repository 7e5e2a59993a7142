package com.activeeye.workbench.ui.internal.common;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;

/** A wizard that carries its work out while it is open, page by page, instead of at its end. */
public abstract class FlowWizard extends Wizard {
    /** What the button that finishes the wizard says on the current page. */
    public abstract String finishLabel();

    /** Whether all is done, well or not, so that nothing is left to cancel and the wizard can only be closed. */
    public boolean isOver() {
        return false;
    }

    /**
     * Does what a page is for when Next is pressed on it.
     *
     * @param page the page
     * @return whether the next page may be shown
     */
    protected boolean leave(IWizardPage page) {
        return !(page instanceof FlowPage flow) || flow.leave();
    }
}
