package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What became of each log file. */
final class LedgerTab implements LedgerView.Tab {
    private static final Texts TEXTS = Texts.beside(LedgerTab.class);

    private final List<LedgerFilter> choices = LedgerFilter.choices();
    private final Composite body;
    private final Label counts;
    private final Combo filter;
    private final Text text;
    private final Label shown;
    private final RowTable<LedgerEntry> table;
    private final Background loading;

    LedgerTab(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).applyTo(body);
        counts = Names.set(new Label(body, SWT.WRAP), WidgetNames.LEDGER_COUNTS);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(counts);
        filter = Names.set(new Combo(body, SWT.READ_ONLY), WidgetNames.LEDGER_FILTER);
        filter.setItems(choices.stream().map(LedgerFilter::label).toArray(String[]::new));
        filter.select(0);
        filter.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
        text = Names.set(new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WidgetNames.LEDGER_TEXT);
        text.setMessage(TEXTS.get("ledger.text"));
        text.addModifyListener(event -> refresh());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
        shown = new Label(body, SWT.NONE);
        GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(shown);
        table = new RowTable<>(body, WidgetNames.LEDGER_TABLE, Dialogs.settings("ledger"), List.of(
                new RowTable.Column<>(TEXTS.get("column.time"), 150, entry -> LedgerView.time(entry.ingestedAt())),
                new RowTable.Column<>(TEXTS.get("column.result"), 200, LedgerFilter::result),
                new RowTable.Column<>(TEXTS.get("column.account"), 110, LedgerEntry::account),
                new RowTable.Column<>(TEXTS.get("column.events"), 70, SWT.RIGHT, entry ->
                        entry.outcome() == LedgerOutcome.INGESTED ? TEXTS.get("number", entry.events()) : ""),
                new RowTable.Column<>(TEXTS.get("column.detail"), 260, LedgerFilter::detail),
                new RowTable.Column<>(TEXTS.get("column.log_file"), 420, entry -> entry.file().toString())),
                LedgerEntry::file, LedgerEntry.class);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(table.control());
        loading = Background.quiet(body);
    }

    /** What was read of the ledger. */
    private record Read(List<LedgerEntry> entries, long all, List<OutcomeCount> counts) {
    }

    @Override
    public Composite control() {
        return body;
    }

    @Override
    public void refresh() {
        Optional<Workbench> open = WorkbenchService.get().workbench();
        if (open.isEmpty()) {
            // Not that there is none: it is not known yet.
            counts.setText("");
            shown.setText("");
            table.show(List.of());
            return;
        }
        LedgerQuery query = choices.get(Math.max(filter.getSelectionIndex(), 0)).query(text.getText());
        loading.load(TEXTS.get("ledger.loading"), progress -> {
            EventReader reader = open.get().events().reader();
            return new Read(reader.entries(query), reader.count(query), reader.outcomes());
        }, this::put, failure -> counts.setText(Problems.tell(failure)));
    }

    private void put(Read read) {
        counts.setText(LedgerFilter.counts(read.counts()));
        shown.setText(LedgerFilter.shown(read.entries().size(), read.all(), read.counts()));
        table.show(read.entries());
        body.layout();
    }
}
