package com.activeeye.workbench.ui.internal.explorer;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Throttle;
import com.activeeye.workbench.ui.internal.connector.ConnectorTypes;
import com.activeeye.workbench.ui.internal.explorer.ExplorerTree.Content;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.part.ViewPart;

/** The tree of the environment's pod, service connectors and connector credentials. */
public final class ExplorerView extends ViewPart {
    private static final Texts TEXTS = Texts.beside(ExplorerView.class);

    private final WorkbenchService service = WorkbenchService.get();
    private final ExplorerTree tree = new ExplorerTree(ConnectorTypes.all());
    private Runnable unsubscribe = () -> { };
    private Text filter;
    private TreeViewer viewer;
    private ExplorerHint hint;
    private NoticeBar notices;
    private RecordSelection selection;
    private Optional<Workbench> shown = Optional.empty();
    private Optional<UUID> awaited = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(body);
        notices = new NoticeBar(body);
        filter = Names.set(new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WidgetNames.EXPLORER_FILTER);
        filter.setMessage(TEXTS.get("filter"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addModifyListener(event -> refresh());
        hint = new ExplorerHint(body);
        viewer = new TreeViewer(Names.set(new Tree(body, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.EXPLORER_TREE));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        viewer.setContentProvider(new ExplorerContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ExplorerLabels()));
        viewer.setUseHashlookup(true);
        viewer.setInput(List.of());
        viewer.addDoubleClickListener(event -> openOrToggle());
        new TreeKeys(getSite(), viewer.getTree());
        selection = new RecordSelection(viewer);
        getSite().setSelectionProvider(selection);
        menu();
        Throttle throttle = new Throttle(body, this::refresh);
        unsubscribe = service.onChange(throttle::request);
        refresh();
    }

    private void menu() {
        MenuManager manager = new MenuManager();
        viewer.getControl().setMenu(manager.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(manager, selection);
    }

    private void openOrToggle() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        if (first instanceof ExplorerNode node && !node.children().isEmpty()) {
            viewer.setExpandedState(node, !viewer.getExpandedState(node));
        } else {
            Commands.run(UiIds.COMMAND_EDIT);
        }
    }

    private void refresh() {
        Optional<Workbench> workbench = service.workbench();
        List<ExplorerNode> rows = workbench.map(open -> tree.rows(content(open), filter.getText())).orElse(List.of());
        boolean first = !workbench.equals(shown);
        boolean filtered = !filter.getText().isBlank();
        // Not the expanded rows: one that was empty could not be expanded, and is to open when it gets its first child.
        List<ExplorerNode> closed = first || filtered ? List.of() : closed((List<?>) viewer.getInput()).toList();
        var selected = viewer.getStructuredSelection();
        viewer.getTree().setRedraw(false);
        viewer.setInput(rows);
        viewer.expandAll();
        closed.forEach(node -> viewer.setExpandedState(node, false));
        viewer.setSelection(selected);
        viewer.getTree().setRedraw(true);
        shown = workbench;
        awaited.ifPresent(this::reveal);
        selection.publish();
        hint.show(service.state());
        notices.show(workbench.map(Workbench::notices).orElse(List.of()));
    }

    private Stream<ExplorerNode> closed(List<?> rows) {
        return rows.stream().map(ExplorerNode.class::cast).filter(node -> !node.children().isEmpty())
                .flatMap(node -> Stream.concat(viewer.getExpandedState(node) ? Stream.empty() : Stream.of(node),
                        closed(node.children())));
    }

    private Content content(Workbench open) {
        return new Content(open.catalog().pod(), open.catalog().connectors().all(),
                open.catalog().credentials().all(), service.polling().status(),
                new PathHealth(service.tracing().states()));
    }

    /** Selects a record's row, at once or as soon as it is there. */
    void reveal(UUID record) {
        awaited = Optional.of(record);
        find((List<?>) viewer.getInput(), record.toString()).ifPresent(node -> {
            awaited = Optional.empty();
            viewer.expandAll();
            viewer.setSelection(new StructuredSelection(node), true);
        });
    }

    private static Optional<ExplorerNode> find(List<?> rows, String key) {
        return rows.stream().map(ExplorerNode.class::cast).flatMap(row -> row.key().equals(key) ? Stream.of(row)
                : find(row.children(), key).stream()).findFirst();
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        unsubscribe.run();
        super.dispose();
    }
}
