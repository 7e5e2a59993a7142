package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Says what is still to be done for a customer-managed key (the guide, "Enabling ActiveEye to Use the KMS Key"). */
final class KmsPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(KmsPage.class);

    private final OnboardModel model;
    private Label what;
    private Text statements;

    KmsPage(OnboardModel model) {
        super("kms", TEXTS.get("kms.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.model = model;
        setDescription(TEXTS.get("kms.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 8).applyTo(body);
        what = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(what);
        statements = Names.set(new Text(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.ONBOARD_RESULT + ".kms");
        statements.setFont(JFaceResources.getTextFont());
        KeysLeadOn.from(statements);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 160).applyTo(statements);
        Button copy = new Button(body, SWT.PUSH);
        copy.setText(TEXTS.get("kms.copy"));
        copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Clipboards.copy(statements.getText())));
        setControl(body);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            what.setText(TEXTS.get("kms.what", model.ownKey().orElse("")));
            statements.setText(text(model.credential().orElseThrow(), model.ownKey().orElse("")));
            ((Composite) getControl()).layout(true, true);
        }
        super.setVisible(visible);
        if (visible) {
            statements.setFocus();
        }
    }

    static String text(ConnectorCredential credential, String key) {
        return TEXTS.get("kms.statements", StackNames.of(credential).policy(), key, ReadRole.arn(credential));
    }
}
