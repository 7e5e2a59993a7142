package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceState;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.common.SashMemory;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** Shows the path of a connector credential hop by hop, the evidence of the selected one, and what mends it. */
public final class TraceView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(TraceView.class);

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\b");
    private static final int CHAIN_SHARE = 58;
    private static final int HOP_SHARE = 42;

    private final WorkbenchService service = WorkbenchService.get();
    private final TraceChoice choice = new TraceChoice();
    private final ISelectionListener explorer = (part, selection) -> {
        if (selection instanceof IStructuredSelection records
                && records.getFirstElement() instanceof ConnectorCredential credential) {
            follow(credential);
        }
    };
    private Runnable unsubscribe = () -> { };
    private Composite body;
    private Composite path;
    private Composite emptyPart;
    private Combo credentials;
    private Button start;
    private Label headline;
    private SashForm sash;
    private Optional<Shown> shown = Optional.empty();

    /** What shows a credential's path. */
    private record Shown(TraceModel model, ChainCanvas chain, HopPane hop) {
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        emptyPart = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(emptyPart);
        Link empty = Names.set(new Link(emptyPart, SWT.WRAP), WidgetNames.TRACE_EMPTY);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, SWT.DEFAULT).applyTo(empty);
        empty.setText(TEXTS.get("view.empty"));
        empty.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Commands.run(
                event.text.equals("add") ? UiIds.COMMAND_ADD_CREDENTIAL : UiIds.COMMAND_ONBOARD)));
        path = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(path);
        head();
        sash = new SashForm(path, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        getSite().getPage().addSelectionListener(UiIds.VIEW_EXPLORER, explorer);
        Throttle throttle = new Throttle(body, this::refresh);
        unsubscribe = service.onChange(throttle::request);
        refresh();
    }

    private void head() {
        Composite head = new Composite(path, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(6, 6, 6, 0).spacing(8, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        credentials = Names.set(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), WidgetNames.TRACE_CREDENTIAL);
        credentials.setToolTipText(TEXTS.get("view.credential"));
        credentials.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("view.credential");
            }
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .applyTo(credentials);
        credentials.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            choice.choose(credentials.getSelectionIndex());
            refresh();
        }));
        start = Names.set(new Button(head, SWT.PUSH), WidgetNames.TRACE_START);
        start.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choice.chosen().ifPresent(
                credential -> {
                    if (service.tracing().isRunning(credential)) {
                        service.tracing().cancel(credential);
                    } else {
                        runAll();
                    }
                })));
        headline = Names.set(new Label(head, SWT.WRAP), WidgetNames.TRACE_HEADLINE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(headline);
    }

    private void refresh() {
        Optional<Workbench> open = service.workbench();
        choice.take(open.map(now -> now.catalog().credentials().all()).orElse(List.of()));
        Optional<TraceState> state = choice.chosen().flatMap(service.tracing()::state);
        StackLayout layout = (StackLayout) body.getLayout();
        layout.topControl = state.isPresent() ? path : emptyPart;
        emptyPart.setVisible(open.isPresent() && state.isEmpty());
        List<String> labels = choice.labels();
        if (!labels.equals(List.of(credentials.getItems()))) {
            credentials.setItems(labels.toArray(String[]::new));
        }
        credentials.select(choice.index());
        state.ifPresent(this::show);
        body.layout();
    }

    private void show(TraceState state) {
        boolean isNew = shown.filter(now -> now.model().state().equals(state)).isEmpty();
        Shown now = shown.orElseGet(() -> first(state));
        shown = Optional.of(now);
        now.model().take(state);
        String action = TEXTS.get(service.tracing().isRunning(state.credential()) ? "view.cancel" : "view.trace");
        if (!action.equals(start.getText())) {
            start.setText(action);
            start.getParent().layout(true);
        }
        String words = unbroken(SafeText.lines(now.model().headline())).replace("&", "&&");
        if (!words.equals(headline.getText())) {
            headline.setText(words);
            path.layout(true, true);
        }
        if (isNew) {
            now.chain().show(now.model());
            now.hop().show(now.model());
        }
    }

    /** A date and its time stay on one line. */
    private static String unbroken(String text) {
        return MOMENT.matcher(text).replaceAll(moment -> moment.group().replace('-', '\u2011').replace(' ', '\u00a0'));
    }

    private Shown first(TraceState state) {
        TraceModel model = new TraceModel(ZoneId.systemDefault(), state);
        ChainCanvas chain = new ChainCanvas(sash, model, hop -> shown.ifPresent(now -> now.hop().show(now.model())));
        MenuManager menu = new MenuManager();
        chain.canvas().setMenu(menu.createContextMenu(chain.canvas()));
        getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        HopPane hop = new HopPane(sash, this::mend);
        hop.menu(chain.canvas().getMenu());
        SashMemory.remember(sash, Dialogs.settings("trace"), CHAIN_SHARE, HOP_SHARE);
        sash.layout();
        return new Shown(model, chain, hop);
    }

    private void mend(Remedy remedy) {
        choice.chosen().ifPresent(credential -> {
            Hop hop = shown.orElseThrow().model().selected();
            // It stays in sight, whatever the results are.
            shown.orElseThrow().model().select(hop);
            new RemedyOpener(getSite().getShell(), service.require(), credential, () -> rerun(credential, hop))
                    .open(remedy.action());
        });
    }

    /** What was mended may have taken time, in which another credential was chosen or the view closed. */
    private void rerun(ConnectorCredential credential, Hop hop) {
        service.tracing().run(credential, hop.andBehind());
        if (!path.isDisposed()) {
            refresh();
        }
    }

    /** Shows the path of a credential. */
    public void follow(ConnectorCredential credential) {
        choice.choose(credential.id());
        refresh();
    }

    /** Traces all hops of the credential that is shown. */
    public void runAll() {
        run(EnumSet.allOf(Hop.class));
    }

    /** Traces the selected hop again. */
    public void runSelected() {
        shown.ifPresent(now -> run(Set.of(now.model().selected())));
    }

    /** Traces the selected hop and all behind it again. */
    public void runFromSelected() {
        shown.ifPresent(now -> run(now.model().selected().andBehind()));
    }

    private void run(Set<Hop> hops) {
        // The first credential may have been made since the view was refreshed.
        refresh();
        choice.chosen().ifPresent(credential -> {
            if (hops.size() == Hop.values().length) {
                shown.ifPresent(now -> now.model().followResults());
            }
            service.tracing().run(credential, hops);
            refresh();
        });
    }

    /** Ends what is being traced. */
    public void cancel() {
        choice.chosen().ifPresent(service.tracing()::cancel);
    }

    /** Copies the trace for a ticket. */
    public void copyMarkdown() {
        shown.ifPresent(now -> Clipboards.copy(now.model().state().markdown()));
    }

    /** Shows the least policies that the trace needs, to be copied. */
    public void showPolicy() {
        choice.chosen().ifPresent(credential -> new CopyDialog(getSite().getShell(), TEXTS.get("policy.title"),
                TEXTS.get("policy.message"), PolicyText.of(service.require().traces().of(credential)
                        .leastPolicies())).open());
    }

    @Override
    public void setFocus() {
        shown.ifPresentOrElse(now -> now.chain().setFocus(), emptyPart::setFocus);
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(UiIds.VIEW_EXPLORER, explorer);
        unsubscribe.run();
        super.dispose();
    }
}
