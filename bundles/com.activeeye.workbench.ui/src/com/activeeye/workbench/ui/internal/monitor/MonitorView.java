package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.ShowPod;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;

/** Shows how ingestion fares, as a whole and for each service connector. */
public final class MonitorView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(MonitorView.class);
    private static final int QUEUE_MILLIS = 15_000;

    private final WorkbenchService service = WorkbenchService.get();
    private Runnable unsubscribe = () -> { };
    private Composite body;
    private Label state;
    private Label counts;
    private Label fault;
    private Label error;
    private Button pause;
    private Composite stack;
    private Composite emptyPart;
    private MonitorTable table;
    private Background asking;
    private OptionalLong queued = OptionalLong.empty();

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        head();
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        table = new MonitorTable(stack, Dialogs.settings("monitor"));
        emptyPart = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(emptyPart);
        Link empty = Names.set(new Link(emptyPart, SWT.WRAP), WidgetNames.MONITOR_EMPTY);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, SWT.DEFAULT).applyTo(empty);
        empty.setText(TEXTS.get("monitor.empty"));
        empty.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Commands.run(
                event.text.equals("add") ? UiIds.COMMAND_ADD_CONNECTOR : UiIds.COMMAND_ONBOARD)));
        error = line(body, WidgetNames.MONITOR_ERROR);
        ((GridData) error.getLayoutData()).horizontalIndent = 6;
        table.onSelect(() -> {
            if (showError()) {
                body.layout(true, true);
            }
        });
        asking = new Background(body);
        Throttle changes = new Throttle(body, this::refresh);
        unsubscribe = service.onChange(changes::request);
        refresh();
        askQueue();
    }

    private void head() {
        Composite head = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(6, 6, 6, 0).spacing(8, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        state = line(head, WidgetNames.MONITOR_STATE);
        state.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        pause = Names.set(new Button(head, SWT.PUSH), WidgetNames.MONITOR_PAUSE);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).span(1, 2).applyTo(pause);
        pause.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Commands.run(UiIds.COMMAND_PAUSE_INGESTION)));
        counts = line(head, WidgetNames.MONITOR_COUNTS);
        fault = line(head, WidgetNames.MONITOR_FAULT);
        ((GridData) fault.getLayoutData()).horizontalSpan = 2;
    }

    private static Label line(Composite head, String name) {
        Label label = Names.set(new Label(head, SWT.WRAP), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private MonitorModel model() {
        Optional<Workbench> open = service.workbench();
        return new MonitorModel(open.isPresent(), open.flatMap(now -> now.catalog().pod()).isPresent(),
                service.isPaused(), service.polling().failure().map(Problems::tell).orElse(""),
                service.polling().status(), queued,
                open.map(now -> now.catalog().connectors().all()).orElse(List.of()),
                new PathHealth(service.tracing().states()));
    }

    private void refresh() {
        MonitorModel model = model();
        boolean changed = put(state, model.headline()) | put(counts, model.counts()) | put(fault, model.fault());
        ErrorColor.on(fault);
        ((GridData) fault.getLayoutData()).exclude = model.fault().isEmpty();
        fault.setVisible(!model.fault().isEmpty());
        pause.setText(TEXTS.get(model.paused() ? "monitor.resume" : "monitor.pause"));
        Enabled.set(pause, model.canPause());
        table.show(model.rows());
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = model.open() && model.connectors().isEmpty() ? emptyPart : table.control();
        stack.layout();
        if (showError() || changed) {
            body.layout(true, true);
        }
    }

    /** The table's cell has room for the beginning only. */
    private boolean showError() {
        boolean changed = put(error, table.error());
        ErrorColor.on(error);
        error.setVisible(!error.getText().isEmpty());
        ((GridData) error.getLayoutData()).exclude = error.getText().isEmpty();
        return changed;
    }

    private static boolean put(Label label, String text) {
        String shown = SafeText.lines(text).replace("&", "&&");
        if (label.getText().equals(shown)) {
            return false;
        }
        label.setText(shown);
        return true;
    }

    /** Asks the queue from time to time, and only while somebody can see the answer. */
    private void askQueue() {
        if (body.isDisposed()) {
            return;
        }
        Optional<Workbench> open = service.workbench().filter(now -> now.catalog().pod().isPresent());
        if (body.isVisible() && service.polling().isRunning() && open.isPresent()) {
            asking.load(TEXTS.get("monitor.asking"), progress -> new ShowPod(open.get()).run(progress).queue(),
                    queue -> queued(OptionalLong.of(queue.waiting())), failure -> queued(OptionalLong.empty()));
        } else {
            queued(OptionalLong.empty());
        }
        body.getDisplay().timerExec(QUEUE_MILLIS, this::askQueue);
    }

    private void queued(OptionalLong count) {
        queued = count;
        refresh();
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        super.dispose();
    }
}
