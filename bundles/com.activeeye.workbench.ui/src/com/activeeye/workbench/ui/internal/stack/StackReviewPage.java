package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.PlanLink;
import com.activeeye.workbench.ui.internal.common.Problems;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Says what Submit will do, and asks for the acknowledgement without which it cannot (the guide, step 13). */
final class StackReviewPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(StackReviewPage.class);

    private final Workbench workbench;
    private final StackModel model;
    private StackReview review;
    private Background background;

    StackReviewPage(Workbench workbench, StackModel model) {
        super("review", TEXTS.get("review.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        this.model = model;
        setDescription(TEXTS.get("review.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 8).applyTo(body);
        review = new StackReview(body, model, this::validate);
        PlanLink.add(body, model.credential());
        background = new Background(body);
        setControl(body);
    }

    private void validate() {
        setPageComplete(model.canSubmit());
        if (model.mustDeleteFirst()) {
            setMessage(TEXTS.get("review.broken"), IMessageProvider.WARNING);
        }
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            setMessage(null);
            review.refresh();
            validate();
            review.setFocus();
            look();
        }
    }

    private void look() {
        background.load(TEXTS.get("review.looking"),
                progress -> RoleStacks.of(workbench, model.credential()).status(progress), state -> {
                    model.existing(state);
                    review.refresh();
                    validate();
                }, failure -> setMessage(Problems.tell(failure), IMessageProvider.WARNING));
    }
}
