package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.notification.NotificationModel;
import com.activeeye.workbench.ui.internal.notification.NotificationPanel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Shows what the bucket notifies now and will notify; Next puts our notification. */
final class NotificationStepPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(NotificationStepPage.class);

    private final Workbench workbench;
    private final OnboardModel model;
    private NotificationPanel panel;

    NotificationStepPage(Workbench workbench, OnboardModel model) {
        super(OnboardSteps.NOTIFICATION, TEXTS.get("notification.title"),
                Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        this.model = model;
        setDescription(TEXTS.get("notification.description"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        panel = new NotificationPanel(body, workbench, () -> model.credential().orElseThrow(), this::update);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
        setControl(body);
    }

    private void update() {
        setPageComplete(panel != null && panel.model().filter(NotificationModel::canPut).isPresent());
        updateButtons();
    }

    NotificationPanel panel() {
        return panel;
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
