package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.Replayed;
import com.activeeye.workbench.ingest.quarantine.Glimpse;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What cannot be ingested: looked at, exported, tried again, removed. */
final class QuarantineTab implements LedgerView.Tab {
    private static final Texts TEXTS = Texts.beside(QuarantineTab.class);
    private static final int REMOVE = 0;
    private static final int KEEP = 1;

    private final Composite body;
    private final Label words;
    private final RowTable<QuarantinedItem> table;
    private final Text detail;
    private final Button replay;
    private final Button export;
    private final Button remove;
    private final Background loading;
    private final Background showing;
    private List<QuarantinedItem> items = List.of();
    private String exported = "";

    QuarantineTab(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 6).applyTo(body);
        words = Names.set(new Label(body, SWT.WRAP), WidgetNames.QUARANTINE_WORDS);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT)
                .applyTo(words);
        replay = button("quarantine.replay", WidgetNames.QUARANTINE_REPLAY, this::replay);
        export = button("quarantine.export", WidgetNames.QUARANTINE_EXPORT, this::export);
        remove = button("quarantine.remove", WidgetNames.QUARANTINE_REMOVE, this::remove);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(sash);
        table = new RowTable<>(sash, WidgetNames.QUARANTINE_TABLE, Dialogs.settings("ledger"), List.of(
                new RowTable.Column<>(TEXTS.get("column.since"), 150, item -> LedgerView.time(item.since())),
                new RowTable.Column<>(TEXTS.get("column.kind"), 80, item ->
                        TEXTS.get("kind." + item.kind().name().toLowerCase(Locale.ROOT))),
                new RowTable.Column<>(TEXTS.get("column.reason"), 320, QuarantinedItem::reason),
                new RowTable.Column<>(TEXTS.get("column.size"), 80, SWT.RIGHT, item -> ByteSize.of(item.bytes())),
                new RowTable.Column<>(TEXTS.get("column.origin"), 320, QuarantinedItem::origin)),
                QuarantinedItem::id, QuarantinedItem.class);
        detail = Names.set(new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                WidgetNames.QUARANTINE_DETAIL);
        KeysLeadOn.from(detail);
        sash.setWeights(3, 2);
        loading = Background.quiet(body);
        showing = Background.quiet(body);
        table.viewer().addSelectionChangedListener(event -> select());
        put(List.of());
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

    private static Optional<Workbench> open() {
        return WorkbenchService.get().workbench();
    }

    @Override
    public void refresh() {
        Optional<Workbench> open = open();
        if (open.isEmpty()) {
            put(List.of());
            return;
        }
        loading.load(TEXTS.get("quarantine.loading"), progress -> open.get().quarantine().items(), this::put,
                failure -> words.setText(Problems.tell(failure)));
    }

    private void put(List<QuarantinedItem> now) {
        items = now;
        tell();
        table.show(now);
        select();
    }

    private void tell() {
        String count = items.isEmpty() ? TEXTS.get("quarantine.empty") : TEXTS.get("quarantine.count", items.size());
        words.setText((count + " " + exported).strip());
    }

    /** The selected items; all where none is selected. */
    private List<QuarantinedItem> chosen() {
        return table.selected().isEmpty() ? items : table.selected();
    }

    private void select() {
        List<QuarantinedItem> selected = table.selected();
        boolean all = selected.isEmpty();
        replay.setText(TEXTS.get(all ? "quarantine.replay_all" : "quarantine.replay"));
        export.setText(TEXTS.get(all ? "quarantine.export_all" : "quarantine.export"));
        List.of(replay, export).forEach(button -> Enabled.set(button, !items.isEmpty()));
        Enabled.set(remove, !all);
        body.layout();
        if (selected.size() != 1) {
            showing.cancel();
            detail.setText(TEXTS.get(items.isEmpty() ? "quarantine.none" : "quarantine.select"));
            return;
        }
        QuarantinedItem item = selected.getFirst();
        detail.setText(head(item));
        open().ifPresent(workbench -> showing.load(TEXTS.get("quarantine.loading"),
                progress -> workbench.quarantine().glimpse(item),
                glimpse -> detail.setText(head(item) + "\n" + words(item, glimpse)),
                failure -> detail.setText(Problems.tell(failure))));
    }

    private static String words(QuarantinedItem item, Glimpse glimpse) {
        String content = item.kind() == QuarantinedItem.Kind.MESSAGE ? TEXTS.get("quarantine.content")
                : TEXTS.get("quarantine.around", Long.toString(glimpse.from()));
        return TEXTS.get("quarantine.sha256", glimpse.sha256()) + "\n\n" + content + "\n"
                + SafeText.lines(glimpse.text());
    }

    private static String head(QuarantinedItem item) {
        String offset = item.kind() == QuarantinedItem.Kind.LOG_FILE
                ? "\n" + TEXTS.get("quarantine.offset", Long.toString(item.offset())) : "";
        return SafeText.lines(item.reason() + offset + "\n" + item.advice() + "\n\n"
                + TEXTS.get("quarantine.origin", item.origin()));
    }

    private void replay() {
        List<QuarantinedItem> chosen = chosen();
        open().ifPresent(workbench -> Background.run(TEXTS.get("quarantine.replaying"), progress -> {
            List<Replayed> results = new ArrayList<>();
            for (QuarantinedItem item : chosen) {
                results.add(workbench.ingestion().ingester().replay(item, progress));
            }
            return results;
        }, this::replayed, this::failed));
    }

    private void replayed(List<Replayed> results) {
        long done = results.stream().filter(Replayed::done).count();
        String first = results.stream().filter(result -> !result.done()).map(Replayed::words).findFirst().orElse("");
        if (!body.isDisposed()) {
            String title = TEXTS.get("quarantine.replayed", done, results.size() - done);
            MessageDialog.openInformation(body.getShell(), TEXTS.get("quarantine.replaying"),
                    first.isEmpty() ? title : title + "\n\n" + SafeText.lines(first));
            refresh();
        }
    }

    private void failed(Throwable failure) {
        if (!body.isDisposed()) {
            Problems.show(body.getShell(), TEXTS.get("tab.quarantine"), failure);
            refresh();
        }
    }

    private void export() {
        DirectoryDialog dialog = new DirectoryDialog(body.getShell());
        dialog.setText(TEXTS.get("quarantine.exporting"));
        dialog.setMessage(TEXTS.get("quarantine.export_to"));
        String to = dialog.open();
        List<QuarantinedItem> chosen = chosen();
        if (to != null) {
            open().ifPresent(workbench -> Background.run(TEXTS.get("quarantine.exporting"), progress -> {
                for (QuarantinedItem item : chosen) {
                    progress.checkCancelled();
                    workbench.quarantine().export(item, Path.of(to));
                }
                return chosen.size();
            }, count -> exported(TEXTS.get("quarantine.exported", count, to)), this::failed));
        }
    }

    private void exported(String what) {
        if (!body.isDisposed()) {
            exported = what;
            tell();
        }
    }

    private void remove() {
        List<QuarantinedItem> selected = table.selected();
        if (!selected.isEmpty() && new MessageDialog(body.getShell(), TEXTS.get("quarantine.removing"), null,
                TEXTS.get("quarantine.confirm_remove", selected.size()), MessageDialog.WARNING, KEEP,
                TEXTS.get("quarantine.remove.yes"), TEXTS.get("quarantine.remove.no")).open() == REMOVE) {
            open().ifPresent(workbench -> Background.run(TEXTS.get("quarantine.removing"), progress -> {
                selected.forEach(workbench.quarantine()::remove);
                return selected.size();
            }, count -> refresh(), this::failed));
        }
    }
}
