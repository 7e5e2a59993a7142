package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.operations.Backfilling;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The backfills: begun, stopped, resumed, given up. */
final class BackfillTab implements LedgerView.Tab {
    private static final Texts TEXTS = Texts.beside(BackfillTab.class);
    private static final int LOOK_MILLIS = 500;

    private final Composite body;
    private final Label words;
    private final RowTable<Row> table;
    private final Button begin;
    private final Button resume;
    private final Button stop;
    private final Button giveUp;
    private final Background loading;

    /** A backfill, and whether it is at work. */
    private record Row(Backfill backfill, boolean running) {
        String state() {
            String key = running ? "running" : backfill.state().name().toLowerCase(Locale.ROOT);
            return TEXTS.get("backfill.state." + key);
        }

        String progress() {
            Backfill.Tally tally = backfill.tally();
            String failed = tally.failed() == 0 ? "" : TEXTS.get("backfill.failed", tally.failed());
            return TEXTS.get("backfill.progress", tally.files(), backfill.files(), ByteSize.of(tally.bytes()),
                    ByteSize.of(backfill.bytes())) + failed;
        }
    }

    BackfillTab(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 6).applyTo(body);
        words = new Label(body, SWT.WRAP);
        words.setText(TEXTS.get("backfill.words"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT)
                .applyTo(words);
        begin = button("backfill.new", WidgetNames.BACKFILL_NEW, this::begin);
        resume = button("backfill.resume", WidgetNames.BACKFILL_RESUME, () -> each(this::run));
        stop = button("backfill.stop", WidgetNames.BACKFILL_STOP, () -> each(row ->
                inBackground(TEXTS.get("backfill.stop"), backfilling -> backfilling.stop(row.backfill()))));
        giveUp = button("backfill.give_up", WidgetNames.BACKFILL_GIVE_UP, () -> each(row ->
                inBackground(TEXTS.get("backfill.give_up"), backfilling -> backfilling.cancel(row.backfill()))));
        table = new RowTable<>(body, WidgetNames.BACKFILL_TABLE, Dialogs.settings("ledger"), List.of(
                new RowTable.Column<>(TEXTS.get("column.planned"), 145, row ->
                        LedgerView.time(row.backfill().plannedAt())),
                new RowTable.Column<>(TEXTS.get("column.credential"), 110, row -> row.backfill().credential()),
                new RowTable.Column<>(TEXTS.get("column.days"), 180, row -> row.backfill().from() + " – "
                        + row.backfill().to()),
                new RowTable.Column<>(TEXTS.get("column.state"), 85, Row::state),
                new RowTable.Column<>(TEXTS.get("column.progress"), 255, Row::progress),
                new RowTable.Column<>(TEXTS.get("column.new_events"), 100, SWT.RIGHT, row ->
                        TEXTS.get("number", row.backfill().tally().events())),
                new RowTable.Column<>(TEXTS.get("column.accounts"), 260, row ->
                        String.join(", ", row.backfill().accounts()))),
                row -> row.backfill().id(), Row.class);
        GridDataFactory.fillDefaults().grab(true, true).span(5, 1).applyTo(table.control());
        table.viewer().addSelectionChangedListener(event -> enable());
        loading = Background.quiet(body);
        enable();
        look();
    }

    private Button button(String text, String name, Runnable action) {
        Button button = Names.set(new Button(body, SWT.PUSH), name);
        button.setText(TEXTS.get(text));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    @Override
    public Composite control() {
        return body;
    }

    /** One of them moves on by itself while it is at work. */
    private void look() {
        if (body.isDisposed()) {
            return;
        }
        if (body.isVisible()) {
            refresh();
        }
        body.getDisplay().timerExec(LOOK_MILLIS, this::look);
    }

    private static Optional<Workbench> open() {
        return WorkbenchService.get().workbench();
    }

    @Override
    public void refresh() {
        Optional<Workbench> open = open();
        if (open.isEmpty()) {
            table.show(List.of());
            return;
        }
        Backfilling backfilling = open.get().backfilling();
        loading.load(TEXTS.get("backfill.loading"), progress -> backfilling.all().stream()
                .map(each -> new Row(each, backfilling.isRunning(each))).toList(), rows -> {
                    table.show(rows);
                    enable();
                }, Problems::log);
    }

    private void enable() {
        List<Row> selected = table.selected();
        Enabled.set(begin, open().isPresent());
        Enabled.set(resume, selected.stream().anyMatch(row -> !row.running() && row.backfill().isOpen()));
        Enabled.set(stop, selected.stream().anyMatch(Row::running));
        Enabled.set(giveUp, selected.stream().anyMatch(row -> row.running() || row.backfill().isOpen()));
    }

    private void begin() {
        open().ifPresent(workbench -> {
            BackfillWizard wizard = new BackfillWizard(workbench);
            FlowDialog.open(body.getShell(), wizard);
            wizard.toRun().ifPresent(plan -> run(new Row(plan, false)));
            refresh();
        });
    }

    private void each(Consumer<Row> action) {
        table.selected().forEach(action);
    }

    private void run(Row row) {
        if (row.running() || !row.backfill().isOpen()) {
            return;
        }
        open().ifPresent(workbench -> Background.run(TEXTS.get("backfill.job", row.backfill().credential()),
                progress -> workbench.backfilling().run(row.backfill(), now -> { }, progress), done -> refresh(),
                this::failed));
    }

    private void inBackground(String title, Consumer<Backfilling> action) {
        open().ifPresent(workbench -> Background.run(title, progress -> {
            action.accept(workbench.backfilling());
            return true;
        }, done -> refresh(), this::failed));
    }

    private void failed(Throwable failure) {
        if (!body.isDisposed()) {
            Problems.show(body.getShell(), TEXTS.get("tab.backfills"), failure);
        }
    }
}
