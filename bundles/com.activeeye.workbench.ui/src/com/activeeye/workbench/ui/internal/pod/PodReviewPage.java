package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.KeysLeadOn;
import com.activeeye.workbench.ui.internal.common.Names;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The wizard page that says what the set-up will make, before anything is made. */
public final class PodReviewPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(PodReviewPage.class);

    private final PodModel model;
    private Text review;

    /** A page for a model. */
    public PodReviewPage(PodModel model) {
        super("podReview", TEXTS.get("review.title"), Icons.descriptor(Icons.WIZARD_POD));
        this.model = model;
        setDescription(TEXTS.get("review.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        review = Names.set(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                WidgetNames.POD_REVIEW);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(review);
        KeysLeadOn.from(review);
        setControl(body);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            review.setText(String.join("\n", model.review()));
        }
        super.setVisible(visible);
    }
}
