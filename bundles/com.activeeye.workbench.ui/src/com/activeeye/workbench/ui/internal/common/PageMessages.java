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
     * Shows findings: as an error what is wrong with something typed, and as a hint what is still to be entered.
     *
     * @param page the page
     * @param all what the model found
     * @param typed what it found in fields into which something was typed
     */
    public static void show(WizardPage page, List<Finding> all, List<Finding> typed) {
        page.setPageComplete(!Finding.anyError(all));
        page.setErrorMessage(FindingTexts.firstError(typed).orElse(null));
        FindingTexts.firstError(all).ifPresentOrElse(page::setMessage, () -> FindingTexts.firstWarning(all)
                .ifPresentOrElse(text -> page.setMessage(text, IMessageProvider.WARNING),
                        () -> page.setMessage(null)));
    }
}
