package com.activeeye.workbench.ui.internal.environment;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.access.ProfileChoices;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Choices;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FindingTexts;
import com.activeeye.workbench.ui.internal.common.Radios;
import com.activeeye.workbench.ui.internal.common.RememberingDialog;
import com.activeeye.workbench.ui.internal.credential.RegionChoices;
import com.activeeye.workbench.ui.internal.environment.EnvironmentModel.Kind;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which environment to work in. */
public final class EnvironmentDialog extends RememberingDialog {
    private static final Texts TEXTS = Texts.beside(EnvironmentDialog.class);

    private final EnvironmentModel model;
    private Text url;
    private Combo profile;
    private Combo region;

    /**
     * A dialog for a model.
     *
     * @param parent its parent
     * @param model what is entered
     */
    public EnvironmentDialog(Shell parent, EnvironmentModel model) {
        super(parent, TEXTS.get("dialog.title"));
        this.model = model;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXTS.get("dialog.heading"));
        Composite area = (Composite) super.createDialogArea(parent);
        Fields fields = new Fields(area);
        kind(fields, Kind.SANDBOX, "kind.sandbox", WidgetNames.ENVIRONMENT_SANDBOX);
        kind(fields, Kind.AWS, "kind.aws", WidgetNames.ENVIRONMENT_AWS);
        kind(fields, Kind.ENDPOINT, "kind.endpoint", WidgetNames.ENVIRONMENT_ENDPOINT);
        url = fields.text(TEXTS.get("field.url"), WidgetNames.ENVIRONMENT_URL);
        url.setText(model.url());
        url.setMessage("https://localhost:4566");
        profile = fields.combo(TEXTS.get("field.profile"), WidgetNames.ENVIRONMENT_PROFILE);
        profile.setText(model.profile());
        ProfileChoices.fill(profile, Background.quiet(profile));
        region = fields.combo(TEXTS.get("field.region"), WidgetNames.ENVIRONMENT_REGION);
        RegionChoices.all().forEach(region::add);
        region.setText(model.region());
        Choices.propose(region, RegionChoices::all);
        url.addModifyListener(event -> changed(() -> model.url(url.getText())));
        profile.addModifyListener(event -> changed(() -> model.profile(profile.getText())));
        region.addModifyListener(event -> changed(() -> model.region(region.getText())));
        return area;
    }

    private void kind(Fields fields, Kind kind, String label, String name) {
        Button radio = Radios.add(fields.body(), name, TEXTS.get(label), () -> changed(() -> model.kind(kind)));
        radio.setSelection(model.kind() == kind);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        validate();
        return contents;
    }

    private void changed(Runnable take) {
        take.run();
        validate();
    }

    private void validate() {
        List<Finding> findings = model.findings();
        Enabled.set(url, model.kind() == Kind.ENDPOINT);
        Enabled.set(profile, model.kind() != Kind.SANDBOX);
        Enabled.set(region, model.kind() != Kind.SANDBOX);
        boolean asking = model.kind() == Kind.ENDPOINT && model.url().isBlank();
        setErrorMessage(asking ? null : FindingTexts.firstError(findings).orElse(null));
        setMessage(TEXTS.get(asking ? "url.form" : "dialog.message"));
        Enabled.set(getButton(IDialogConstants.OK_ID), !Finding.anyError(findings));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("dialog.switch"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
