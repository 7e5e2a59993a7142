package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.ManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.EditorPart;

/** An editor with one form that follows the recorded state of what it shows. */
public abstract class RecordEditor extends EditorPart {
    private ManagedForm form;
    private Runnable unsubscribe = () -> { };
    private Background background;

    @Override
    public final void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public final void createPartControl(Composite parent) {
        form = new ManagedForm(parent);
        getToolkit().decorateFormHeading(scrolledForm().getForm());
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 12;
        body().setLayout(layout);
        background = new Background(body());
        createForm(body());
        Throttle throttle = new Throttle(body(), this::follow);
        unsubscribe = WorkbenchService.get().onChange(throttle::request);
        follow();
        scrolledForm().reflow(true);
    }

    /** Makes what the form holds. */
    protected abstract void createForm(Composite body);

    /** Shows the recorded state; called at the start and after every change, at most three times a second. */
    protected abstract void follow();

    /** The form's toolkit, which gives its colours. */
    protected final FormToolkit getToolkit() {
        return form.getToolkit();
    }

    /** The form with its title. */
    protected final ScrolledForm scrolledForm() {
        return form.getForm();
    }

    /** The form's message line. */
    protected final IMessageManager messages() {
        return form.getMessageManager();
    }

    /** The background work of this editor. */
    protected final Background background() {
        return background;
    }

    private Composite body() {
        return scrolledForm().getBody();
    }

    /** Closes this editor, since what it shows is gone. */
    protected final void closeAsGone() {
        getSite().getPage().closeEditor(this, false);
    }

    /** Shows a failure under the form's title. */
    protected final void showFailure(Throwable failure) {
        if (!Problems.isCancellation(failure)) {
            messages().addMessage(this, Problems.tell(failure), null, IMessageProvider.ERROR);
        }
    }

    /** Takes away what {@link #showFailure} shows. */
    protected final void clearFailure() {
        messages().removeMessage(this);
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // What has nothing to edit is never dirty, so that this is not called for it.
    }

    @Override
    public final void doSaveAs() {
        throw new UnsupportedOperationException("records are not saved under other names");
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        scrolledForm().setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        if (form != null) {
            form.dispose();
        }
        super.dispose();
    }

    /** The style of texts that are shown and can be copied, but not edited. */
    protected static int readOnly() {
        return SWT.READ_ONLY | SWT.SINGLE;
    }
}
