package com.activeeye.workbench.ui.internal.common;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;

/** The window of a {@link FlowWizard}: resizable, of a remembered size, its finishing button named by the wizard. */
public final class FlowDialog extends Dialogs.RememberingWizardDialog {
    private final FlowWizard flow;

    private FlowDialog(Shell parent, FlowWizard flow) {
        super(parent, flow);
        this.flow = flow;
    }

    /**
     * Opens a wizard and waits for its end. On the UI thread.
     *
     * @param parent the window it belongs to
     * @param flow the wizard
     * @return {@link org.eclipse.jface.window.Window#OK} when it was finished
     */
    public static int open(Shell parent, FlowWizard flow) {
        return new FlowDialog(parent, flow).open();
    }

    @Override
    public void updateButtons() {
        super.updateButtons();
        Button finish = getButton(IDialogConstants.FINISH_ID);
        if (finish != null && !finish.getText().equals(flow.finishLabel())) {
            finish.setText(flow.finishLabel());
            setButtonLayoutData(finish);
            finish.getParent().layout();
        }
    }

    @Override
    boolean canCancel() {
        return !flow.isOver();
    }

    @Override
    protected void nextPressed() {
        if (flow.leave(getCurrentPage())) {
            super.nextPressed();
        }
    }
}
