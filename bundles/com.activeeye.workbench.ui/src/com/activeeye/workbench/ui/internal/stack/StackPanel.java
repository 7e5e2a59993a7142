package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.stack.StackRun.Phase;
import com.activeeye.workbench.ui.internal.stack.StackRun.Snapshot;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Deploys or deletes a role stack and shows live what CloudFormation does. */
public final class StackPanel {
    private static final Texts TEXTS = Texts.beside(StackPanel.class);

    private final Workbench workbench;
    private final Runnable changed;
    private final Composite body;
    private final Label state;
    private final Label cause;
    private final StackEventsTable events;
    private final Composite actions;
    private final Button again;
    private final Button cancelUpdate;
    private final Button delete;
    private final Background background;
    private final Background cancelling;
    private final StackRun run;
    private Optional<StackModel> model = Optional.empty();
    private ConnectorCredential credential;
    private Phase shown = Phase.IDLE;

    /**
     * A panel that shows nothing yet.
     *
     * @param parent where it is put
     * @param workbench reaches the stack
     * @param changed is called on the UI thread when it begins, ends or is stopped
     */
    public StackPanel(Composite parent, Workbench workbench, Runnable changed) {
        this.workbench = workbench;
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 6).applyTo(body);
        state = line(WidgetNames.STACK_STATE);
        state.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        cause = line(WidgetNames.STACK_CAUSE);
        events = new StackEventsTable(body);
        GridDataFactory.fillDefaults().grab(true, true).hint(500, 150).applyTo(events.control());
        actions = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(actions);
        again = button("panel.again", WidgetNames.STACK_FOLLOW, this::deployAgain);
        cancelUpdate = button("panel.cancel_update", WidgetNames.STACK_CANCEL_UPDATE, this::cancelUpdate);
        delete = button("panel.delete", WidgetNames.STACK_DELETE, this::deleteAgain);
        background = new Background(body);
        cancelling = new Background(body);
        Throttle throttle = new Throttle(body, this::refresh);
        run = new StackRun(throttle::request);
        refresh();
    }

    private Label line(String name) {
        Label label = Names.set(new Label(body, SWT.WRAP), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Button button(String key, String name, Runnable action) {
        Button button = Names.set(new Button(actions, SWT.PUSH), name);
        button.setText(TEXTS.get(key));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** The panel. */
    public Composite control() {
        return body;
    }

    /** Deploys a stack as chosen; deletes it first where that was chosen. */
    public void deploy(StackModel chosen) {
        model = Optional.of(chosen);
        credential = chosen.credential();
        boolean deleteFirst = chosen.deleteFirst();
        begin(deleteFirst ? Phase.DELETING : Phase.DEPLOYING, "panel.deploying", (stack, progress) -> {
            if (deleteFirst) {
                RoleStacks.delete(workbench, chosen.credential(), run, progress).orThrow();
                run.begin(Phase.DEPLOYING);
            }
            StackResult result = stack.deploy(chosen.request(), run, progress);
            if (result.outcome() == StackResult.Outcome.UNCHANGED) {
                stack.events(progress).forEach(run::event);
            }
            return result;
        });
    }

    /** Deletes the stack of a credential. */
    public void delete(ConnectorCredential of) {
        credential = of;
        begin(Phase.DELETING, "panel.deleting",
                (stack, progress) -> RoleStacks.delete(workbench, of, run, progress));
    }

    private interface Doing {
        StackResult run(RoleStack stack, Progress progress);
    }

    private void begin(Phase phase, String title, Doing doing) {
        run.begin(phase);
        refresh();
        ConnectorCredential of = credential;
        background.load(TEXTS.get(title), progress -> doing.run(RoleStacks.of(workbench, of), progress), result -> {
            run.ended(result);
            model.ifPresent(chosen -> chosen.existing(result.state()));
            refresh();
        }, failure -> {
            if (Problems.isCancellation(failure)) {
                run.stopped();
            } else {
                run.failed(Problems.tell(failure));
            }
            refresh();
        });
    }

    /** Waits no longer; CloudFormation goes on. Answers at once. */
    public void stop() {
        background.cancel();
        run.stopped();
        refresh();
    }

    private void deployAgain() {
        model.ifPresent(chosen -> {
            chosen.deleteFirst(true);
            deploy(chosen);
        });
    }

    private void deleteAgain() {
        delete(credential);
    }

    private void cancelUpdate() {
        ConnectorCredential of = credential;
        cancelling.load(TEXTS.get("panel.cancelling"), progress -> {
            RoleStacks.of(workbench, of).cancelUpdate(progress);
            return of;
        }, done -> deployAgain(), failure -> {
            run.notice(Problems.tell(failure));
            refresh();
        });
    }

    private void refresh() {
        Snapshot now = run.snapshot();
        put(state, now.words());
        put(cause, now.cause().map(event -> TEXTS.get("panel.cause", event.resource(), sentence(event.reason()),
                now.advice())).orElse(now.advice()));
        ErrorColor.on(cause);
        events.show(now.events(), now.cause());
        boolean open = now.phase() == Phase.FAILED || now.phase() == Phase.STOPPED;
        offer(again, open && model.isPresent());
        again.setText(TEXTS.get(now.phase() == Phase.STOPPED ? "panel.follow"
                : model.filter(StackModel::mustDeleteFirst).isPresent() ? "panel.delete_and_deploy" : "panel.again"));
        offer(cancelUpdate, now.phase() == Phase.STOPPED && model.isPresent());
        offer(delete, open && now.state().map(StackState::exists).orElse(true));
        body.layout(true, true);
        if (now.phase() != shown) {
            shown = now.phase();
            changed.run();
        }
    }

    /** The reasons of AWS end with a full stop or without one. */
    private static String sentence(String reason) {
        String text = reason.strip();
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    private static void put(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        offer(label, !text.isEmpty());
    }

    private static void offer(Control control, boolean visible) {
        control.setVisible(visible);
        if (!(control.getLayoutData() instanceof GridData)) {
            GridDataFactory.swtDefaults().applyTo(control);
        }
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    /** Where it stands. */
    public Phase phase() {
        return run.snapshot().phase();
    }

    /** How it stands, in words. */
    public String words() {
        return run.snapshot().words();
    }
}
