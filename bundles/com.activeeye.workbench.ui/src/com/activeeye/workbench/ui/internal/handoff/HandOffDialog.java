package com.activeeye.workbench.ui.internal.handoff;

import com.activeeye.workbench.aws.handoff.HandOffFormat;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RememberingDialog;
import com.activeeye.workbench.ui.internal.common.SaveAs;
import java.nio.charset.StandardCharsets;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows what a customer has to make, in the form that is chosen, to be copied or saved. */
public final class HandOffDialog extends RememberingDialog {
    private static final Texts TEXTS = Texts.beside(HandOffDialog.class);
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int SAVE = IDialogConstants.CLIENT_ID + 1;
    private static final int OPEN = IDialogConstants.CLIENT_ID + 2;
    private static final Point SIZE = new Point(860, 640);

    private final HandOffModel model;
    private Combo format;
    private Text keys;
    private Text templateUrl;
    private Text preview;
    private String shown = "";

    HandOffDialog(Shell parent, HandOffModel model) {
        super(parent, TEXTS.get("window"));
        this.model = model;
    }

    @Override
    protected Point getInitialSize() {
        Point kept = super.getInitialSize();
        return getDialogBoundsSettings().get("DIALOG_WIDTH") == null ? SIZE : kept;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Fields fields = new Fields(area);
        format = fields.choice(TEXTS.get("format"), WidgetNames.HAND_OFF_FORMAT);
        format.setItems(HandOffModel.formats().stream().map(HandOffFormat::title).toArray(String[]::new));
        format.select(HandOffModel.formats().indexOf(model.format()));
        format.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
        keys = fields.text(TEXTS.get("keys"), WidgetNames.HAND_OFF_KEYS);
        keys.setMessage(TEXTS.get("keys.hint"));
        keys.addModifyListener(event -> refresh());
        templateUrl = fields.text(TEXTS.get("url"), WidgetNames.HAND_OFF_URL);
        templateUrl.setMessage(TEXTS.get("url.hint"));
        templateUrl.addModifyListener(event -> refresh());
        preview = Names.set(new Text(fields.body(), SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL
                | SWT.H_SCROLL), WidgetNames.HAND_OFF_PREVIEW);
        preview.setFont(JFaceResources.getTextFont());
        KeysLeadOn.from(preview);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(400, 200).applyTo(preview);
        setTitle(TEXTS.get("title", model.credential().displayName().replace("&", "&&")));
        new Background(area).load(TEXTS.get("finding"), model::findKeys, this::found, Problems::log);
        return area;
    }

    /** What the plan has found, unless somebody has typed something meanwhile. */
    private void found(String arns) {
        if (keys.getText().isEmpty()) {
            keys.setText(arns);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Names.set(createButton(parent, COPY, TEXTS.get("copy"), false), WidgetNames.HAND_OFF_COPY);
        Names.set(createButton(parent, OPEN, TEXTS.get("open"), false), WidgetNames.HAND_OFF_OPEN);
        Names.set(createButton(parent, SAVE, TEXTS.get("save"), true), WidgetNames.HAND_OFF_SAVE);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        refresh();
    }

    private void refresh() {
        model.setFormat(HandOffModel.formats().get(format.getSelectionIndex()));
        model.setKeys(keys.getText());
        model.setTemplateUrl(templateUrl.getText());
        try {
            shown = model.text();
            setErrorMessage(null);
            setMessage(model.description());
        } catch (WorkbenchException e) {
            shown = "";
            setErrorMessage(Problems.tell(e));
        }
        preview.setText(shown);
        offer(COPY, !shown.isEmpty());
        offer(SAVE, !shown.isEmpty());
        offer(OPEN, !shown.isEmpty() && model.format() == HandOffFormat.LINK);
    }

    private void offer(int id, boolean on) {
        Button button = getButton(id);
        if (button != null) {
            Enabled.set(button, on);
        }
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case COPY -> {
                Clipboards.copy(shown);
                setMessage(TEXTS.get("copied"), IMessageProvider.INFORMATION);
            }
            case OPEN -> openLink();
            case SAVE -> save();
            default -> super.buttonPressed(id);
        }
    }

    private void save() {
        byte[] content = shown.getBytes(StandardCharsets.UTF_8);
        SaveAs.save(getShell(), new SaveAs.Request(TEXTS.get("save.title"), model.fileName()),
                file -> AtomicFile.write(file, content), file -> {
                    if (!preview.isDisposed()) {
                        setMessage(TEXTS.get("saved", file), IMessageProvider.INFORMATION);
                    }
                });
    }

    /** Opens the console with the stack filled in, for whoever is logged in to the customer's account. */
    private void openLink() {
        if (!Program.launch(shown.strip())) {
            setErrorMessage(TEXTS.get("open.no_browser"));
        }
    }
}
