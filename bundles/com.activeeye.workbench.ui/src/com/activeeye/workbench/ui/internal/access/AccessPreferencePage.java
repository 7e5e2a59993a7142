package com.activeeye.workbench.ui.internal.access;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Lists how the operator acts in each account of the open environment. */
public final class AccessPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(AccessPreferencePage.class);

    /** Room for an account number as it is grouped, in pixels at 100 %. */
    private static final int NARROWEST = 115;

    private Optional<Workbench> workbench = Optional.empty();
    private TableViewer viewer;
    private Background background;

    @Override
    public void init(IWorkbench window) {
        workbench = WorkbenchService.get().workbench();
        noDefaultAndApplyButton();
        setDescription(workbench.map(open -> TEXTS.get("page.description", open.environment().text()))
                .orElse(TEXTS.get("page.closed")));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        background = new Background(body);
        table(body);
        Composite buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "page.add", WidgetNames.ACCESS_ADD, open -> edit(open, new AccessModel(), false));
        List<Button> ofSelected = List.of(
                button(buttons, "page.edit", WidgetNames.ACCESS_EDIT, open -> selected().ifPresent(
                        access -> edit(open, new AccessModel(access), true))),
                button(buttons, "page.remove", WidgetNames.ACCESS_REMOVE, open -> selected().ifPresent(
                        access -> remove(open, access))));
        viewer.addSelectionChangedListener(event -> ofSelected.forEach(
                button -> Enabled.set(button, !event.getSelection().isEmpty())));
        ofSelected.forEach(button -> Enabled.set(button, false));
        show();
        return body;
    }

    private void table(Composite body) {
        Composite holder = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 200).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        Table table = Names.set(new Table(holder, SWT.BORDER | SWT.FULL_SELECTION), WidgetNames.ACCESS_TABLE);
        table.setHeaderVisible(true);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "column.account", 4, access -> access.account().grouped());
        column(layout, "column.profile", 3, Access::profile);
        column(layout, "column.role", 6, Access::roleArn);
        viewer.addDoubleClickListener(event -> workbench.ifPresent(open -> selected().ifPresent(
                access -> edit(open, new AccessModel(access), true))));
    }

    private void column(TableColumnLayout layout, String title, int weight,
            Function<Access, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(TEXTS.get(title));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(access -> text.apply((Access) access)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, NARROWEST));
    }

    private Button button(Composite parent, String label, String name, Consumer<Workbench> action) {
        Button button = Names.set(new Button(parent, SWT.PUSH), name);
        button.setText(TEXTS.get(label));
        Enabled.set(button, workbench.isPresent());
        setButtonLayoutData(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> workbench.ifPresent(action)));
        return button;
    }

    private Optional<Access> selected() {
        return Optional.ofNullable((Access) viewer.getStructuredSelection().getFirstElement());
    }

    private void show() {
        viewer.setInput(workbench.map(open -> open.catalog().accesses()).orElse(List.of()));
    }

    private void edit(Workbench open, AccessModel model, boolean accountFixed) {
        if (new AccessDialog(getShell(), open, model, accountFixed).open() == Window.OK) {
            show();
        }
    }

    private void remove(Workbench open, Access access) {
        background.load(TEXTS.get("page.removing"), progress -> {
            open.sessions().invalidate();
            return open.catalog().removeAccess(access.account());
        }, removed -> show(), failure -> setErrorMessage(Problems.tell(failure)));
    }
}
