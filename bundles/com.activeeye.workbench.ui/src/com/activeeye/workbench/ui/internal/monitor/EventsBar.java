package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Unstyled;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What narrows down the live events, and the two switches: pause and follow. */
final class EventsBar {
    private static final Texts TEXTS = Texts.beside(EventsBar.class);

    private final Text text;
    private final Combo connector;
    private final Button errorsOnly;
    private final Button follow;
    private final Button pause;
    private final Consumer<EventFilter> filter;
    private List<ServiceConnector> connectors = List.of();
    private String account;

    /**
     * A bar with a filter.
     *
     * @param parent where it is put
     * @param first the filter that it begins with
     * @param filter is given each new filter
     * @param following is told when following is switched
     * @param pausing is told when the pause is switched
     */
    EventsBar(Composite parent, EventFilter first, Consumer<EventFilter> filter, Consumer<Boolean> following,
            Consumer<Boolean> pausing) {
        this.filter = filter;
        account = first.account();
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).extendedMargins(4, 4, 4, 0).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = Names.set(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WidgetNames.EVENTS_FILTER);
        text.setMessage(TEXTS.get("bar.filter"));
        text.setToolTipText(TEXTS.get("bar.filter.tip"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .applyTo(text);
        text.setText(first.text());
        text.addModifyListener(event -> changed());
        connector = Names.set(new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY), WidgetNames.EVENTS_CONNECTOR);
        connector.setToolTipText(TEXTS.get("bar.connector.tip"));
        GridDataFactory.swtDefaults().hint(170, SWT.DEFAULT).applyTo(connector);
        connector.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        errorsOnly = button(bar, SWT.CHECK, "bar.errors", WidgetNames.EVENTS_ERRORS_ONLY, on -> changed());
        errorsOnly.setSelection(first.errorsOnly());
        follow = button(bar, SWT.CHECK, "bar.follow", WidgetNames.EVENTS_FOLLOW, following);
        follow.setSelection(true);
        pause = button(bar, SWT.CHECK, "bar.pause", WidgetNames.EVENTS_PAUSE, pausing);
        connector.add(TEXTS.get("bar.connector.all"));
        connector.select(0);
    }

    private static Button button(Composite bar, int style, String key, String name, Consumer<Boolean> switched) {
        // The light theme's style sheet paints the box's background white, and so hides GTK's white tick.
        Button button = Unstyled.leave(Names.set(new Button(bar, style), name));
        button.setText(TEXTS.get(key));
        button.setToolTipText(TEXTS.get(key + ".tip"));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> switched.accept(button.getSelection())));
        return button;
    }

    private void choose() {
        int chosen = connector.getSelectionIndex() - 1;
        account = chosen < 0 ? "" : connectors.get(chosen).account().digits();
        changed();
    }

    private void changed() {
        filter.accept(filter());
    }

    /** The filter as it is set. */
    EventFilter filter() {
        return new EventFilter(text.getText(), account, errorsOnly.getSelection());
    }

    /** Offers the connectors; the chosen one stays chosen as long as it is there. */
    void show(List<ServiceConnector> all) {
        List<String> accounts = all.stream().map(each -> each.account().digits()).toList();
        if (all.equals(connectors) && (account.isEmpty() || accounts.contains(account))) {
            return;
        }
        connectors = List.copyOf(all);
        connector.setItems(Stream.concat(Stream.of(TEXTS.get("bar.connector.all")),
                all.stream().map(ServiceConnector::displayName)).toArray(String[]::new));
        connector.select(1 + accounts.indexOf(account));
        if (!account.isEmpty() && !accounts.contains(account)) {
            choose();
        }
    }

    void following(boolean on) {
        follow.setSelection(on);
    }

    void paused(boolean on) {
        pause.setSelection(on);
    }

    void startFilter() {
        text.setFocus();
        text.selectAll();
    }
}
