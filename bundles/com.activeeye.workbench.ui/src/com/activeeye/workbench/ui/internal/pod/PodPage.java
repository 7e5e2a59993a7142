package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.access.ProfileChoices;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Choices;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import com.activeeye.workbench.ui.internal.credential.RegionChoices;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** The wizard page that asks for the pod's account and home region. */
public final class PodPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(PodPage.class);

    private final Workbench workbench;
    private final PodModel model;
    private Combo profile;

    /**
     * A page for a model.
     *
     * @param workbench knows the profiles
     * @param model what is entered
     */
    public PodPage(Workbench workbench, PodModel model) {
        super("pod", TEXTS.get("page.title"), Icons.descriptor(Icons.WIZARD_POD));
        this.workbench = workbench;
        this.model = model;
        setDescription(TEXTS.get("page.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = new Fields(parent);
        profile = fields.combo(TEXTS.get("field.profile"), WidgetNames.POD_PROFILE);
        profile.setText(model.profile());
        ProfileChoices.fill(profile, Background.quiet(profile), workbench);
        Combo region = fields.combo(TEXTS.get("field.region"), WidgetNames.POD_REGION);
        RegionChoices.all().forEach(region::add);
        region.setText(model.region());
        Choices.propose(region, RegionChoices::all);
        fields.paragraph(TEXTS.get(workbench.sandbox().isPresent() ? "page.sandbox" : "page.profile"));
        profile.addModifyListener(event -> model.profile(profile.getText()));
        region.addModifyListener(event -> {
            model.region(region.getText());
            validate();
        });
        setControl(fields.body());
        validate();
    }

    private void validate() {
        PageMessages.show(this, model.findings(), model.findings());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            profile.setFocus();
        }
    }
}
