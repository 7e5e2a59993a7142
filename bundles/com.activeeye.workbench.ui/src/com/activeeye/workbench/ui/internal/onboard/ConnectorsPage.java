package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import com.activeeye.workbench.ui.internal.connector.ConnectorFields;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The service connectors that are to be added, and the fields of one more (the guide, "Creating a Connector"). */
final class ConnectorsPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(ConnectorsPage.class);

    private final OnboardModel model;
    private Table table;
    private Composite fieldsPart;
    private ConnectorFields fields;
    private Button add;
    private Button remove;
    private List<ServiceConnector> shown = List.of();

    ConnectorsPage(OnboardModel model) {
        super("connectors", TEXTS.get("connectors.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.model = model;
        setDescription(TEXTS.get("connectors.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).numColumns(2).applyTo(body);
        table = Names.set(new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE),
                WidgetNames.ONBOARD_CONNECTORS);
        table.setHeaderVisible(true);
        column("connectors.column.name", 220);
        column("connectors.column.account", 130);
        column("connectors.column.priority", 80);
        column("connectors.column.enabled", 150);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 90).applyTo(table);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
        remove = button(body, "connectors.remove", WidgetNames.ONBOARD_REMOVE_CONNECTOR, SWT.BEGINNING,
                this::removeSelected);
        fieldsPart = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(fieldsPart);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fieldsPart);
        add = button(body, "connectors.add", WidgetNames.ONBOARD_ADD_CONNECTOR, SWT.END, this::addTyped);
        setControl(body);
        refresh();
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get(key));
        column.setWidth(width);
    }

    private static Button button(Composite body, String key, String name, int vertical, Runnable action) {
        Button button = Names.set(new Button(body, SWT.PUSH), name);
        button.setText(TEXTS.get(key));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().align(SWT.FILL, vertical).applyTo(button);
        return button;
    }

    private void addTyped() {
        model.addTyped();
        refresh();
        fields.setFocus();
    }

    private void removeSelected() {
        if (isDraftSelected()) {
            model.remove(shown.get(table.getSelectionIndex()));
            refresh();
        }
    }

    private boolean isDraftSelected() {
        int index = table.getSelectionIndex();
        return index >= 0 && model.drafts().contains(shown.get(index));
    }

    private void refresh() {
        shown = Stream.concat(model.recorded().stream(), model.drafts().stream()).toList();
        table.removeAll();
        for (ServiceConnector connector : shown) {
            String state = model.recorded().contains(connector) ? TEXTS.get("connectors.there")
                    : TEXTS.get(connector.enabled() ? "connectors.enabled" : "connectors.disabled");
            new TableItem(table, SWT.NONE).setText(new String[] {connector.displayName(),
                    connector.account().grouped(), connector.priority().label(), state});
        }
        for (var child : fieldsPart.getChildren()) {
            child.dispose();
        }
        fields = new ConnectorFields(new Fields(fieldsPart), model.typed(), this::validate);
        ((Composite) getControl()).layout(true, true);
        validate();
    }

    private void validate() {
        Enabled.set(add, model.canAddTyped());
        Enabled.set(remove, isDraftSelected());
        PageMessages.show(this, model.connectorFindings(), model.typed().typedFindings());
        updateButtons();
    }

    /** Shows what was filled in meanwhile; what was typed and not added yet is added when the page is left. */
    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            refresh();
        }
        super.setVisible(visible);
        if (visible && model.drafts().isEmpty()) {
            fields.setFocus();
        } else if (visible) {
            table.setFocus();
        }
    }

    /** Adds what was typed and not added yet. */
    void takeTyped() {
        if (model.typed().isChanged() && model.canAddTyped()) {
            model.addTyped();
            refresh();
        }
    }
}
