package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.ExportChanges;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.SashMemory;
import com.activeeye.workbench.ui.internal.common.SaveAs;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.compare.ComparePane;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** Who changed what in AWS, when, in which account, from what to what; and takes an applied step back. */
public final class ChangesView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(ChangesView.class);

    private final WorkbenchService service = WorkbenchService.get();
    private final IDialogSettings settings = Dialogs.settings("changes");
    private final ChangesModel model = new ChangesModel();
    private Optional<Workbench> shown = Optional.empty();
    private Runnable unsubscribe = () -> { };
    private Runnable unsubscribeLog = () -> { };
    private ChangesBar bar;
    private ChangesTable table;
    private Text details;
    private ComparePane compare;
    private Label state;
    private Throttle reload;
    private Background reading;
    private ChangeUndo undo;
    private String told = "";

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(body);
        model.filter(ChangeFilter.recall(settings));
        bar = new ChangesBar(body, model.filter(), this::filter, this);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new ChangesTable(sash, model, this::select);
        detail(sash);
        SashMemory.remember(sash, settings, 45, 55);
        state = Names.set(new Label(body, SWT.NONE), WidgetNames.CHANGES_STATE);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(state);
        reading = Background.quiet(body);
        reload = new Throttle(body, this::read);
        undo = new ChangeUndo(body, this::say, bar::undoing);
        Throttle changes = new Throttle(body, this::attach);
        unsubscribe = service.onChange(changes::request);
        attach();
    }

    private void detail(SashForm sash) {
        Composite pane = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(pane);
        details = Names.set(new Text(pane, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                WidgetNames.CHANGES_DETAILS);
        KeysLeadOn.from(details);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 3 * details.getLineHeight()).applyTo(details);
        compare = new ComparePane(pane);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(compare.control());
    }

    /** Follows the open workbench: another environment has another log. */
    private void attach() {
        Optional<Workbench> open = service.workbench();
        if (!open.equals(shown)) {
            shown = open;
            unsubscribeLog.run();
            unsubscribeLog = open.map(now -> now.changeLog().onChange(reload::request)).orElse(() -> { });
            undo.cancel();
            told = "";
            model.history(ChangesModel.EMPTY);
            refresh();
            read();
        }
    }

    private void read() {
        shown.ifPresent(open -> reading.load(TEXTS.get("view.reading"), progress -> open.changeLog().history(),
                history -> {
                    model.history(history);
                    refresh();
                }, failure -> say(Problems.tell(failure))));
    }

    private void filter(ChangeFilter filter) {
        told = "";
        filter.keep(settings);
        model.filter(filter);
        refresh();
    }

    private void refresh() {
        table.refresh();
        say(told);
        select();
    }

    /** Says how something went, before what is said of the log at any time. */
    private void say(String words) {
        told = words;
        state.setText((words + " " + model.summary()).strip().replace("&", "&&"));
        state.setForeground(model.isIntact() ? null : ErrorColor.get());
    }

    private void select() {
        Optional<ChangeRecord> change = table.selection();
        bar.selected(change.isPresent());
        details.setText(change.map(model::details).map(SafeText::lines).orElse(""));
        change.map(model::documents).ifPresentOrElse(compare::show, () -> compare.clear(TEXTS.get("view.select")));
    }

    /** Takes the selected change back, once that was confirmed. */
    void undo() {
        table.selection().ifPresent(change -> undo.begin(getSite().getShell(), service.require(), change));
    }

    /** Waits no longer for what is being taken back. */
    void stopUndo() {
        undo.stop();
    }

    /** Reads the log anew and says whether its chain holds. */
    void verify() {
        Shell shell = getSite().getShell();
        shown.ifPresent(open -> reading.load(TEXTS.get("view.reading"), progress -> open.changeLog().history(),
                history -> {
                    model.history(history);
                    refresh();
                    MessageDialog.open(history.isIntact() ? MessageDialog.INFORMATION : MessageDialog.ERROR, shell,
                            TEXTS.get("verify.title"), model.verified(), SWT.NONE);
                }, failure -> Problems.show(shell, TEXTS.get("verify.title"), failure)));
    }

    /** Writes the log to a file that is asked for. */
    void export() {
        ChangeFilter filter = model.filter();
        shown.ifPresent(open -> SaveAs.save(getSite().getShell(), new SaveAs.Request(TEXTS.get("export.title"),
                "changes.jsonl", List.of(new SaveAs.Kind(TEXTS.get("export.jsonl"), "jsonl"),
                        new SaveAs.Kind(TEXTS.get("export.csv"), "csv"))),
                file -> new ExportChanges(open).run(file, filter), file -> {
                    if (!state.isDisposed()) {
                        say(TEXTS.get("export.done", file));
                    }
                }));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ComparePane.class ? adapter.cast(compare) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        unsubscribeLog.run();
        super.dispose();
    }
}
