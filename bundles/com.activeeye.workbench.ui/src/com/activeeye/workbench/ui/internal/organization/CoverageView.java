package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.aws.organization.Coverage;
import com.activeeye.workbench.aws.organization.CoverageRow;
import com.activeeye.workbench.aws.organization.CoverageState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.operations.Organizations;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.SashMemory;
import com.activeeye.workbench.ui.internal.common.SaveAs;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** Which accounts of an organisation, or of a file, are monitored in which regions. */
public final class CoverageView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(CoverageView.class);

    /** Under this height neither the matrix nor the reason could be read below each other. */
    private static final int LOWEST = 260;
    private static final int ACCOUNT_WIDTH = 120;
    private static final int FILTER_WIDTH = 125;
    private static final int ENTRY_GAP = 12;

    private Composite body;
    private Text account;
    private Text filter;
    private Button problems;
    private Button export;
    private Label summary;
    private CoverageMatrix matrix;
    private Text detail;
    private Background looking;
    private Coverage coverage = new Coverage(List.of(), List.of(), List.of(), List.of());
    private Runnable unsubscribe = () -> { };
    private Optional<Workbench> shownFor = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(6, 4).applyTo(body);
        bar();
        summary = Names.set(new Label(body, SWT.WRAP), WidgetNames.COVERAGE_SUMMARY);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        matrix = new CoverageMatrix(sash);
        matrix.onSelection(this::detail);
        detail = Names.set(new Text(sash, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WidgetNames.COVERAGE_DETAIL);
        KeysLeadOn.from(detail);
        SashMemory.rememberTurning(sash, Dialogs.settings("coverage"), LOWEST, new int[] {55, 45},
                new int[] {58, 42});
        legend();
        looking = new Background(body);
        unsubscribe = WorkbenchService.get().onChange(() -> Background.post(body.getDisplay(), this::forgetOther));
        detail(Optional.empty());
        say(TEXTS.get("coverage.empty"));
        Enabled.set(export, false);
    }

    private void bar() {
        Composite bar = new Composite(body, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.marginLeft = 0;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Label label = new Label(bar, SWT.NONE);
        label.setText(TEXTS.get("coverage.account.label"));
        account = Names.set(new Text(bar, SWT.BORDER | SWT.SEARCH), WidgetNames.COVERAGE_ACCOUNT);
        account.setMessage(TEXTS.get("coverage.account"));
        account.setToolTipText(TEXTS.get("coverage.account.tip"));
        account.setLayoutData(new RowData(ACCOUNT_WIDTH, SWT.DEFAULT));
        button(bar, "coverage.look", WidgetNames.COVERAGE_LOOK, this::look);
        button(bar, "coverage.file", WidgetNames.COVERAGE_FILE, this::lookAtFile);
        filter = Names.set(new Text(bar, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL), WidgetNames.COVERAGE_FILTER);
        filter.setMessage(TEXTS.get("coverage.filter"));
        filter.setLayoutData(new RowData(FILTER_WIDTH, SWT.DEFAULT));
        filter.addModifyListener(event -> show());
        problems = Names.set(new Button(bar, SWT.CHECK), WidgetNames.COVERAGE_PROBLEMS);
        problems.setText(TEXTS.get("coverage.problems"));
        problems.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
        export = button(bar, "coverage.export", WidgetNames.COVERAGE_EXPORT, this::export);
    }

    private static Button button(Composite bar, String key, String name, Runnable action) {
        Button button = Names.set(new Button(bar, SWT.PUSH), name);
        button.setText(TEXTS.get(key));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void legend() {
        Composite legend = new Composite(body, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.spacing = ENTRY_GAP;
        legend.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
        Arrays.stream(CoverageState.values()).forEach(state -> {
            // One piece, so that no line ends between a sign and its words.
            Composite entry = new Composite(legend, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(entry);
            Label icon = new Label(entry, SWT.NONE);
            icon.setImage(Icons.image(CoverageMatrix.icon(state)));
            Label words = new Label(entry, SWT.NONE);
            words.setText(TEXTS.get("legend." + state.id()));
        });
    }

    private void look() {
        String typed = account.getText();
        begin((organizations, progress) -> typed.isBlank() ? organizations.read(progress)
                : organizations.read(AccountId.parse(typed), progress));
    }

    private void lookAtFile() {
        FileDialog dialog = new FileDialog(body.getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.csv", "*"});
        String chosen = dialog.open();
        if (chosen != null) {
            begin((organizations, progress) -> Organizations.read(Path.of(chosen)));
        }
    }

    /** Reads the accounts to look at. */
    private interface Source {
        AccountList read(Organizations organizations, Progress progress);
    }

    private void begin(Source source) {
        Optional<Workbench> open = WorkbenchService.get().workbench();
        if (open.isEmpty()) {
            return;
        }
        shownFor = open;
        take(new Coverage(List.of(), List.of(), List.of(), List.of()));
        say(TEXTS.get("coverage.looking"));
        Organizations organizations = new Organizations(open.get());
        looking.load(TEXTS.get("coverage.looking"), progress -> organizations.coverage(
                source.read(organizations, progress), List.of(), progress), this::take,
                failure -> say(Problems.tell(failure)));
    }

    private void take(Coverage found) {
        coverage = found;
        Enabled.set(export, !found.rows().isEmpty());
        show();
    }

    private void show() {
        CoverageModel model = new CoverageModel(coverage, filter.getText(), problems.getSelection());
        matrix.show(coverage.regions(), model.rows());
        detail(matrix.selected());
        if (!coverage.rows().isEmpty()) {
            say(model.summary());
        }
    }

    private void detail(Optional<CoverageRow> row) {
        detail.setText(row.map(one -> new CoverageModel(coverage, "", false).detail(one))
                .orElseGet(() -> TEXTS.get("coverage.detail.empty")));
    }

    private void say(String text) {
        summary.setText(text.replace("&", "&&"));
        body.layout(true, true);
    }

    private void export() {
        Coverage shown = coverage;
        SaveAs.save(body.getShell(), new SaveAs.Request(TEXTS.get("coverage.export.title"), "coverage.csv"),
                file -> AtomicFile.write(file, shown.csv().getBytes(StandardCharsets.UTF_8)), file -> {
                    if (!body.isDisposed()) {
                        say(TEXTS.get("coverage.exported", file));
                    }
                });
    }

    /** What was seen in another environment is not shown in this one. */
    private void forgetOther() {
        if (!body.isDisposed() && shownFor.isPresent() && !WorkbenchService.get().workbench().equals(shownFor)) {
            shownFor = Optional.empty();
            looking.cancel();
            take(new Coverage(List.of(), List.of(), List.of(), List.of()));
            say(TEXTS.get("coverage.empty"));
        }
    }

    @Override
    public void setFocus() {
        account.setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        super.dispose();
    }
}
