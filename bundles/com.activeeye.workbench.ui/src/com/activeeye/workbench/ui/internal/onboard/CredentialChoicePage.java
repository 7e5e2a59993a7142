package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Radios;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Asks whether the bucket has a credential already: one per account and bucket is enough. */
final class CredentialChoicePage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(CredentialChoicePage.class);

    private final OnboardModel model;
    private final List<ConnectorCredential> credentials;
    private Button add;
    private Button use;
    private org.eclipse.swt.widgets.List list;

    CredentialChoicePage(OnboardModel model) {
        super("credentialChoice", TEXTS.get("choice.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.model = model;
        this.credentials = model.credentials();
        setDescription(TEXTS.get("choice.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        use = Radios.add(body, WidgetNames.ONBOARD_CREDENTIAL_EXISTING, TEXTS.get("choice.existing"), this::take);
        list = Names.set(new org.eclipse.swt.widgets.List(body, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL),
                WidgetNames.ONBOARD_CREDENTIALS);
        credentials.forEach(each -> list.add(TEXTS.get("choice.credential", each.displayName(), each.bucketName(),
                each.bucketAccount().grouped())));
        GridDataFactory.fillDefaults().grab(true, true).indent(22, 0).hint(300, 90).applyTo(list);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> take()));
        add = Radios.add(body, WidgetNames.ONBOARD_CREDENTIAL_NEW, TEXTS.get("choice.new"), this::take);
        setControl(body);
    }

    private void take() {
        int index = list.getSelectionIndex();
        model.existing(use.getSelection() && index >= 0 ? Optional.of(credentials.get(index)) : Optional.empty());
        Enabled.set(list, use.getSelection());
        setPageComplete(add.getSelection() || index >= 0);
        updateButtons();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            boolean existing = model.existing().isPresent() || model.scenario().isEmpty();
            list.select(model.existing().map(credentials::indexOf).orElse(0));
            use.setSelection(existing);
            add.setSelection(!existing);
            take();
            (existing ? use : add).setFocus();
        }
    }
}
