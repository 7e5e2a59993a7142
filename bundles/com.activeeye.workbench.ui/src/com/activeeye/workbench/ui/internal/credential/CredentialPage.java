package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Choices;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FindingTexts;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import com.activeeye.workbench.ui.internal.connector.ConnectorType;
import com.activeeye.workbench.ui.internal.connector.ConnectorTypes;
import java.util.List;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The wizard page for a connector credential (the guide, "Creating Connector Credentials"). */
public final class CredentialPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(CredentialPage.class);

    private final Workbench workbench;
    private final CredentialModel model;
    private Text name;
    private Text bucket;
    private Combo account;
    private Combo region;
    private BucketRules rules;
    private ControlDecoration nameSign;
    private ControlDecoration bucketSign;
    private ControlDecoration accountSign;
    private ControlDecoration regionSign;

    /**
     * A page for a model.
     *
     * @param workbench knows accounts to choose from
     * @param model what is entered
     */
    public CredentialPage(Workbench workbench, CredentialModel model) {
        super("credential", TEXTS.get("page.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        this.model = model;
        setDescription(TEXTS.get("page.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = new Fields(parent);
        Combo type = fields.choice(TEXTS.get("field.type"), WidgetNames.CREDENTIAL_TYPE);
        ConnectorTypes.all().stream().filter(each -> each.id().equals(ConnectorType.CLOUDTRAIL))
                .forEach(each -> type.add(each.label()));
        type.select(0);
        name = fields.text(TEXTS.get("field.name"), WidgetNames.CREDENTIAL_NAME);
        bucket = fields.text(TEXTS.get("field.bucket"), WidgetNames.CREDENTIAL_BUCKET);
        fields.label("");
        rules = new BucketRules(fields.body(), model);
        account = fields.combo(TEXTS.get("field.account"), WidgetNames.CREDENTIAL_BUCKET_ACCOUNT);
        AccountChoices.of(workbench).forEach(account::add);
        Choices.propose(account, () -> List.of(account.getItems()));
        region = fields.combo(TEXTS.get("field.region"), WidgetNames.CREDENTIAL_BUCKET_REGION);
        RegionChoices.all().forEach(region::add);
        Choices.propose(region, RegionChoices::all);
        show();
        listen();
        setControl(fields.body());
        validate();
    }

    private void show() {
        name.setText(model.displayName());
        bucket.setText(model.bucketName());
        account.setText(model.bucketAccount());
        region.setText(model.bucketRegion());
        nameSign = Fields.sign(name);
        bucketSign = Fields.sign(bucket);
        accountSign = Fields.sign(account);
        regionSign = Fields.sign(region);
    }

    private void listen() {
        name.addModifyListener(event -> changed(() -> model.displayName(name.getText())));
        bucket.addModifyListener(event -> changed(() -> model.bucketName(bucket.getText())));
        account.addModifyListener(event -> changed(this::takeAccount));
        region.addModifyListener(event -> changed(() -> model.bucketRegion(region.getText())));
    }

    private void takeAccount() {
        model.bucketAccount(account.getText());
        if (region.getText().isEmpty()) {
            AccountChoices.homeRegion(workbench, model.bucketAccount()).map(RegionChoices::label)
                    .ifPresent(region::setText);
        }
    }

    private void changed(Runnable take) {
        take.run();
        validate();
    }

    private void validate() {
        rules.update();
        makeRoom();
        mark(nameSign, name.getText(), model.nameFindings());
        mark(bucketSign, bucket.getText(), model.bucketFindings());
        mark(accountSign, account.getText(), model.accountFindings());
        mark(regionSign, region.getText(), model.regionFindings());
        PageMessages.show(this, model.findings(), model.typedFindings());
    }

    /** A name that is doubtful adds lines to the list of rules. */
    private void makeRoom() {
        if (getContainer() instanceof IWizardContainer2 window && getContainer().getCurrentPage() == this) {
            window.updateSize();
        }
    }

    private static void mark(ControlDecoration sign, String typed, List<Finding> findings) {
        Fields.mark(sign, typed.isEmpty() ? "" : FindingTexts.firstError(findings).orElse(""));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            name.setFocus();
        }
    }
}
