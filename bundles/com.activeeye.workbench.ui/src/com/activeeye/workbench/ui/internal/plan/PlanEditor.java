package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.RecordEditor;
import com.activeeye.workbench.ui.internal.common.Refreshable;
import com.activeeye.workbench.ui.internal.common.SashMemory;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.compare.ComparePane;
import com.activeeye.workbench.ui.internal.plan.PlanRun.Phase;
import com.activeeye.workbench.ui.internal.plan.PlanRun.Snapshot;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.stack.StackModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PartInitException;

/** Shows what is to change in AWS for a credential, step by step, and applies what of it is chosen. */
public final class PlanEditor extends RecordEditor implements Refreshable, ISaveablePart2 {
    private static final Texts TEXTS = Texts.beside(PlanEditor.class);
    /** What five steps and some lines of their documents need. */
    private static final int LOWEST = 380;

    private final WorkbenchService service = WorkbenchService.get();
    private final PlanModel model = new PlanModel();
    private Optional<ConnectorCredential> planned = Optional.empty();
    private Optional<Plan> plan = Optional.empty();
    private PlanRun run;
    private Label summary;
    private Button apply;
    private Button refresh;
    private Button stop;
    private Button deleteStack;
    private StepsTable steps;
    private StepPane pane;

    /** Opens the plan of a credential; one that is open looks again. On the UI thread. */
    public static void open(ConnectorCredential credential) {
        open(credential, Optional.empty());
    }

    /** The same with a step of a kind selected, as soon as the steps are known. */
    public static void open(ConnectorCredential credential, StepKind step) {
        open(credential, Optional.of(step));
    }

    private static void open(ConnectorCredential credential, Optional<StepKind> step) {
        Commands.page().ifPresent(page -> {
            try {
                PlanInput input = new PlanInput(credential);
                boolean open = page.findEditor(input) != null;
                if (page.openEditor(input, UiIds.EDITOR_PLAN) instanceof PlanEditor editor) {
                    step.ifPresent(editor.steps::select);
                    if (open) {
                        editor.refresh();
                    }
                }
            } catch (PartInitException e) {
                Problems.show(Commands.shell(), TEXTS.get("editor.open"), e);
            }
        });
    }

    @Override
    protected void createForm(Composite body) {
        scrolledForm().setImage(Icons.image(Icons.PLAN));
        Composite head = getToolkit().createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        summary = Names.set(getToolkit().createLabel(head, "", SWT.WRAP), WidgetNames.PLAN_SUMMARY);
        summary.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(summary);
        apply = button(head, "editor.apply", WidgetNames.PLAN_APPLY, this::apply);
        refresh = button(head, "editor.refresh", WidgetNames.PLAN_REFRESH, this::refresh);
        stop = button(head, "editor.stop", WidgetNames.PLAN_STOP, this::stop);
        deleteStack = button(head, "editor.delete_stack", WidgetNames.PLAN_DELETE_STACK, this::deleteStack);
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(sash);
        Throttle throttle = new Throttle(body, this::update);
        run = new PlanRun(throttle::request, this::asks);
        steps = new StepsTable(sash, model, this::show, this::update);
        pane = new StepPane(sash);
        SashMemory.rememberTurning(sash, Dialogs.settings("plan"), LOWEST, new int[] {35, 65}, new int[] {38, 62});
        offerDelete(false);
    }

    private Button button(Composite parent, String label, String name, Runnable action) {
        // Not the toolkit's: it gives a button a colour of its own, which a disabled one then keeps.
        Button button = Names.set(new Button(parent, SWT.PUSH), name);
        button.setText(TEXTS.get(label));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.swtDefaults().applyTo(button);
        return button;
    }

    @Override
    protected void follow() {
        Optional<ConnectorCredential> recorded = service.workbench()
                .flatMap(open -> open.catalog().credentials().byId(((PlanInput) getEditorInput()).id()));
        if (recorded.isEmpty()) {
            closeAsGone();
            return;
        }
        String title = TEXTS.get("editor.title", recorded.get().displayName());
        setPartName(title);
        scrolledForm().setText(title);
        if (!recorded.equals(planned) && !run.snapshot().isRunning()) {
            planned = recorded;
            refresh();
        }
    }

    /** Looks at AWS again. On the UI thread; nothing happens while the plan is being applied. */
    @Override
    public void refresh() {
        if (run.snapshot().phase() != Phase.APPLYING && planned.isPresent()) {
            clearFailure();
            look(planned.get());
        }
    }

    /**
     * What was observed.
     *
     * @param plan the plan
     * @param states its steps
     * @param mustDelete whether the role stack can only be deleted and made again
     */
    private record Observed(Plan plan, List<StepState> states, boolean mustDelete) {
    }

    private void look(ConnectorCredential credential) {
        plan = Optional.empty();
        model.observed(List.of());
        pane.clear(TEXTS.get("editor.select"));
        pane.showDocuments();
        offerDelete(false);
        run.observing();
        update();
        Workbench workbench = service.require();
        background().load(TEXTS.get("editor.observing", credential.displayName()),
                progress -> observe(workbench, credential, run.watching(progress)), this::observed, this::failed);
    }

