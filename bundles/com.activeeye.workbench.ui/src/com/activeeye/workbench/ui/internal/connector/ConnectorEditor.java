package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FindingTexts;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Part;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RecordEditor;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.trace.PathBanner;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Edits one service connector and shows how its ingestion fares. */
public final class ConnectorEditor extends RecordEditor {
    private static final Texts TEXTS = Texts.beside(ConnectorEditor.class);

    private final WorkbenchService service = WorkbenchService.get();
    private ServiceConnector shown;
    private ConnectorModel model;
    private ConnectorFields fields;
    private Composite fieldPart;
    private Label state;
    private boolean saving;

    /** Opens the editor of a connector. */
    public static void open(ServiceConnector connector) {
        open(connector, connector.account());
    }

    /** Opens the editor of a connector with another account number entered, which is not saved yet. */
    public static void open(ServiceConnector connector, AccountId account) {
        Commands.page().ifPresent(page -> {
            try {
                IEditorPart part = page.openEditor(new ConnectorInput(connector), UiIds.EDITOR_CONNECTOR);
                if (part instanceof ConnectorEditor editor && !account.equals(connector.account())) {
                    editor.fields.account(account.digits());
                }
            } catch (PartInitException e) {
                Problems.show(Commands.shell(), connector.displayName(), e);
            }
        });
    }

    @Override
    protected void createForm(Composite body) {
        fieldPart = Part.create(getToolkit(), body, TEXTS.get("editor.fields"), 1);
        Composite statePart = Part.create(getToolkit(), body, TEXTS.get("editor.state"), 1);
        state = Names.set(getToolkit().createLabel(statePart, "", SWT.WRAP), WidgetNames.CONNECTOR_STATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(state);
        scrolledForm().setImage(Icons.image(Icons.ACCOUNT));
    }

    @Override
    protected void follow() {
        Optional<Workbench> workbench = service.workbench();
        Optional<ServiceConnector> recorded = workbench.flatMap(open -> open.catalog().connectors().byId(id()));
        if (recorded.isEmpty()) {
            closeAsGone();
            return;
        }
        if (!recorded.get().equals(shown) && !isDirty()) {
            show(recorded.get(), workbench.get());
        }
        model.recorded(workbench.get().catalog().connectors().all());
        PathHealth paths = new PathHealth(service.tracing().states());
        PathBanner.show(messages(), paths.of(recorded.get().account()), paths.words(recorded.get().account()));
        String words = String.join("\n", ConnectorStates.words(recorded.get(),
                workbench.get().catalog().pod().isPresent(), service.isPaused(), service.polling().status(), paths));
        if (!words.equals(state.getText())) {
            state.setText(words);
            scrolledForm().reflow(true);
        }
    }

    private UUID id() {
        return ((ConnectorInput) getEditorInput()).connector();
    }

    private void show(ServiceConnector connector, Workbench workbench) {
        shown = connector;
        model = ConnectorModel.of(connector, workbench.catalog().connectors().all());
        for (Control old : fieldPart.getChildren()) {
            old.dispose();
        }
        Fields form = new Fields(fieldPart);
        fields = new ConnectorFields(form, model, this::edited);
        form.label("");
        Button copy = Names.set(getToolkit().createButton(form.body(), TEXTS.get("editor.copy"), SWT.PUSH),
                WidgetNames.CONNECTOR_COPY_ACCOUNT);
        copy.setImage(Icons.image(Icons.COPY));
        GridDataFactory.swtDefaults().indent(8, 0).applyTo(copy);
        copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Clipboards.copy(shown.account().digits())));
        getToolkit().adapt(form.body());
        fieldPart.requestLayout();
        setPartName(connector.displayName());
        scrolledForm().setText(connector.displayName());
        scrolledForm().reflow(true);
        firePropertyChange(PROP_DIRTY);
    }

    private void edited() {
        clearFailure();
        FindingTexts.firstError(model.findings()).ifPresentOrElse(
                text -> messages().addMessage(model, text, null, IMessageProvider.ERROR),
                () -> messages().removeMessage(model));
        firePropertyChange(PROP_DIRTY);
    }

    @Override
    public boolean isDirty() {
        return model != null && model.isChanged() && !saving;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        clearFailure();
        if (Finding.anyError(model.findings())) {
            // The form says already what is wrong.
            monitor.setCanceled(true);
            return;
        }
        saving = true;
        try {
            Workbench workbench = service.require();
            ServiceConnector entered = model.connector();
            // The window waits for the result, since it may be about to close; it goes on painting meanwhile.
            WizardWork.run(PlatformUI.getWorkbench().getProgressService(), TEXTS.get("editor.save"), progress -> {
                workbench.catalog().connectors().replace(entered);
                return entered;
            });
            messages().removeMessage(model);
            show(entered, workbench);
        } catch (Exception e) {
            monitor.setCanceled(true);
            showFailure(e);
        } finally {
            saving = false;
            firePropertyChange(PROP_DIRTY);
        }
    }

    @Override
    public void setFocus() {
        if (fields != null) {
            fields.setFocus();
        }
    }
}
