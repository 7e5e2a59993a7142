package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RetentionLimits;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** How long, and how many of, the original log files are kept in the environment that is open. */
public final class RetentionPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(RetentionPreferencePage.class);

    private Text days;
    private Text size;
    private Label words;

    /** A page; made by the extension registry. */
    public RetentionPreferencePage() {
        setDescription(TEXTS.get("retention.description"));
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        // What the page shows comes from the workspace.
    }

    private static Optional<Workbench> open() {
        return WorkbenchService.get().workbench();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        RetentionLimits limits = open().map(workbench -> workbench.retention().limits())
                .orElse(RetentionLimits.NONE);
        days = field(body, "retention.days", WidgetNames.RETENTION_DAYS, RetentionModel.days(limits));
        size = field(body, "retention.size", WidgetNames.RETENTION_SIZE, RetentionModel.size(limits));
        words = Names.set(new Label(body, SWT.WRAP), WidgetNames.RETENTION_WORDS);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(words);
        Label note = new Label(body, SWT.WRAP);
        note.setText(TEXTS.get("retention.note"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(note);
        open().ifPresent(workbench -> Background.quiet(body).load(TEXTS.get("retention.measuring"),
                progress -> workbench.events().files().bytes(), this::tell, Problems::log));
        return body;
    }

    private void tell(long bytes) {
        words.setText(TEXTS.get("retention.words", ByteSize.of(bytes)));
        words.getParent().layout();
    }

    private Text field(Composite body, String text, String name, String value) {
        Label label = new Label(body, SWT.NONE);
        label.setText(TEXTS.get(text));
        Text field = Names.set(new Text(body, SWT.BORDER), name);
        field.setText(value);
        field.setMessage(TEXTS.get("retention.none"));
        Enabled.set(field, open().isPresent());
        field.addModifyListener(event -> check());
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(field);
        return field;
    }

    private void check() {
        try {
            RetentionModel.parse(days.getText(), size.getText());
            setErrorMessage(null);
            setValid(true);
        } catch (WorkbenchException fault) {
            setErrorMessage(fault.advice());
            setValid(false);
        }
    }

    @Override
    public boolean performOk() {
        open().ifPresent(workbench -> {
            RetentionLimits limits = RetentionModel.parse(days.getText(), size.getText());
            if (!limits.equals(workbench.retention().limits())) {
                Background.run(TEXTS.get("retention.applying"), progress -> {
                    workbench.retention().set(limits);
                    return workbench.retention().apply(workbench.events());
                }, removed -> { }, failure -> Problems.show(null, TEXTS.get("retention.applying"), failure));
            }
        });
        return true;
    }
}
