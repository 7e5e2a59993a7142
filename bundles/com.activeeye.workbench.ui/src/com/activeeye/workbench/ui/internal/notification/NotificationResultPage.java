package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.aws.notification.NotificationOutcome;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says what putting the notification came to. */
final class NotificationResultPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(NotificationResultPage.class);

    private Label result;

    NotificationResultPage() {
        super("result", TEXTS.get("result.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        result = Names.set(new Label(body, SWT.WRAP), WidgetNames.NOTIFICATION_RESULT);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(result);
        setControl(body);
    }

    /** What was done is not undone by going back. */
    @Override
    public IWizardPage getPreviousPage() {
        return null;
    }

    void show(NotificationOutcome outcome, String bucket, String topic) {
        result.setText(text(outcome, bucket, topic));
        result.requestLayout();
        setPageComplete(true);
    }

    static String text(NotificationOutcome outcome, String bucket, String topic) {
        return TEXTS.get("result." + outcome.name().toLowerCase(Locale.ROOT), bucket, topic);
    }
}
