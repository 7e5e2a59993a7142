package com.activeeye.workbench.ui.internal.connector;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.IWizard;

/** Makes a wizard that an extension names. */
@FunctionalInterface
public interface WizardMaker {
    /**
     * Makes it.
     *
     * @return a new wizard
     * @throws CoreException when its class cannot be found or made
     */
    IWizard make() throws CoreException;
}
