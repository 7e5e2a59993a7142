package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.credential.RegionChoices;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Shows what the credential fills in for the role stack, and where and as whom it is deployed (steps 6 to 9). */
final class StackParametersPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(StackParametersPage.class);

    private final Workbench workbench;
    private final StackModel model;
    private Fields fields;
    private Text first;
    private Text identity;
    private Background background;

    StackParametersPage(Workbench workbench, StackModel model) {
        super("parameters", TEXTS.get("parameters.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        this.model = model;
        setDescription(TEXTS.get("parameters.description", model.credential().displayName()));
    }

    @Override
    public void createControl(Composite parent) {
        fields = new Fields(parent);
        StackParameters values = model.parameters();
        ConnectorCredential credential = model.credential();
        first = value("parameters.name", WidgetNames.STACK_NAME, RoleStack.STACK_NAME, "parameters.name.source");
        value("ActiveeyeAccountID:", WidgetNames.STACK_POD_ACCOUNT, values.activeeyeAccount().digits(),
                "parameters.pod.source");
        value("CloudtrailBucket:", WidgetNames.STACK_BUCKET, values.bucket(), "parameters.bucket.source");
        value("ExternalID:", WidgetNames.STACK_EXTERNAL_ID, values.externalId(), "parameters.external.source");
        value("parameters.account", WidgetNames.STACK_ACCOUNT, TEXTS.get("parameters.account.value",
                credential.bucketAccount().grouped(), RegionChoices.label(credential.bucketRegion())),
                "parameters.account.source");
        identity = value("parameters.identity", WidgetNames.STACK_IDENTITY, TEXTS.get("parameters.identity.asking"),
                "parameters.identity.source");
        background = new Background(identity);
        setControl(fields.body());
    }

    private Text value(String label, String name, String value, String source) {
        fields.label(label.endsWith(":") ? label : TEXTS.get(label));
        Text text = fields.placed(Names.set(new Text(fields.body(), SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER), name));
        text.setText(value);
        fields.label("");
        Label hint = fields.placed(new Label(fields.body(), SWT.WRAP));
        hint.setText(TEXTS.get(source));
        hint.setEnabled(false);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, -6).hint(300, SWT.DEFAULT).applyTo(hint);
        return text;
    }

    private void ask() {
        setMessage(null);
        background.load(TEXTS.get("parameters.identity.asking"),
                progress -> workbench.sessions().operator(model.credential().bucketAccount()).identity().arn(),
                identity::setText, failure -> {
                    identity.setText(TEXTS.get("parameters.identity.unknown"));
                    setMessage(Problems.tell(failure), IMessageProvider.WARNING);
                });
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            first.setFocus();
            first.setSelection(0);
            ask();
        }
    }
}
