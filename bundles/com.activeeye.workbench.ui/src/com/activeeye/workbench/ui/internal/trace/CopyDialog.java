package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.RememberingDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows a text that is wanted elsewhere, and copies it. */
final class CopyDialog extends RememberingDialog {
    private static final Texts TEXTS = Texts.beside(CopyDialog.class);
    private static final int COPY_ID = IDialogConstants.CLIENT_ID;
    private static final Point SIZE = new Point(640, 420);

    private final String title;
    private final String message;
    private final String content;

    CopyDialog(Shell parent, String title, String message, String content) {
        super(parent, title);
        this.title = title;
        this.message = message;
        this.content = content;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(message);
        Composite area = (Composite) super.createDialogArea(parent);
        Text text = Names.set(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.TRACE_COPY_TEXT);
        text.setFont(JFaceResources.getTextFont());
        KeysLeadOn.from(text);
        text.setText(content);
        GridDataFactory.fillDefaults().grab(true, true).hint(SIZE.x, SIZE.y / 2).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY_ID, TEXTS.get("copy"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY_ID) {
            Clipboards.copy(content);
        } else {
            super.buttonPressed(button);
        }
    }
}
