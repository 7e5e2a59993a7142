package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Shows live what CloudFormation does. */
final class StackProgressPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(StackProgressPage.class);

    private final Workbench workbench;
    private StackPanel panel;

    StackProgressPage(Workbench workbench, String title) {
        super("progress", title, Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        setDescription(TEXTS.get("progress.description"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        panel = new StackPanel(body, workbench, this::update);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
        setControl(body);
    }

    private void update() {
        boolean atRest = panel != null && !panel.phase().isRunning();
        boolean isOver = atRest && (panel.phase() == StackRun.Phase.SUCCEEDED
                || panel.phase() == StackRun.Phase.FAILED);
        setDescription(TEXTS.get(isOver ? "progress.over" : "progress.description"));
        setPageComplete(atRest && panel.phase() != StackRun.Phase.IDLE);
        updateButtons();
    }

    StackPanel panel() {
        return panel;
    }

    private boolean isDone() {
        return panel != null && panel.phase() == StackRun.Phase.SUCCEEDED;
    }

    /** Whether the wizard may be closed: what runs is stopped first, and the page goes on to show how that ends. */
    boolean mayLeave() {
        if (!isRunning()) {
            return true;
        }
        panel.stop();
        return false;
    }

    private boolean isRunning() {
        return panel != null && panel.phase().isRunning();
    }

    @Override
    public IWizardPage getPreviousPage() {
        return isRunning() || isDone() ? null : super.getPreviousPage();
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
