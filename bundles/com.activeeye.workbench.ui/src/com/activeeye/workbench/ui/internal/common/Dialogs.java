package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.ui.UiIds;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;

/** Opens wizards in windows that can be resized and that remember their size. */
public final class Dialogs {
    private Dialogs() {
    }

    /**
     * Opens a wizard and waits for its end. On the UI thread.
     *
     * @param parent the window it belongs to
     * @param wizard the wizard
     * @return {@link org.eclipse.jface.window.Window#OK} when it was finished
     */
    public static int open(Shell parent, IWizard wizard) {
        return new RememberingWizardDialog(parent, wizard).open();
    }

    /** The settings in which dialogs keep their size. */
    public static IDialogSettings settings(String section) {
        Bundle bundle = Platform.getBundle(UiIds.BUNDLE);
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(bundle).getDialogSettings();
        IDialogSettings mine = all.getSection(section);
        return mine == null ? all.addNewSection(section) : mine;
    }

    /** A wizard's window with a size of its own for each wizard. */
    static class RememberingWizardDialog extends WizardDialog {
        private static final int WIDTH_UNITS = 640;
        private static final int HEIGHT_UNITS = 520;

        RememberingWizardDialog(Shell parent, IWizard wizard) {
            super(parent, wizard);
            setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
        }

        @Override
        protected IDialogSettings getDialogBoundsSettings() {
            return settings(getWizard().getClass().getName());
        }

        @Override
        protected int getDialogBoundsStrategy() {
            return DIALOG_PERSISTSIZE;
        }

        @Override
        protected Point getInitialSize() {
            Point size = super.getInitialSize();
            return new Point(Math.max(size.x, WIDTH_UNITS), Math.max(size.y, HEIGHT_UNITS));
        }

        @Override
        public void showPage(IWizardPage page) {
            super.showPage(page);
            if (!isOnPage(page)) {
                leadOn(page);
            }
        }

        /** A button that can no longer be pressed hands the focus to the first one that can, and that one goes back. */
        @Override
        public void updateButtons() {
            Control before = focused();
            super.updateButtons();
            Button cancel = getButton(IDialogConstants.CANCEL_ID);
            if (cancel != null) {
                cancel.setEnabled(canCancel());
            }
            if (isIn(getButtonBar(), before) && !before.isEnabled()) {
                leadOn(getCurrentPage());
            }
        }

        /** Whether anything is left to cancel on the current page. */
        boolean canCancel() {
            return true;
        }

        private Control focused() {
            return getShell().getDisplay().getFocusControl();
        }

        /** Whether a field has the focus: a page without any takes it itself, where no key does anything. */
        private boolean isOnPage(IWizardPage page) {
            Control focused = focused();
            return isIn(page.getControl(), focused) && focused.getClass() != Composite.class;
        }

        private static boolean isIn(Control parent, Control control) {
            return Stream.iterate(control, Objects::nonNull, Control::getParent).anyMatch(parent::equals);
        }

        /** To the page's first field or, where there is none, to the button that Enter means. */
        private void leadOn(IWizardPage page) {
            page.getControl().setFocus();
            if (!isOnPage(page)) {
                Button meant = getShell().getDefaultButton();
                if (meant != null && meant.isEnabled()) {
                    meant.setFocus();
                }
            }
        }

        /** The Cancel button ends what is under way, as people expect; JFace's own is a small button beside it. */
        @Override
        protected ProgressMonitorPart createProgressMonitorPart(Composite composite, GridLayout layout) {
            return new ProgressMonitorPart(composite, layout);
        }

        @Override
        protected void configureShell(Shell shell) {
            super.configureShell(shell);
            shell.setMinimumSize(WIDTH_UNITS / 2, HEIGHT_UNITS / 2);
        }
    }
}
