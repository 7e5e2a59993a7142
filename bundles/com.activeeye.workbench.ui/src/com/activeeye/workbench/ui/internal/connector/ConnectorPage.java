package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;

/** The wizard page for an AWS CloudTrail service connector (the guide, "Creating a Service Connector"). */
public final class ConnectorPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(ConnectorPage.class);

    private final ConnectorModel model;
    private ConnectorFields fields;

    /**
     * A page for a model.
     *
     * @param model what is entered
     */
    public ConnectorPage(ConnectorModel model) {
        super("connector", TEXTS.get("page.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.model = model;
        setDescription(TEXTS.get("page.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Fields form = new Fields(parent);
        fields = new ConnectorFields(form, model, this::validate);
        setControl(form.body());
        validate();
    }

    private void validate() {
        PageMessages.show(this, model.findings(), model.typedFindings());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            fields.setFocus();
        }
    }
}
