package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.AddedCredential;
import com.activeeye.workbench.operations.CheckBucket;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.FindingTexts;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RecordEditor;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.trace.PathBanner;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Shows one connector credential: the values to record, what is missing, and what to do next. */
public final class CredentialEditor extends RecordEditor {
    private static final Texts TEXTS = Texts.beside(CredentialEditor.class);

    private final WorkbenchService service = WorkbenchService.get();
    private ConnectorCredential shown;
    private CredentialForm form;
    private String typedName = "";
    private boolean saving;

    /** Opens the editor of a credential. */
    public static void open(ConnectorCredential credential) {
        open(new CredentialInput(credential, List.of()));
    }

    /** Opens the editor of a credential that was just added, with what adding it had to tell. */
    public static void open(AddedCredential added) {
        open(new CredentialInput(added.credential(), added.notes()));
    }

    private static void open(CredentialInput input) {
        Commands.page().ifPresent(page -> {
            try {
                page.openEditor(input, UiIds.EDITOR_CREDENTIAL);
            } catch (PartInitException e) {
                Problems.show(Commands.shell(), input.getName(), e);
            }
        });
    }

    @Override
    protected void createForm(Composite body) {
        scrolledForm().setImage(Icons.image(Icons.CREDENTIAL));
        form = new CredentialForm(getToolkit(), body, this::nameTyped, command -> Commands.run(command, shown),
                this::check);
        form.findings(((CredentialInput) getEditorInput()).notes());
    }

    @Override
    protected void follow() {
        Optional<ConnectorCredential> recorded = service.workbench()
                .flatMap(open -> open.catalog().credentials().byId(((CredentialInput) getEditorInput()).id()));
        if (recorded.isEmpty()) {
            closeAsGone();
            return;
        }
        if (!recorded.get().equals(shown)) {
            show(recorded.get());
        }
        PathHealth paths = new PathHealth(service.tracing().states());
        PathBanner.show(messages(), paths.of(recorded.get()), paths.words(recorded.get()));
        boolean bound = recorded.get().podBinding().isPresent();
        form.showPodMissing(!bound);
        if (bound) {
            messages().removeMessage("pod");
        } else {
            messages().addMessage("pod", TEXTS.get("editor.no_pod"), null, IMessageProvider.WARNING);
        }
    }

    private void show(ConnectorCredential credential) {
        boolean keepName = isDirty();
        shown = credential;
        form.show(credential, keepName);
        if (!keepName) {
            typedName = credential.displayName();
            setPartName(typedName);
            scrolledForm().setText(typedName);
        }
        scrolledForm().reflow(true);
    }

    private void nameTyped(String typed) {
        typedName = typed;
        FindingTexts.firstError(DisplayName.check(typed, List.of())).ifPresentOrElse(
                text -> messages().addMessage("name", text, null, IMessageProvider.ERROR),
                () -> messages().removeMessage("name"));
        firePropertyChange(PROP_DIRTY);
    }

    private void check() {
        Workbench workbench = service.require();
        found(List.of(TEXTS.get("editor.checking")));
        background().load(TEXTS.get("editor.check.title"),
                progress -> new CheckBucket(workbench).run(shown, progress),
                findings -> found(findings.isEmpty() ? List.of(TEXTS.get("editor.check.ok"))
                        : findings.stream().map(Finding::text).toList()),
                failure -> found(List.of(Problems.tell(failure))));
    }

    private void found(List<String> lines) {
        form.findings(lines);
        scrolledForm().reflow(true);
        form.revealFindings();
    }

    @Override
    public boolean isDirty() {
        return shown != null && !saving && !typedName.equals(shown.displayName());
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        clearFailure();
        saving = true;
        try {
            ConnectorCredential renamed = shown.withDisplayName(typedName);
            Workbench workbench = service.require();
            WizardWork.run(PlatformUI.getWorkbench().getProgressService(), TEXTS.get("editor.save"), progress -> {
                workbench.catalog().credentials().replace(renamed);
                return renamed;
            });
            typedName = renamed.displayName();
            show(renamed);
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
        form.setFocus();
    }
}