    private static Observed observe(Workbench workbench, ConnectorCredential credential, Progress progress) {
        Plan plan = Plans.of(workbench, credential, progress);
        List<StepState> states = plan.observe(progress);
        boolean asking = states.stream().anyMatch(step -> isBlockedStack(step)
                || step.kind() == StepKind.ROLE_STACK && PlanModel.canChoose(step));
        StackModel stack = new StackModel(credential);
        if (asking) {
            stack.existing(RoleStacks.of(workbench, credential).status(progress));
        }
        return new Observed(plan, states, stack.mustDeleteFirst());
    }

    private void observed(Observed found) {
        plan = Optional.of(found.plan());
        model.observed(found.states(), found.mustDelete());
        run.ended("");
        update();
        // A stack that was never made is replaced by applying the step; another one has to be deleted by hand.
        offerDelete(found.mustDelete() && found.states().stream().anyMatch(PlanEditor::isBlockedStack));
        steps.selection().ifPresent(this::show);
    }

    private static boolean isBlockedStack(StepState step) {
        return step.kind() == StepKind.ROLE_STACK && step.verdict() == Verdict.BLOCKED;
    }

    private void failed(Throwable failure) {
        if (Problems.isCancellation(failure)) {
            run.stopped();
        } else {
            run.ended("");
            showFailure(failure);
        }
        update();
    }

    private void show(StepState step) {
        pane.show(step, run.snapshot());
    }

    private void update() {
        Snapshot now = run.snapshot();
        say(now.words().isEmpty() ? model.summary() : now.isRunning() || model.steps().isEmpty() ? now.words()
                : now.words() + " " + model.summary());
        steps.show(now);
        steps.selection().ifPresent(this::show);
        pane.events(now);
        Enabled.set(apply, !now.isRunning() && !model.chosen().isEmpty());
        Enabled.set(refresh, !now.isRunning());
        Enabled.set(stop, now.isRunning());
        steps.control().setEnabled(now.phase() != Phase.APPLYING);
        firePropertyChange(ISaveablePart2.PROP_DIRTY);
    }

    private void say(String words) {
        String text = words.replace("&", "&&");
        if (!summary.getText().equals(text)) {
            summary.setText(text);
            summary.requestLayout();
        }
    }

    private void apply() {
        if (plan.isEmpty() || new MessageDialog(getSite().getShell(), TEXTS.get("confirm.title"), null,
                model.confirmation(), MessageDialog.CONFIRM, 0, TEXTS.get("confirm.yes"), TEXTS.get("confirm.no"))
                .open() != 0) {
            return;
        }
        clearFailure();
        Plan applied = plan.get();
        List<StepState> states = model.steps();
        List<StepState> chosen = model.chosen();
        run.applying();
        update();
        background().load(TEXTS.get("editor.applying", applied.credential().displayName()),
                progress -> applied.apply(states, chosen::contains, run, progress), results -> applied(),
                this::failed);
    }

    /** Shows what CloudFormation would do, and asks whether it is wanted; on the thread that applies the plan. */
    private boolean asks(StackChangeSet proposed) {
        AtomicBoolean wanted = new AtomicBoolean();
        steps.control().getDisplay().syncExec(() -> wanted.set(!steps.control().isDisposed()
                && new MessageDialog(getSite().getShell(), TEXTS.get("change_set.title"), null,
                        StepTexts.changeSet(proposed) + "\n\n" + TEXTS.get("change_set.discarded"),
                        MessageDialog.CONFIRM, 0, TEXTS.get("change_set.execute"), TEXTS.get("change_set.discard"))
                        .open() == 0));
        return wanted.get();
    }

    /** What was applied is looked at again; what failed stays on the screen until the user wants to look again. */
    private void applied() {
        run.applied();
        Snapshot now = run.snapshot();
        update();
        now.failure().ifPresentOrElse(this::tell, () -> planned.ifPresent(this::look));
    }

    private void tell(StepResult failure) {
        messages().addMessage(this, failure.message() + " " + TEXTS.get("editor.refresh_now"), null,
                IMessageProvider.ERROR);
    }

    private void stop() {
        background().cancel();
        run.stopped();
        update();
    }

    private void deleteStack() {
        planned.ifPresent(credential -> {
            Commands.run(UiIds.COMMAND_DELETE_STACK, credential);
            refresh();
        });
    }

    private void offerDelete(boolean on) {
        deleteStack.setVisible(on);
        ((GridData) deleteStack.getLayoutData()).exclude = !on;
        deleteStack.requestLayout();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ComparePane.class ? adapter.cast(pane.compare()) : super.getAdapter(adapter);
    }

    /** While changes are being made, so that closing asks first. */
    @Override
    public boolean isDirty() {
        return run != null && run.snapshot().phase() == Phase.APPLYING;
    }

    @Override
    public int promptToSaveOnClose() {
        boolean close = new MessageDialog(getSite().getShell(), TEXTS.get("editor.closing"), null,
                TEXTS.get("editor.closing.text"), MessageDialog.WARNING, 1, TEXTS.get("editor.closing.stop"),
                TEXTS.get("editor.closing.keep")).open() == 0;
        return close ? NO : CANCEL;
    }

    @Override
    public void setFocus() {
        steps.control().setFocus();
    }
}
