package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.SashMemory;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** The events as they are stored, the last ones of them, with one event's record below. */
public final class EventsView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(EventsView.class);

    private final WorkbenchService service = WorkbenchService.get();
    private final IDialogSettings settings = Dialogs.settings("events");
    private EventsModel model = new EventsModel(EventsPreferences.rows());
    private Optional<Workbench> shown = Optional.empty();
    private Optional<EventsFeed> feed = Optional.empty();
    private Optional<EventReader> reader = Optional.empty();
    private Runnable unsubscribe = () -> { };
    private EventsBar bar;
    private EventsTable table;
    private EventDetail detail;
    private Link empty;
    private Label count;
    private Throttle refresh;
    private Background loading;
    private Background filtering;
    private Background copying;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(body);
        bar = new EventsBar(body, FilterMemory.recall(settings), this::filter, this::follow, this::pause);
        empty = Names.set(new Link(body, SWT.WRAP), WidgetNames.EVENTS_EMPTY);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).hint(200, SWT.DEFAULT).exclude(true)
                .applyTo(empty);
        empty.setText(TEXTS.get("events.empty"));
        empty.setVisible(false);
        empty.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Commands.run(UiIds.COMMAND_ONBOARD)));
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new EventsTable(sash, model, settings);
        detail = new EventDetail(sash);
        SashMemory.remember(sash, settings, 65, 35);
        sash.addListener(SWT.Resize, event -> turn(sash));
        count = Names.set(new Label(body, SWT.NONE), WidgetNames.EVENTS_COUNT);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(count);
        table.onSelect(this::showDetail);
        table.onFollow(() -> bar.following(false));
        loading = new Background(body);
        filtering = new Background(body);
        copying = new Background(body);
        refresh = new Throttle(body, this::refresh);
        site();
        Throttle changes = new Throttle(body, this::attach);
        unsubscribe = service.onChange(changes::request);
        attach();
    }

    /** In a wide and low view the record is beside the events, where it has room. */
    private static void turn(SashForm sash) {
        Point size = sash.getSize();
        int wanted = size.x > 3 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    private void site() {
        EventSelection selection = new EventSelection(table);
        getSite().setSelectionProvider(selection);
        MenuManager manager = new MenuManager();
        table.control().setMenu(manager.createContextMenu(table.control()));
        getSite().registerContextMenu(manager, selection);
        IContextService contexts = getSite().getService(IContextService.class);
        contexts.activateContext(UiIds.CONTEXT_EVENTS);
        new FocusContext(table.control(), contexts, UiIds.CONTEXT_EVENTS + ".table");
    }

    /** Follows the open workbench: another environment has other events. */
    private void attach() {
        Optional<Workbench> open = service.workbench();
        List<ServiceConnector> connectors = open.map(now -> now.catalog().connectors().all()).orElse(List.of());
        table.connectors(names(connectors));
        open.ifPresent(now -> bar.show(connectors));
        if (!open.equals(shown)) {
            shown = open;
            detach();
            open.ifPresent(this::load);
        }
    }

    private static Map<String, String> names(List<ServiceConnector> connectors) {
        return connectors.stream().collect(Collectors.toMap(each -> each.account().digits(),
                ServiceConnector::displayName));
    }

    private void detach() {
        feed.ifPresent(EventsFeed::close);
        feed = Optional.empty();
        reader = Optional.empty();
        filtering.cancel();
        loading.cancel();
        EventsModel fresh = new EventsModel(EventsPreferences.rows());
        table.show(fresh);
        model = fresh;
        bar.paused(false);
        detail.clear();
        count.setText("");
        showEmpty(false);
    }

    /** Tells what to do as long as there is no event at all. */
    private void showEmpty(boolean none) {
        GridData data = (GridData) empty.getLayoutData();
        if (data.exclude == none) {
            data.exclude = !none;
            empty.setVisible(none);
            empty.requestLayout();
        }
    }

    private void load(Workbench open) {
        count.setText(TEXTS.get("events.loading"));
        model.beginFilter(bar.filter());
        EventsFeed starting = new EventsFeed(open, model, refresh::request);
        feed = Optional.of(starting);
        loading.load(TEXTS.get("events.loading"), progress -> starting.begin(), this::loaded,
                failure -> count.setText(Problems.tell(failure)));
    }

    private void loaded(EventsFeed.Stored stored) {
        reader = Optional.of(stored.reader());
        model.filtered(List.of());
        model.loaded(stored.events(), stored.count());
        table.reset();
        refresh();
    }

    private void refresh() {
        if (reader.isPresent()) {
            table.apply(model.update());
            count.setText(EventCountText.of(model));
            showEmpty(model.stored() == 0);
        }
    }

    private void filter(EventFilter filter) {
        FilterMemory.keep(settings, filter);
        if (reader.isEmpty()) {
            model.beginFilter(filter);
            return;
        }
        EventsModel filtered = model;
        List<StoredEvent> events = model.beginFilter(filter);
        filtering.load(TEXTS.get("events.filtering"), progress -> EventsModel.matching(filter, events), matching -> {
            filtered.filtered(matching);
            table.reset();
            if (table.selection().isEmpty()) {
                detail.clear();
            }
            refresh();
        }, failure -> count.setText(Problems.tell(failure)));
    }

    private void follow(boolean on) {
        model.following(on);
        bar.following(on);
        if (on) {
            table.showNewest();
        }
    }

    private void pause(boolean on) {
        model.paused(on);
        bar.paused(on);
        refresh();
    }

    private void showDetail() {
        List<StoredEvent> selected = table.selection();
        if (!selected.isEmpty()) {
            reader.ifPresent(from -> detail.show(selected.get(0), from));
        }
    }

    /** Keeps the newest event in sight. */
    void startFollowing() {
        follow(true);
    }

    /** Holds new events back, or shows them again. */
    void togglePause() {
        pause(!model.paused());
    }

    /** Puts the focus where something can be searched: in the record, when it is being read, else in the events. */
    void startFind() {
        if (detail.hasFocus()) {
            detail.startFind();
        } else {
            bar.startFilter();
        }
    }

    /** Copies the selected events as comma-separated values. */
    void copyCsv() {
        Map<String, String> names = names(service.require().catalog().connectors().all());
        Clipboards.copy(EventCopies.csv(table.selection(), names));
    }

    /** Copies the records of the selected events. */
    void copyJson() {
        List<StoredEvent> events = table.selection();
        reader.ifPresent(from -> copying.load(TEXTS.get("events.copying"),
                progress -> EventCopies.json(events, from, progress), Clipboards::copy,
                failure -> Problems.show(getSite().getShell(), TEXTS.get("events.copying"), failure)));
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        feed.ifPresent(EventsFeed::close);
        super.dispose();
    }
}
