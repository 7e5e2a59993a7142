package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Clipboards;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Shows one event's whole record, to be read, searched and copied. */
public final class EventDetail {
    private static final Texts TEXTS = Texts.beside(EventDetail.class);
    /** In pixels at 100 %: beside the events in a small window there is little more. */
    private static final int NARROWEST_FIND = 90;

    private final Composite body;
    private final Label title;
    private final Text find;
    private final Label found;
    private final StyledText text;
    private final Background background;
    private Optional<StoredEvent> shown = Optional.empty();

    /**
     * A pane without an event.
     *
     * @param parent where it is put
     */
    public EventDetail(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 2).extendedMargins(4, 4, 2, 2).applyTo(body);
        title = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(3, 1)
                .hint(NARROWEST_FIND, SWT.DEFAULT).applyTo(title);
        find = Names.set(new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WidgetNames.EVENTS_DETAIL_FIND);
        find.setMessage(TEXTS.get("detail.find"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(NARROWEST_FIND, SWT.DEFAULT)
                .applyTo(find);
        found = new Label(body, SWT.RIGHT);
        find.addListener(SWT.Modify, event -> find(false, true));
        find.addListener(SWT.KeyDown, this::findKey);
        Button copy = Names.set(new Button(body, SWT.PUSH), WidgetNames.EVENTS_DETAIL_COPY);
        copy.setToolTipText(TEXTS.get("detail.copy"));
        copy.setImage(Icons.image(Icons.COPY));
        copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Clipboards.copy(copied())));
        text = Names.set(new StyledText(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.EVENTS_DETAIL);
        text.setFont(JFaceResources.getTextFont());
        KeysLeadOn.from(text);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(text);
        background = new Background(body);
        clear();
    }

    private String copied() {
        return text.getSelectionCount() > 0 ? text.getSelectionText() : text.getText();
    }

    /** The pane. */
    public Composite control() {
        return body;
    }

    /** Shows no event. */
    void clear() {
        background.cancel();
        shown = Optional.empty();
        title.setText(TEXTS.get("detail.none"));
        title.setToolTipText(null);
        text.setText("");
        found.setText("");
        found.requestLayout();
    }

    /**
     * Shows an event; its record is read in the background.
     *
     * @param event the event
     * @param reader gives its record
     */
    public void show(StoredEvent event, EventReader reader) {
        if (shown.filter(event::equals).isPresent()) {
            return;
        }
        shown = Optional.of(event);
        title.setText(TEXTS.get("detail.title", SafeText.cell(event.event().name()),
                EventColumn.time(event.time()), SafeText.cell(event.eventId())).replace("&", "&&"));
        title.setToolTipText(title.getText());
        text.setText("");
        background.load(TEXTS.get("detail.loading"), progress -> PrettyJson.of(reader.json(event)), this::put,
                failure -> put(Problems.tell(failure)));
    }

    private void put(String content) {
        text.setText(content);
        find(false, true);
    }

    private void findKey(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            find((event.stateMask & SWT.SHIFT) != 0, false);
            event.doit = false;
        }
    }

    private void find(boolean backward, boolean fromStart) {
        Occurrences all = Occurrences.of(text.getText(), find.getText());
        found.setText(find.getText().isEmpty() ? "" : TEXTS.get("detail.found", all.starts().size()));
        found.requestLayout();
        int from = fromStart ? 0 : backward ? text.getSelection().x - 1 : text.getSelection().x + 1;
        all.next(from, backward).ifPresentOrElse(start -> {
            text.setSelection(start, start + find.getText().length());
            text.showSelection();
        }, () -> text.setSelection(text.getSelection().x));
    }

    /** Puts the focus in the field to search for a part of the record. */
    void startFind() {
        find.setFocus();
        find.selectAll();
    }

    /** Whether the focus is in this pane. */
    boolean hasFocus() {
        return text.isFocusControl() || find.isFocusControl();
    }
}
