package com.activeeye.workbench.core.connector;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import com.activeeye.workbench.core.validation.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What would come of a draft.
 *
 * @param draft the draft
 * @param outcome what would come of it
 * @param why why, where that is not plain; empty otherwise
 */
public record DraftReview(ConnectorDraft draft, Outcome outcome, String why) {
    private static final Texts TEXTS = Texts.beside(DraftReview.class);

    /** What comes of a draft. */
    public enum Outcome {
        /** A connector is made. */
        NEW,
        /** The account has a connector already, which stays as it is. */
        EXISTING,
        /** The draft breaks a rule. */
        CONFLICT
    }

    /**
     * Looks at drafts before they are recorded.
     *
     * @param drafts the drafts
     * @param recorded the connectors that there are
     * @return a review per draft, in their order
     */
    public static List<DraftReview> of(List<ConnectorDraft> drafts, Collection<ServiceConnector> recorded) {
        Map<AccountId, ServiceConnector> byAccount = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        recorded.forEach(connector -> {
            byAccount.put(connector.account(), connector);
            taken.put(key(connector.displayName()), TEXTS.get("draft.name_recorded", connector.displayName(),
                    connector.account().digits()));
        });
        Map<AccountId, ConnectorDraft> seen = new HashMap<>();
        return drafts.stream().map(draft -> {
            ServiceConnector existing = byAccount.get(draft.account());
            if (existing != null) {
                return new DraftReview(draft, Outcome.EXISTING, TEXTS.get("draft.existing", existing.displayName()));
            }
            DraftReview review = review(draft, taken, seen);
            seen.putIfAbsent(draft.account(), draft);
            taken.putIfAbsent(key(draft.name()), TEXTS.get("draft.name_twice", draft.name().strip(),
                    draft.account().digits()));
            return review;
        }).toList();
    }

    private static DraftReview review(ConnectorDraft draft, Map<String, String> taken,
            Map<AccountId, ConnectorDraft> seen) {
        List<Finding> findings = DisplayName.check(draft.name(), List.of());
        if (!findings.isEmpty()) {
            return new DraftReview(draft, Outcome.CONFLICT, findings.getFirst().text());
        }
        if (seen.containsKey(draft.account())) {
            return new DraftReview(draft, Outcome.CONFLICT, TEXTS.get("draft.account_twice",
                    draft.account().digits()));
        }
        String name = taken.get(key(draft.name()));
        return name == null ? new DraftReview(draft, Outcome.NEW, "")
                : new DraftReview(draft, Outcome.CONFLICT, name);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The connectors that the drafts of reviews make. */
    public static List<ServiceConnector> make(List<DraftReview> reviews) {
        return reviews.stream().filter(review -> review.outcome() == Outcome.NEW)
                .map(review -> review.draft().make()).toList();
    }
}
