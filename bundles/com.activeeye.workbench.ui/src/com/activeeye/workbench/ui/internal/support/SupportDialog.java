package com.activeeye.workbench.ui.internal.support;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.operations.support.CollectSupport;
import com.activeeye.workbench.operations.support.SupportBundle;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RememberingDialog;
import com.activeeye.workbench.ui.internal.common.SaveAs;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;

/** Shows every file of a support bundle, and writes exactly that when it is asked to. */
public final class SupportDialog extends RememberingDialog {
    private static final Texts TEXTS = Texts.beside(SupportDialog.class);
    private static final int SAVE_ID = IDialogConstants.CLIENT_ID;
    private static final int COPY_ID = IDialogConstants.CLIENT_ID + 1;
    private static final Point SIZE = new Point(880, 600);
    private static final int[] WEIGHTS = {2, 3};

    private final Workbench workbench;
    private final SupportModel model = new SupportModel();
    private List files;
    private StyledText text;
    private Button anonymise;
    private Background background;

    /**
     * A dialog that begins to collect when it opens.
     *
     * @param parent its parent
     * @param workbench what is looked at
     */
    public SupportDialog(Shell parent, Workbench workbench) {
        super(parent, TEXTS.get("dialog.title"));
        this.workbench = workbench;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXTS.get("dialog.heading"));
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.swtDefaults().applyTo(body);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(SIZE.x, SIZE.y / 2).applyTo(sash);
        files = Names.set(new List(sash, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL), WidgetNames.SUPPORT_FILES);
        files.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            model.select(files.getSelectionIndex());
            text.setText(model.text());
        }));
        text = Names.set(new StyledText(sash, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.SUPPORT_TEXT);
        text.setFont(JFaceResources.getTextFont());
        KeysLeadOn.from(text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("dialog.content");
            }
        });
        sash.setWeights(WEIGHTS);
        anonymise = Names.set(new Button(body, SWT.CHECK), WidgetNames.SUPPORT_ANONYMISE);
        anonymise.setText(TEXTS.get("dialog.anonymise"));
        anonymise.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> anonymise(anonymise.getSelection())));
        background = new Background(body);
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        show(false);
        setMessage(TEXTS.get("dialog.collecting"));
        String version = Platform.getBundle(UiIds.BUNDLE).getVersion().toString();
        background.load(TEXTS.get("dialog.collecting"),
                progress -> new CollectSupport(workbench, version).run(progress), bundle -> {
                    model.take(bundle);
                    show(true);
                }, this::failed);
        return contents;
    }

    /** Every file is looked through for names, which takes its time. */
    private void anonymise(boolean wanted) {
        show(false);
        background.load(TEXTS.get("dialog.anonymising"), progress -> {
            model.anonymise(wanted);
            return wanted;
        }, done -> show(true), this::failed);
    }

    private void failed(Throwable failure) {
        show(model.bundle().isPresent());
        setErrorMessage(Problems.tell(failure));
    }

    private void show(boolean complete) {
        Enabled.set(anonymise, complete);
        Enabled.set(getButton(SAVE_ID), complete);
        Enabled.set(getButton(COPY_ID), complete && !model.pseudonyms().isEmpty());
        if (complete) {
            files.setItems(model.labels().toArray(String[]::new));
            files.select(model.selected());
            text.setText(model.text());
            setMessage(TEXTS.get("dialog.message"));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Names.set(createButton(parent, COPY_ID, TEXTS.get("dialog.copy"), false), WidgetNames.SUPPORT_PSEUDONYMS);
        Names.set(createButton(parent, SAVE_ID, TEXTS.get("dialog.save"), true), WidgetNames.SUPPORT_SAVE);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case SAVE_ID -> model.bundle().ifPresent(this::save);
            case COPY_ID -> Clipboards.copy(model.pseudonyms());
            default -> super.buttonPressed(button);
        }
    }

    private void save(SupportBundle bundle) {
        setErrorMessage(null);
        SaveAs.save(getShell(), new SaveAs.Request(TEXTS.get("dialog.save.title"), bundle.defaultName()),
                file -> bundle.write(file, true), file -> {
                    if (!text.isDisposed()) {
                        setMessage(TEXTS.get("dialog.saved", file), IMessageProvider.INFORMATION);
                    }
                });
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.max(size.x, SIZE.x), Math.max(size.y, SIZE.y));
    }
}
