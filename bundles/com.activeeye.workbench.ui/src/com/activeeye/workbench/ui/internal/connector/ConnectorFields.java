package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FindingTexts;
import com.activeeye.workbench.ui.internal.common.Names;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;

/** The fields of a service connector, which the wizard and the editor share. */
public final class ConnectorFields {
    private static final Texts TEXTS = Texts.beside(ConnectorFields.class);
    private static final List<Priority> PRIORITIES = Arrays.asList(Priority.values());

    private final ConnectorModel model;
    private final Text name;
    private final Text account;
    private final ControlDecoration nameSign;
    private final ControlDecoration accountSign;

    /**
     * Fields for a model.
     *
     * @param fields where they are put
     * @param model what is entered
     * @param changed is called after each change
     */
    public ConnectorFields(Fields fields, ConnectorModel model, Runnable changed) {
        this.model = model;
        name = fields.text(TEXTS.get("field.name"), WidgetNames.CONNECTOR_NAME);
        name.setText(model.displayName());
        account = fields.text(TEXTS.get("field.account"), WidgetNames.CONNECTOR_ACCOUNT);
        account.setText(model.account());
        account.setMessage(TEXTS.get("field.account.example"));
        Combo priority = fields.choice(TEXTS.get("field.priority"), WidgetNames.CONNECTOR_PRIORITY);
        PRIORITIES.forEach(each -> priority.add(each.label()));
        priority.select(PRIORITIES.indexOf(model.priority()));
        priority.setToolTipText(TEXTS.get("field.priority.tip"));
        fields.label("");
        Button enabled = fields.placed(Names.set(new Button(fields.body(), SWT.CHECK),
                WidgetNames.CONNECTOR_ENABLED));
        enabled.setText(TEXTS.get("field.enabled"));
        enabled.setToolTipText(TEXTS.get("field.enabled.tip"));
        enabled.setSelection(model.enabled());
        nameSign = Fields.sign(name);
        accountSign = Fields.sign(account);
        name.addModifyListener(event -> changed(() -> model.displayName(name.getText()), changed));
        account.addModifyListener(event -> changed(() -> model.account(account.getText()), changed));
        priority.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                changed(() -> model.priority(PRIORITIES.get(priority.getSelectionIndex())), changed)));
        enabled.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                changed(() -> model.enabled(enabled.getSelection()), changed)));
    }

    private void changed(Runnable take, Runnable listener) {
        take.run();
        mark();
        listener.run();
    }

    /** Marks each field that something was typed into and that is wrong. */
    private void mark() {
        Fields.mark(nameSign, name.getText().isEmpty() ? ""
                : FindingTexts.firstError(model.nameFindings()).orElse(""));
        Fields.mark(accountSign, account.getText().isEmpty() ? ""
                : FindingTexts.firstError(model.accountFindings()).orElse(""));
    }

    /** Enters an account number, as if somebody had typed it. */
    public void account(String digits) {
        account.setText(digits);
    }

    /** Puts the focus in the first field. */
    public void setFocus() {
        name.setFocus();
    }
}
