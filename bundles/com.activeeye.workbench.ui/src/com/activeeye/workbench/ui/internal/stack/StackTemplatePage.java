package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import com.activeeye.workbench.ui.internal.common.Radios;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Chooses the template of the role stack: the shipped one, or one at an address (the guide, step 4). */
final class StackTemplatePage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(StackTemplatePage.class);

    private final StackModel model;
    private Button shipped;
    private Button show;
    private Text text;
    private Text url;

    StackTemplatePage(StackModel model) {
        super("template", TEXTS.get("template.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.model = model;
        setDescription(TEXTS.get("template.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 6).applyTo(body);
        shipped = Radios.add(body, WidgetNames.STACK_SHIPPED, TEXTS.get("template.shipped"), () -> byUrl(false));
        shipped.setSelection(true);
        show = Names.set(new Button(body, SWT.TOGGLE), WidgetNames.STACK_SHOW_TEMPLATE);
        show.setText(TEXTS.get("template.show"));
        GridDataFactory.swtDefaults().indent(20, 0).applyTo(show);
        show.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showText()));
        text = Names.set(new Text(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.STACK_TEMPLATE_TEXT);
        text.setFont(JFaceResources.getTextFont());
        text.setText(model.shippedText());
        KeysLeadOn.from(text);
        GridDataFactory.fillDefaults().grab(true, true).indent(20, 0).hint(400, 140).exclude(true).applyTo(text);
        text.setVisible(false);
        Radios.add(body, WidgetNames.STACK_BY_URL, TEXTS.get("template.url"), () -> byUrl(true));
        url = Names.set(new Text(body, SWT.BORDER | SWT.SINGLE), WidgetNames.STACK_URL);
        url.setText(model.url());
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).hint(300, SWT.DEFAULT).applyTo(url);
        url.addModifyListener(event -> {
            model.url(url.getText());
            validate();
        });
        setControl(body);
        validate();
    }

    private void byUrl(boolean chosen) {
        model.byUrl(chosen);
        validate();
    }

    private void showText() {
        boolean visible = show.getSelection();
        ((GridData) text.getLayoutData()).exclude = !visible;
        text.setVisible(visible);
        show.setText(TEXTS.get(visible ? "template.hide" : "template.show"));
        text.getParent().layout(true, true);
    }

    private void validate() {
        Enabled.set(url, model.byUrl());
        PageMessages.show(this, model.templateFindings(), model.templateFindings());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            (model.byUrl() ? url : shipped).setFocus();
        }
    }
}
