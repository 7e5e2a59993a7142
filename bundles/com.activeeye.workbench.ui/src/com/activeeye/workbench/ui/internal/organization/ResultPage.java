package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What was recorded. */
final class ResultPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(ResultPage.class);

    private final OrganizationModel model;
    private Text result;

    ResultPage(OrganizationModel model) {
        super("result", TEXTS.get("result.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.model = model;
        setDescription(TEXTS.get("result.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        result = Names.set(new Text(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WidgetNames.ORGANIZATION_RESULT);
        KeysLeadOn.from(result);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(result);
        setControl(body);
    }

    /** What was done is not undone by going back. */
    @Override
    public IWizardPage getPreviousPage() {
        return null;
    }

    void refresh() {
        result.setText(String.join("\n", model.results()));
    }
}
