package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Shows how many log files a backfill would fetch, and how large they are. */
final class BackfillPlanPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(BackfillPlanPage.class);

    private Label words;
    private String text = "";

    BackfillPlanPage() {
        super("plan", TEXTS.get("wizard.plan.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        setDescription(TEXTS.get("wizard.plan.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        words = Names.set(new Label(body, SWT.WRAP), WidgetNames.BACKFILL_PLAN);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, SWT.DEFAULT).applyTo(words);
        words.setText(text);
        setControl(body);
    }

    void show(Backfill plan) {
        text = BackfillModel.words(plan);
        if (words != null) {
            words.setText(text);
        }
        setMessage(plan.files() == 0 ? TEXTS.get("wizard.nothing") : null, INFORMATION);
    }
}
