package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.PlanLink;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Shows what the bucket notifies now and what it will notify. */
final class NotificationPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(NotificationPage.class);

    private final Workbench workbench;
    private final ConnectorCredential credential;
    private NotificationPanel panel;

    NotificationPage(Workbench workbench, ConnectorCredential credential) {
        super("notification", TEXTS.get("page.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        this.credential = credential;
        setDescription(TEXTS.get("page.description", credential.bucketName()));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        panel = new NotificationPanel(body, workbench, () -> credential, this::update);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
        PlanLink.add(body, credential);
        setControl(body);
    }

    private void update() {
        setPageComplete(panel != null && panel.model().filter(NotificationModel::canPut).isPresent());
    }

    NotificationPanel panel() {
        return panel;
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            panel.load();
            panel.setFocus();
        }
    }
}
