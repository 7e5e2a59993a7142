package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Checks;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.plan.PlanRun.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The steps of a plan, each to be checked or left out. */
final class StepsTable {
    private static final Texts TEXTS = Texts.beside(StepsTable.class);
    private static final int RESULT = 2;

    private final Table table;
    private final PlanModel model;
    private final Runnable chosen;
    private Optional<StepKey> selected = Optional.empty();
    private Optional<StepKind> wanted = Optional.empty();

    /**
     * A table without steps.
     *
     * @param parent where it is put
     * @param model has the steps
     * @param selected is given the step that is selected
     * @param chosen is called when a step is checked or unchecked
     */
    StepsTable(Composite parent, PlanModel model, Consumer<StepState> selected, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        table = Names.set(new Table(parent,
                SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), WidgetNames.PLAN_STEPS);
        table.setHeaderVisible(true);
        column("step", 275);
        column("verdict", 130);
        column("result", 110);
        column("subject", 225);
        column("account", 120);
        column("actor", 300);
        Checks.follow(table, this::checked);
        table.addListener(SWT.Selection, event -> {
            if (event.detail != SWT.CHECK) {
                this.selected = selection().map(StepKey::of);
                selection().ifPresent(selected);
            }
        });
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get("column." + key));
        ColumnMemory.remember(column, Dialogs.settings("planSteps"), key, width);
    }

    private void checked(TableItem item) {
        StepState step = (StepState) item.getData();
        // What cannot be applied cannot be checked either.
        if (PlanModel.canChoose(step)) {
            model.choose(step, item.getChecked());
            chosen.run();
        } else {
            item.setChecked(false);
        }
    }

    Table control() {
        return table;
    }

    /** The step that is selected. */
    Optional<StepState> selection() {
        return table.getSelectionIndex() < 0 ? Optional.empty()
                : Optional.of((StepState) table.getItem(table.getSelectionIndex()).getData());
    }

    /** Shows the steps and what came of them; the selection stays, or is on the first step that is not as wanted. */
    void show(Snapshot run) {
        table.setItemCount(model.steps().size());
        for (int i = 0; i < model.steps().size(); i++) {
            show(table.getItem(i), model.steps().get(i), run);
        }
        if (!model.steps().isEmpty()) {
            wanted.flatMap(this::first).ifPresent(step -> selected = Optional.of(step));
            wanted = Optional.empty();
            table.setSelection(selected.map(this::index).filter(index -> index >= 0).orElseGet(this::first));
        }
    }

    /** Selects the first step of a kind, as soon as there is one. */
    void select(StepKind kind) {
        wanted = Optional.of(kind);
    }

    private Optional<StepKey> first(StepKind kind) {
        return model.steps().stream().filter(step -> step.kind() == kind).findFirst().map(StepKey::of);
    }

    private int index(StepKey key) {
        return model.steps().stream().map(StepKey::of).toList().indexOf(key);
    }

    private int first() {
        return Math.max(0, model.steps().stream().map(PlanModel::canChoose).toList().indexOf(true));
    }

    private void show(TableItem item, StepState step, Snapshot run) {
        item.setData(step);
        item.setChecked(model.isChosen(step));
        item.setGrayed(!PlanModel.canChoose(step));
        item.setText(new String[] {step.kind().title(), StepTexts.verdict(step), StepTexts.result(step, run),
                SafeText.cell(step.subject()), step.account().grouped(), SafeText.cell(step.actor())});
        item.setImage(0, Icons.image(StepTexts.verdictIcon(step)));
        boolean failed = run.of(step).filter(result -> result.outcome() == StepResult.Outcome.FAILED).isPresent();
        item.setForeground(RESULT, failed ? ErrorColor.get() : null);
    }
}
