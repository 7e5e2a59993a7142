package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Checks;
import com.activeeye.workbench.ui.internal.common.Enabled;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Radios;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks for the credential, the days and the accounts of a backfill. */
final class BackfillPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(BackfillPage.class);

    private final BackfillModel model;
    private Table accounts;
    private Text from;
    private Text to;

    BackfillPage(BackfillModel model) {
        super("backfill", TEXTS.get("wizard.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.model = model;
        setDescription(TEXTS.get("wizard.description"));
    }

    BackfillModel model() {
        return model;
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(8, 6).applyTo(body);
        label(body, "wizard.credential", SWT.CENTER);
        Combo credential = Names.set(new Combo(body, SWT.READ_ONLY), WidgetNames.BACKFILL_CREDENTIAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(credential);
        credential.setItems(model.credentials().stream().map(BackfillPage::name).toArray(String[]::new));
        credential.select(model.credential());
        credential.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            model.credential(credential.getSelectionIndex());
            fill();
            check();
        }));
        radio(body, "wizard.days", WidgetNames.BACKFILL_DAYS, false).setSelection(true);
        from = day(body, "wizard.from", WidgetNames.BACKFILL_FROM, model.from(), model::from);
        to = day(body, "wizard.to", WidgetNames.BACKFILL_TO, model.to(), model::to);
        label(body, "wizard.accounts", SWT.BEGINNING);
        accounts = Names.set(new Table(body, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), WidgetNames.BACKFILL_ACCOUNTS);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(accounts);
        Checks.follow(accounts, item -> {
            model.choose((ServiceConnector) item.getData(), item.getChecked());
            check();
        });
        radio(body, "wizard.skipped", WidgetNames.BACKFILL_SKIPPED, true);
        fill();
        setControl(body);
        check();
    }

    private static String name(ConnectorCredential credential) {
        return TEXTS.get("wizard.credential.name", credential.displayName(), credential.bucketName());
    }

    private static void label(Composite body, String text, int vertical) {
        Label label = new Label(body, SWT.NONE);
        label.setText(TEXTS.get(text));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
    }

    private Button radio(Composite body, String text, String name, boolean skipped) {
        Button button = Radios.add(body, name, TEXTS.get(text), () -> skipped(skipped));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private void skipped(boolean only) {
        model.skipped(only);
        Enabled.set(from, !only);
        Enabled.set(to, !only);
        Enabled.set(accounts, !only);
        check();
    }

    // Typed, not chosen: the Tab key never leaves a DateTime of GTK.
    private Text day(Composite body, String text, String name, String first, Consumer<String> typed) {
        label(body, text, SWT.CENTER);
        Text day = Names.set(new Text(body, SWT.BORDER), name);
        GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(day);
        day.setMessage(TEXTS.get("wizard.day.form"));
        day.setText(first);
        day.addModifyListener(event -> {
            typed.accept(day.getText());
            check();
        });
        return day;
    }

    private void fill() {
        accounts.removeAll();
        for (ServiceConnector connector : model.candidates()) {
            TableItem item = new TableItem(accounts, SWT.NONE);
            item.setText(TEXTS.get("wizard.account", connector.displayName(), connector.account().digits()));
            item.setData(connector);
            item.setChecked(model.isChosen(connector));
        }
    }

    private void check() {
        String problem = model.problem();
        setErrorMessage(problem.isEmpty() ? null : problem);
        setPageComplete(problem.isEmpty());
        updateButtons();
    }

    /** Says why what there is to fetch could not be listed. */
    void failed(String why) {
        setErrorMessage(why.isEmpty() ? null : why);
        updateButtons();
    }
}
