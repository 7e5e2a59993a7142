package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.aws.organization.ListedAccount;
import com.activeeye.workbench.core.connector.ConnectorDraft;
import com.activeeye.workbench.core.connector.DraftReview;
import com.activeeye.workbench.core.connector.NamePattern;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.util.List;

/** Makes service connectors for many accounts in one go. */
public final class ImportConnectors {
    private static final Texts TEXTS = Texts.beside(ImportConnectors.class);

    private final Workbench workbench;

    public ImportConnectors(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * The drafts for a list of accounts; those that are not in use make no events, and are left out.
     *
     * @param list the accounts
     * @param pattern how the connectors are named
     */
    public static List<ConnectorDraft> drafts(AccountList list, NamePattern pattern) {
        return list.accounts().stream().filter(ListedAccount::active).map(listed -> new ConnectorDraft(
                listed.account(), pattern.nameOf(listed.account(), listed.name()), listed.priority(),
                listed.enabled())).toList();
    }

    /** What would come of drafts now. */
    public List<DraftReview> review(List<ConnectorDraft> drafts) {
        return DraftReview.of(drafts, workbench.catalog().connectors().all());
    }

    /**
     * Records the connectors of drafts, in one write.
     *
     * @param drafts the drafts
     * @param skipConflicts whether to record the others when some are in conflict
     * @return the connectors that were made; none when all accounts had one
     * @throws WorkbenchException of kind ALREADY_EXISTS when some are in conflict and are not to be skipped, in which
     *         case nothing was recorded
     */
    public List<ServiceConnector> run(List<ConnectorDraft> drafts, boolean skipConflicts) {
        List<DraftReview> reviews = review(drafts);
        List<DraftReview> conflicts = reviews.stream()
                .filter(review -> review.outcome() == DraftReview.Outcome.CONFLICT).toList();
        if (!conflicts.isEmpty() && !skipConflicts) {
            throw new WorkbenchException(FaultKind.ALREADY_EXISTS, TEXTS.get("import.conflicts",
                    conflicts.size(), conflicts.getFirst().draft().account().digits(), conflicts.getFirst().why()),
                    TEXTS.get("import.conflicts.todo"));
        }
        List<ServiceConnector> made = DraftReview.make(reviews);
        workbench.catalog().connectors().addAll(made);
        return made;
    }
}
