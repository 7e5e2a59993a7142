package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowWizard;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WizardWork;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jface.wizard.IWizardPage;

/** Asks for days and accounts, lists what there is to fetch with its size, and has it fetched when told so. */
final class BackfillWizard extends FlowWizard {
    private static final Texts TEXTS = Texts.beside(BackfillWizard.class);

    private final Workbench workbench;
    private final BackfillPage page;
    private final BackfillPlanPage plan = new BackfillPlanPage();
    private Optional<Backfill> planned = Optional.empty();
    private boolean finished;

    BackfillWizard(Workbench workbench) {
        this.workbench = workbench;
        page = new BackfillPage(new BackfillModel(workbench,
                LocalDate.ofInstant(workbench.workspace().clock().instant(), ZoneOffset.UTC)));
        setWindowTitle(TEXTS.get("wizard.window"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(page);
        addPage(plan);
    }

    @Override
    public String finishLabel() {
        return TEXTS.get("wizard.finish");
    }

    @Override
    protected boolean leave(IWizardPage from) {
        if (from != page) {
            return true;
        }
        try {
            forget();
            Backfill listed = WizardWork.run(getContainer(), TEXTS.get("wizard.listing"), page.model()::plan);
            planned = Optional.of(listed);
            plan.show(listed);
            return true;
        } catch (Exception e) {
            page.failed(Problems.isCancellation(e) ? "" : Problems.tell(e));
            return false;
        }
    }

    // A plan that nobody wants to run is not left behind in the list.
    private void forget() {
        planned.ifPresent(workbench.backfilling()::remove);
        planned = Optional.empty();
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == plan && planned.filter(each -> each.files() > 0).isPresent();
    }

    @Override
    public boolean performFinish() {
        finished = true;
        return true;
    }

    @Override
    public void dispose() {
        if (!finished) {
            forget();
        }
        super.dispose();
    }

    /** The backfill that is to be run; empty when the wizard was cancelled. */
    Optional<Backfill> toRun() {
        return finished ? planned : Optional.empty();
    }
}
