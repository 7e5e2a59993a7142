package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * The trails that write to the credential's bucket.
 *
 * @param byAccount for each account that could be asked, those of its trails
 */
record Trails(Map<AccountId, List<Trail>> byAccount) {
    Trails {
        byAccount = Map.copyOf(byAccount);
    }

    /** A trail, and an account that sees it. */
    record Seen(Trail trail, AccountId by) {
    }

    /** Each trail once, seen by its own account where that was asked. */
    Collection<Seen> distinct() {
        Map<String, Seen> seen = new LinkedHashMap<>();
        byAccount.keySet().stream().sorted().forEach(account -> byAccount.get(account).forEach(trail -> seen.merge(
                trail.trailARN(), new Seen(trail, account), (one, other) -> owns(other) ? other : one)));
        return seen.values();
    }

    private static boolean owns(Seen seen) {
        return Arns.account(seen.trail().trailARN()).equals(seen.by().digits());
    }

    /** Whether a trail of a whole organisation is among them. */
    boolean hasOrganisation() {
        return distinct().stream().anyMatch(seen -> Boolean.TRUE.equals(seen.trail().isOrganizationTrail()));
    }
}
