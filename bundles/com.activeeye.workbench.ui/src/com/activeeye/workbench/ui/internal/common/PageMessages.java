package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;

/** Shows the findings of a model as the message of a wizard page, and lets it be finished when none refuses. */
public final class PageMessages {
    private PageMessages() {
    }

    /**
     * Shows findings.
     *
     * @param page the page
     * @param findings what the model found
     * @param touched whether the user has typed anything yet: before that nothing is called an error
     */
    public static void show(WizardPage page, List<Finding> findings, boolean touched) {
        page.setPageComplete(!Finding.anyError(findings));
        page.setErrorMessage(touched ? FindingTexts.firstError(findings).orElse(null) : null);
        FindingTexts.firstWarning(findings).ifPresentOrElse(
                text -> page.setMessage(text, IMessageProvider.WARNING), () -> page.setMessage(null));
    }
}
