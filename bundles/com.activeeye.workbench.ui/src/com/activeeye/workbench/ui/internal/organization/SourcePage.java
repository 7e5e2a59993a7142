package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Radios;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/** Where the accounts come from. */
final class SourcePage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(SourcePage.class);

    private final OrganizationModel model;
    private Text account;
    private Text file;
    private Button browse;

    SourcePage(OrganizationModel model) {
        super("source", TEXTS.get("source.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.model = model;
        setDescription(TEXTS.get("source.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = new Fields(parent);
        radio(fields, "source.organization", WidgetNames.ORGANIZATION_SOURCE, false).setSelection(true);
        account = fields.text(TEXTS.get("source.account"), WidgetNames.ORGANIZATION_ACCOUNT);
        account.setMessage(TEXTS.get("source.account.default"));
        radio(fields, "source.csv", WidgetNames.ORGANIZATION_CSV, true);
        file = fields.text(TEXTS.get("source.file"), WidgetNames.ORGANIZATION_FILE);
        fields.label("");
        browse = Names.set(new Button(fields.body(), SWT.PUSH), WidgetNames.ORGANIZATION_BROWSE);
        browse.setText(TEXTS.get("source.browse"));
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        GridDataFactory.swtDefaults().indent(8, 0).applyTo(browse);
        fields.paragraph(TEXTS.get("source.file.hint"));
        ModifyListener typed = event -> validate();
        account.addModifyListener(typed);
        file.addModifyListener(typed);
        setControl(fields.body());
        validate();
    }

    private Button radio(Fields fields, String key, String name, boolean fromFile) {
        Button radio = Radios.add(fields.body(), name, TEXTS.get(key), () -> {
            model.setFromFile(fromFile);
            validate();
        });
        GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
        return radio;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.csv", "*"});
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void validate() {
        model.setAccount(account.getText());
        model.setFile(file.getText());
        Enabled.set(account, !model.isFromFile());
        Enabled.set(file, model.isFromFile());
        Enabled.set(browse, model.isFromFile());
        List<Finding> findings = model.sourceFindings();
        PageMessages.show(this, findings, model.isFromFile() ? List.of() : findings);
        updateButtons();
    }

    @Override
    protected boolean leave() {
        try {
            WizardWork.run(getContainer(), TEXTS.get("source.reading"), progress -> {
                model.read(progress);
                return true;
            });
            return true;
        } catch (Exception e) {
            setErrorMessage(Problems.tell(e));
            return false;
        }
    }
}
