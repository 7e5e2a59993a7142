package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.aws.plan.Step;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Plans;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Takes an applied step back and tells how that goes. */
final class ChangeUndo {
    private static final Texts TEXTS = Texts.beside(ChangeUndo.class);

    private final Composite owner;
    private final Background background;
    private final Consumer<String> words;
    private final Consumer<Boolean> running;

    /**
     * Does nothing yet.
     *
     * @param owner whose disposal ends the work
     * @param words is told how it goes, on the UI thread
     * @param running is told when it begins and ends
     */
    ChangeUndo(Composite owner, Consumer<String> words, Consumer<Boolean> running) {
        this.owner = owner;
        this.words = words;
        this.running = running;
        background = new Background(owner);
    }

    /** Asks, then takes a change back; says why where that is refused. On the UI thread. */
    void begin(Shell shell, Workbench workbench, ChangeRecord change) {
        try {
            Step step = Plans.stepOf(workbench, change);
            if (isConfirmed(shell, step, change)) {
                begin(shell, step, change);
            }
        } catch (WorkbenchException refused) {
            Problems.show(shell, TEXTS.get("undo.refused"), refused);
        }
    }

    private static boolean isConfirmed(Shell shell, Step step, ChangeRecord change) {
        return new MessageDialog(shell, TEXTS.get("undo.title"), null, TEXTS.get("undo.confirm", step.kind().title(),
                step.subject(), change.account().grouped(), ChangesModel.time(change.time())),
                MessageDialog.WARNING, 1, TEXTS.get("undo.yes"), TEXTS.get("undo.no")).open() == 0;
    }

    private void begin(Shell shell, Step step, ChangeRecord change) {
        running.accept(true);
        words.accept(TEXTS.get("undo.running", step.kind().title(), step.subject()));
        StackListener listener = new Listener();
        background.load(TEXTS.get("undo.job", step.kind().title()),
                progress -> step.undo(change, listener, progress), this::ended, failure -> {
                    running.accept(false);
                    words.accept(TEXTS.get(Problems.isCancellation(failure) ? "undo.stopped" : "undo.failed"));
                    Problems.show(shell, TEXTS.get("undo.refused"), failure);
                });
    }

    private final class Listener implements StackListener {
        @Override
        public void event(StackEvent event) {
            notice(TEXTS.get("undo.event", event.resource(), event.status()));
        }

        @Override
        public void notice(String text) {
            Background.post(owner.getDisplay(), () -> {
                if (!owner.isDisposed()) {
                    words.accept(text);
                }
            });
        }
    }

    private void ended(StepResult result) {
        running.accept(false);
        words.accept(TEXTS.get("undo.done", result.kind().title(), result.subject()));
    }

    /** Waits no longer; answers at once. */
    void stop() {
        cancel();
        words.accept(TEXTS.get("undo.stopped"));
    }

    /** Ends what is under way and says nothing of it. */
    void cancel() {
        background.cancel();
        running.accept(false);
    }
}
