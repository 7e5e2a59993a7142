package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.core.connector.ConnectorDraft;
import com.activeeye.workbench.core.connector.DraftReview;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Checks;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.Fields;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.PageMessages;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The accounts, with the connector that each would get and what stands in its way; the selected one is edited. */
final class AccountsPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(AccountsPage.class);
    private static final int OUTCOME = 4;
    private static final int WIDTH = 900;
    private static final int FAULT_LINES = 4;

    private final OrganizationModel model;
    private Text pattern;
    private Table table;
    private Text faults;
    private Text name;
    private Combo priority;
    private Button enabled;
    private Label bucket;
    private Button withCredential;
    private Text credentialName;
    private List<Finding> patternFindings = List.of();
    private boolean showing;

    AccountsPage(OrganizationModel model) {
        super("accounts", TEXTS.get("accounts.title"), Icons.descriptor(Icons.WIZARD_CONNECTOR));
        this.model = model;
        setDescription(TEXTS.get("accounts.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).numColumns(2).spacing(8, 6).applyTo(body);
        pattern = text(body, "accounts.pattern", WidgetNames.ORGANIZATION_PATTERN);
        pattern.addModifyListener(event -> rename());
        table = Names.set(new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.CHECK),
                WidgetNames.ORGANIZATION_ACCOUNTS);
        table.setHeaderVisible(true);
        column("accounts.column.account", 145);
        column("accounts.column.name", 195);
        column("accounts.column.priority", 70);
        column("accounts.column.enabled", 70);
        column("accounts.column.outcome", 420);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, 200).applyTo(table);
        Checks.follow(table, item -> {
            // Of an account that has its connector already there is nothing to choose.
            if (!isThere(model.reviews().get(table.indexOf(item)))) {
                model.setChosen(table.indexOf(item), item.getChecked());
            }
            update();
        });
        table.addListener(SWT.MouseMove, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            table.setToolTipText(item == null ? null : item.getText(OUTCOME));
        });
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (event.detail != SWT.CHECK) {
                showSelected();
            }
        }));
        faults = Names.set(new Text(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WidgetNames.ORGANIZATION_FAULTS);
        KeysLeadOn.from(faults);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(640, FAULT_LINES * faults.getLineHeight())
                .exclude(true).applyTo(faults);
        editor(body);
        bucket = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(500, SWT.DEFAULT).applyTo(bucket);
        withCredential = Names.set(new Button(body, SWT.CHECK), WidgetNames.ORGANIZATION_CREDENTIAL);
        withCredential.setText(TEXTS.get("accounts.credential"));
        withCredential.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            model.setWithCredential(withCredential.getSelection());
            validate();
        }));
        credentialName = Names.set(new Text(body, SWT.BORDER), WidgetNames.ORGANIZATION_CREDENTIAL_NAME);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(credentialName);
        credentialName.addModifyListener(event -> {
            model.setCredentialName(credentialName.getText());
            validate();
        });
        setControl(body);
        setPageComplete(false);
    }

    private static Text text(Composite body, String key, String widget) {
        label(body, key);
        Text text = Names.set(new Text(body, SWT.BORDER), widget);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    private static void label(Composite body, String key) {
        Label label = new Label(body, SWT.NONE);
        label.setText(TEXTS.get(key));
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get(key));
        column.setWidth(width);
    }

    private void editor(Composite body) {
        label(body, "accounts.name");
        Composite line = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        name = Names.set(new Text(line, SWT.BORDER), WidgetNames.ORGANIZATION_NAME);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
        name.addModifyListener(event -> edit(draft -> draft.withName(name.getText())));
        label(line, "accounts.priority");
        priority = Names.set(new Combo(line, SWT.READ_ONLY), WidgetNames.ORGANIZATION_PRIORITY);
        priority.setItems(Arrays.stream(Priority.values()).map(Priority::label).toArray(String[]::new));
        priority.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> edit(draft -> draft.withPriority(Priority.values()[priority.getSelectionIndex()]))));
        enabled = Names.set(new Button(line, SWT.CHECK), WidgetNames.ORGANIZATION_ENABLED);
        enabled.setText(TEXTS.get("accounts.enabled"));
        enabled.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> edit(draft -> draft.withEnabled(enabled.getSelection()))));
    }

    private void rename() {
        if (!showing) {
            patternFindings = model.setPattern(pattern.getText());
            fill();
        }
    }

    private void edit(UnaryOperator<ConnectorDraft> change) {
        int row = table.getSelectionIndex();
        if (!showing && row >= 0) {
            model.change(row, change.apply(model.drafts().get(row)));
            update();
        }
    }

    /** Makes the rows anew; the selection stays. */
    private void fill() {
        int row = Math.max(0, table.getSelectionIndex());
        table.setRedraw(false);
        table.setItemCount(0);
        for (ConnectorDraft ignored : model.drafts()) {
            new TableItem(table, SWT.NONE);
        }
        if (row < table.getItemCount()) {
            table.setSelection(row);
        }
        update();
        table.setRedraw(true);
        showSelected();
    }

    private void update() {
        List<ConnectorDraft> drafts = model.drafts();
        List<Optional<DraftReview>> reviews = model.reviews();
        for (int i = 0; i < drafts.size(); i++) {
            ConnectorDraft draft = drafts.get(i);
            TableItem item = table.getItem(i);
            item.setChecked(model.isChosen(i) && !isThere(reviews.get(i)));
            item.setGrayed(isThere(reviews.get(i)));
            item.setText(new String[] {draft.account().grouped(), draft.name(), draft.priority().label(),
                    TEXTS.get(draft.enabled() ? "yes" : "no"), OrganizationModel.outcome(reviews.get(i))});
            item.setImage(OUTCOME, Icons.image(icon(reviews.get(i))));
        }
        validate();
    }

    private static boolean isThere(Optional<DraftReview> review) {
        return review.filter(one -> one.outcome() == DraftReview.Outcome.EXISTING).isPresent();
    }

    private static String icon(Optional<DraftReview> review) {
        return review.map(one -> switch (one.outcome()) {
            case NEW -> Icons.CHECK_OK;
            case EXISTING -> Icons.CHECK_OPEN;
            case CONFLICT -> Icons.CHECK_BROKEN;
        }).orElse(Icons.CHECK_OPEN);
    }

    private void showSelected() {
        int row = table.getSelectionIndex();
        showing = true;
        boolean any = row >= 0;
        if (any) {
            ConnectorDraft draft = model.drafts().get(row);
            name.setText(draft.name());
            priority.select(draft.priority().ordinal());
            enabled.setSelection(draft.enabled());
        }
        boolean canEdit = any && !isThere(model.reviews().get(row));
        Enabled.set(name, canEdit);
        Enabled.set(priority, canEdit);
        Enabled.set(enabled, canEdit);
        showing = false;
    }

    private void validate() {
        List<Finding> findings = patternFindings.isEmpty() ? model.findings() : patternFindings;
        Enabled.set(credentialName, model.isWithCredential());
        PageMessages.show(this, findings, findings);
        updateButtons();
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            showing = true;
            pattern.setText(model.pattern());
            credentialName.setText(model.credentialName());
            showing = false;
            withCredential.setSelection(model.isWithCredential());
            Enabled.set(withCredential, model.isWithCredential());
            bucket.setText(model.bucketText().replace("&", "&&"));
            faults.setText(SafeText.lines(model.faults()));
            faults.setVisible(!model.faults().isEmpty());
            ((GridData) faults.getLayoutData()).exclude = model.faults().isEmpty();
            fill();
            ((Composite) getControl()).layout(true, true);
        }
        super.setVisible(visible);
        if (visible) {
            table.setFocus();
        }
    }
}
