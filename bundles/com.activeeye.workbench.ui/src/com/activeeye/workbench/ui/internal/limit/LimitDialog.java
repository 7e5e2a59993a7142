package com.activeeye.workbench.ui.internal.limit;

import com.activeeye.workbench.core.credential.AccountLimit.Way;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.AccountStanding;
import com.activeeye.workbench.operations.LimitAccounts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Checks;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Radios;
import com.activeeye.workbench.ui.internal.common.RememberingDialog;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.plan.PlanEditor;
import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Shows which accounts of a bucket are monitored, and lets that be limited (the guide, "Limiting Monitoring …"). */
final class LimitDialog extends RememberingDialog {
    private static final Texts TEXTS = Texts.beside(LimitDialog.class);

    private final LimitModel model;
    private final LimitAccounts limits;
    private Table table;
    private Label why;
    /** What could not be looked at; empty for nothing. */
    private String notes = "";
    private Background background;

    LimitDialog(Shell parent, LimitModel model, LimitAccounts limits) {
        super(parent, TEXTS.get("dialog.title"));
        this.model = model;
        this.limits = limits;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXTS.get("dialog.heading", model.credential().bucketName()));
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        for (Way way : Way.values()) {
            radio(body, way);
        }
        table = Names.set(new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.LIMIT_ACCOUNTS);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(960, 220).applyTo(table);
        column("account", 155);
        column("connector", 145);
        column("standing", 125);
        column("why", 525);
        Checks.follow(table, this::checked);
        table.addListener(SWT.Selection, event -> explain());
        why = Names.set(new Label(body, SWT.WRAP), WidgetNames.LIMIT_WHY);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, 2 * table.getItemHeight()).applyTo(why);
        background = new Background(body);
        look();
        return area;
    }

    private void radio(Composite body, Way way) {
        String key = way.name().toLowerCase(Locale.ROOT);
        Radios.add(body, WidgetNames.LIMIT_WAY + "." + key, TEXTS.get("way." + key), () -> {
            model.way(way);
            refresh();
        }).setSelection(model.way() == way);
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get("column." + key));
        ColumnMemory.remember(column, Dialogs.settings("limit"), key, width);
    }

    private void checked(TableItem item) {
        boolean taken = model.choose((AccountStanding) item.getData(), item.getChecked());
        refresh();
        if (!taken) {
            setMessage(TEXTS.get("dialog.choose_way"), IMessageProvider.WARNING);
        }
    }

    /** The sentence of the selected account in full: a column may be too narrow for it. */
    private void explain() {
        int row = table.getSelectionIndex();
        why.setText(row < 0 ? "" : SafeText.lines(model.accounts().get(row).why()).replace("&", "&&"));
    }

    private void look() {
        setMessage(TEXTS.get("dialog.looking"));
        background.load(TEXTS.get("dialog.looking"), progress -> limits.show(model.credential(), progress), view -> {
            model.observed(view.accounts());
            notes = String.join(" ", view.notes());
            fill();
            refresh();
        }, failure -> setErrorMessage(Problems.tell(failure)));
    }

    private void fill() {
        table.removeAll();
        for (AccountStanding account : model.accounts()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(account);
            item.setText(new String[] {account.account().grouped(), SafeText.cell(account.connector()),
                    LimitModel.standing(account), SafeText.cell(account.why())});
            item.setImage(0, Icons.image(icon(account)));
        }
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
        explain();
    }

    private static String icon(AccountStanding account) {
        return switch (account.standing()) {
            case IN -> Icons.CHECK_OK;
            case OUT -> Icons.CHECK_OPEN;
            case UNKNOWN -> Icons.VERDICT_UNCHECKED;
        };
    }

    private void refresh() {
        for (TableItem item : table.getItems()) {
            item.setChecked(model.isChosen((AccountStanding) item.getData()));
        }
        setMessage(notes.isEmpty() ? TEXTS.get("dialog.message") : notes,
                notes.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
        String missing = model.missing();
        setErrorMessage(missing.isEmpty() ? null : missing);
        Enabled.set(getButton(IDialogConstants.OK_ID), missing.isEmpty());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("dialog.record"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Enabled.set(getButton(IDialogConstants.OK_ID), false);
        background.load(TEXTS.get("dialog.recording"), progress -> model.record(limits, progress), credential -> {
            close();
            PlanEditor.open(credential);
        }, failure -> {
            setErrorMessage(Problems.tell(failure));
            Enabled.set(getButton(IDialogConstants.OK_ID), true);
        });
    }
}
