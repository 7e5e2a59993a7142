package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What will be deployed, in sentences, and the check boxes that it depends on. */
public final class StackReview {
    private static final Texts TEXTS = Texts.beside(StackReview.class);

    private final StackModel model;
    private final Text review;
    private final Button deleteFirst;
    private final Button acknowledge;

    /**
     * A review.
     *
     * @param body where its widgets are put, with a grid of one column
     * @param model what was chosen
     * @param changed is called when a box is checked or cleared
     */
    public StackReview(Composite body, StackModel model, Runnable changed) {
        this.model = model;
        review = Names.set(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                WidgetNames.STACK_REVIEW);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 110).applyTo(review);
        KeysLeadOn.from(review);
        deleteFirst = Names.set(new Button(body, SWT.CHECK | SWT.WRAP), WidgetNames.STACK_DELETE_FIRST);
        deleteFirst.setText(TEXTS.get("review.delete_first"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(deleteFirst);
        deleteFirst.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            model.deleteFirst(deleteFirst.getSelection());
            changed.run();
        }));
        acknowledge = Names.set(new Button(body, SWT.CHECK | SWT.WRAP), WidgetNames.STACK_ACKNOWLEDGE);
        acknowledge.setText(TEXTS.get("review.acknowledge"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(acknowledge);
        acknowledge.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            model.acknowledged(acknowledge.getSelection());
            changed.run();
        }));
        refresh();
    }

    /** Shows what is known now. */
    public void refresh() {
        review.setText(String.join("\n\n", model.review()));
        acknowledge.setSelection(model.acknowledged());
        deleteFirst.setSelection(model.deleteFirst());
        deleteFirst.setVisible(model.mustDeleteFirst());
        ((GridData) deleteFirst.getLayoutData()).exclude = !model.mustDeleteFirst();
        review.getParent().layout(true, true);
    }

    /** Puts the focus on the first box. */
    public void setFocus() {
        (model.mustDeleteFirst() ? deleteFirst : acknowledge).setFocus();
    }
}
