package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RoleStacks;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.FlowPage;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.stack.StackModel;
import com.activeeye.workbench.ui.internal.stack.StackPanel;
import com.activeeye.workbench.ui.internal.stack.StackReview;
import com.activeeye.workbench.ui.internal.stack.StackRun.Phase;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

/** Deploys the role stack: first what will be made, with the acknowledgement, then live what CloudFormation does. */
final class StackStepPage extends FlowPage {
    private static final Texts TEXTS = Texts.beside(StackStepPage.class);

    private final Workbench workbench;
    private final OnboardModel model;
    private Composite body;
    private Composite reviewPart;
    private StackReview review;
    private StackPanel panel;
    private StackModel stack;
    private Background background;

    StackStepPage(Workbench workbench, OnboardModel model) {
        super(OnboardSteps.STACK, TEXTS.get("stack.title"), Icons.descriptor(Icons.WIZARD_CREDENTIAL));
        this.workbench = workbench;
        this.model = model;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        StackLayout layout = new StackLayout();
        layout.marginWidth = 10;
        layout.marginHeight = 10;
        body.setLayout(layout);
        background = new Background(body);
        setControl(body);
        begin();
    }

    private void begin() {
        for (var child : body.getChildren()) {
            child.dispose();
        }
        stack = new StackModel(model.credential().orElseThrow());
        setDescription(TEXTS.get("stack.description", stack.credential().bucketAccount().grouped()));
        reviewPart = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 8).applyTo(reviewPart);
        review = new StackReview(reviewPart, stack, this::validate);
        panel = new StackPanel(body, workbench, this::panelChanged);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
        show(reviewPart);
    }

    private void show(Composite part) {
        ((StackLayout) body.getLayout()).topControl = part;
        body.layout(true, true);
    }

    private boolean isThere() {
        return panel.phase() == Phase.SUCCEEDED || panel.phase() == Phase.IDLE && stack.existing()
                .filter(StackState::isComplete).filter(state -> state.has(stack.parameters())).isPresent();
    }

    private void validate() {
        setPageComplete(isThere() || panel.phase() == Phase.IDLE && stack.canSubmit());
        if (panel.phase() == Phase.IDLE) {
            setMessage(TEXTS.get(isThere() ? "stack.there" : "stack.next"));
        }
    }

    private void panelChanged() {
        if (panel == null) {
            return;
        }
        if (panel.phase() == Phase.SUCCEEDED) {
            model.result(OnboardSteps.STACK, panel.words());
        }
        setMessage(panel.phase() == Phase.SUCCEEDED ? TEXTS.get("stack.done") : null);
        validate();
        updateButtons();
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !model.credential().filter(stack.credential()::equals).isPresent()) {
            begin();
        }
        super.setVisible(visible);
        if (visible) {
            review.setFocus();
            if (panel.phase() == Phase.IDLE) {
                look();
            }
        }
    }

    private void look() {
        StackModel looked = stack;
        validate();
        background.load(TEXTS.get("stack.looking"),
                progress -> RoleStacks.of(workbench, looked.credential()).status(progress), state -> {
                    looked.existing(state);
                    review.refresh();
                    validate();
                }, failure -> setMessage(Problems.tell(failure), IMessageProvider.WARNING));
    }

    @Override
    protected boolean leave() {
        if (isThere()) {
            if (model.result(OnboardSteps.STACK).isEmpty()) {
                model.result(OnboardSteps.STACK, TEXTS.get("done.stack_kept"));
            }
            return true;
        }
        show(panel.control());
        panel.deploy(stack);
        return false;
    }

    boolean isRunning() {
        return panel != null && panel.phase().isRunning();
    }

    void stop() {
        panel.stop();
    }

    @Override
    public IWizardPage getPreviousPage() {
        return isRunning() ? null : super.getPreviousPage();
    }
}
