package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Part;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** The widgets of the credential editor. */
final class CredentialForm {
    private static final Texts TEXTS = Texts.beside(CredentialForm.class);

    private final FormToolkit toolkit;
    private final Consumer<String> commands;
    private final Text name;
    private final Text bucket;
    private final Text account;
    private final Text region;
    private final Text snsArn;
    private final Text podAccount;
    private final Text externalId;
    private final Label findings;
    private final Hyperlink setUpPod;
    private CredentialValues values = new CredentialValues("", "", "");
    private boolean showing;

    /**
     * The widgets, empty.
     *
     * @param toolkit gives the colours
     * @param body where they are put
     * @param nameTyped is given the display name after each change
     * @param commands runs a command on the credential
     * @param check looks at the bucket
     */
    CredentialForm(FormToolkit toolkit, Composite body, Consumer<String> nameTyped, Consumer<String> commands,
            Runnable check) {
        this.toolkit = toolkit;
        this.commands = commands;
        Composite record = Part.create(toolkit, body, TEXTS.get("editor.values"), 3);
        snsArn = copied(record, "editor.sns", WidgetNames.CREDENTIAL_SNS_ARN, () -> values.snsArn());
        podAccount = copied(record, "editor.pod", WidgetNames.CREDENTIAL_POD_ACCOUNT, () -> values.podAccount());
        externalId = copied(record, "editor.external", WidgetNames.CREDENTIAL_EXTERNAL_ID,
                () -> values.externalId());
        label(record, "");
        button(record, "editor.copy_all", WidgetNames.CREDENTIAL_COPY_ALL, () -> Clipboards.copy(values.asText()));
        Composite next = Part.create(toolkit, body, TEXTS.get("editor.next"), 1);
        setUpPod = link(next, "editor.next.pod", WidgetNames.CREDENTIAL_SET_UP_POD, UiIds.COMMAND_SET_UP_POD);
        link(next, "editor.next.access", WidgetNames.CREDENTIAL_ACCESS, UiIds.COMMAND_SET_ACCESS);
        link(next, "editor.next.limit", WidgetNames.CREDENTIAL_LIMIT, UiIds.COMMAND_LIMIT);
        link(next, "editor.next.plan", WidgetNames.CREDENTIAL_PLAN, UiIds.COMMAND_PLAN);
        link(next, "editor.next.stack", WidgetNames.CREDENTIAL_DEPLOY_STACK, UiIds.COMMAND_DEPLOY_STACK);
        link(next, "editor.next.notification", WidgetNames.CREDENTIAL_NOTIFICATION,
                UiIds.COMMAND_PUT_NOTIFICATION);
        link(next, "editor.next.trace", WidgetNames.CREDENTIAL_TRACE, UiIds.COMMAND_TRACE);
        Composite bucketPart = Part.create(toolkit, body, TEXTS.get("editor.bucket"), 3);
        name = text(bucketPart, "field.name", WidgetNames.CREDENTIAL_NAME, SWT.BORDER);
        name.addModifyListener(event -> {
            if (!showing) {
                nameTyped.accept(name.getText());
            }
        });
        bucket = text(bucketPart, "field.bucket", WidgetNames.CREDENTIAL_BUCKET, SWT.READ_ONLY);
        account = text(bucketPart, "field.account", WidgetNames.CREDENTIAL_BUCKET_ACCOUNT, SWT.READ_ONLY);
        region = text(bucketPart, "field.region", WidgetNames.CREDENTIAL_BUCKET_REGION, SWT.READ_ONLY);
        label(bucketPart, "");
        button(bucketPart, "editor.check", WidgetNames.CREDENTIAL_CHECK, check);
        findings = Names.set(toolkit.createLabel(bucketPart, "", SWT.WRAP), WidgetNames.CREDENTIAL_FINDINGS);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(findings);
    }

    private Label label(Composite parent, String text) {
        return toolkit.createLabel(parent, text);
    }

    private Text text(Composite parent, String label, String widgetName, int style) {
        label(parent, TEXTS.get(label));
        Text text = Names.set(toolkit.createText(parent, "", SWT.SINGLE | style), widgetName);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(2, 1).hint(120, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private Text copied(Composite parent, String label, String widgetName, Supplier<String> value) {
        Text text = text(parent, label, widgetName, SWT.READ_ONLY);
        ((GridData) text.getLayoutData()).horizontalSpan = 1;
        Button copy = button(parent, "editor.copy", widgetName + ".copy", () -> Clipboards.copy(value.get()));
        copy.setToolTipText(TEXTS.get(label + ".copy"));
        return text;
    }

    private Button button(Composite parent, String label, String widgetName, Runnable action) {
        Button button = Names.set(toolkit.createButton(parent, TEXTS.get(label), SWT.PUSH), widgetName);
        if (label.startsWith("editor.copy")) {
            button.setImage(Icons.image(Icons.COPY));
        }
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.swtDefaults().span(label.equals("editor.copy") ? 1 : 2, 1).applyTo(button);
        return button;
    }

    private Hyperlink link(Composite parent, String label, String widgetName, String command) {
        Hyperlink link = Names.set(toolkit.createHyperlink(parent, TEXTS.get(label), SWT.WRAP), widgetName);
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> commands.accept(command)));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(link);
        return link;
    }

    /** Shows a credential; leaves the display name as it was typed when that is wanted. */
    void show(ConnectorCredential credential, boolean keepName) {
        showing = true;
        values = CredentialValues.of(credential);
        if (!keepName) {
            name.setText(credential.displayName());
        }
        bucket.setText(credential.bucketName());
        account.setText(credential.bucketAccount().grouped());
        region.setText(RegionChoices.label(credential.bucketRegion()));
        snsArn.setText(values.snsArn());
        podAccount.setText(values.podAccount());
        externalId.setText(values.externalId());
        showing = false;
    }

    /** Offers the set-up of the pod as the first of the next steps. */
    void showPodMissing(boolean missing) {
        GridData data = (GridData) setUpPod.getLayoutData();
        if (data.exclude == missing) {
            data.exclude = !missing;
            setUpPod.setVisible(missing);
            setUpPod.requestLayout();
        }
    }

    /** Shows what was found out about the bucket, one sentence a line. */
    void findings(List<String> lines) {
        findings.setText(String.join("\n", lines));
        findings.requestLayout();
    }

    /** Scrolls to what was found out about the bucket. */
    void revealFindings() {
        FormToolkit.ensureVisible(findings);
    }

    /** Puts the focus on the first value to record. */
    void setFocus() {
        snsArn.setFocus();
    }
}
