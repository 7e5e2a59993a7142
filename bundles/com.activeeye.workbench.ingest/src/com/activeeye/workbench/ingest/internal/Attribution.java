package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.CloudTrailEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Attributes a log file's events to service connectors: by their own account where that has a connector, else by the
 * account of the log file. Events of accounts that are not wanted are left out and counted.
 */
final class Attribution {
    private final Catalog catalog;
    private final String fileAccount;
    private final Predicate<String> unwanted;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();

    /** Where events of an account go. */
    private record Target(boolean wanted, String account) {
    }

    /**
     * The attribution of one log file's events.
     *
     * @param fileAccount the account that its key names
     * @param unwanted whether events of another account are left out
     */
    Attribution(Catalog catalog, String fileAccount, Predicate<String> unwanted) {
        this.catalog = catalog;
        this.fileAccount = fileAccount;
        this.unwanted = unwanted;
    }

    /** The events that are wanted, each with the account of its connector. */
    List<CloudTrailEvent> attribute(List<CloudTrailEvent> events) {
        List<CloudTrailEvent> wanted = new ArrayList<>(events.size());
        for (CloudTrailEvent event : events) {
            if (event.account().equals(fileAccount)) {
                wanted.add(event);
                continue;
            }
            Target target = targets.computeIfAbsent(event.account(), this::target);
            if (!target.wanted()) {
                leftOut.merge(event.account(), 1, Integer::sum);
            } else {
                wanted.add(target.account().equals(event.account()) ? event : event.withAccount(target.account()));
            }
        }
        return wanted;
    }

    private Target target(String own) {
        boolean known = catalog.connectors().byAccount(new AccountId(own)).isPresent();
        return new Target(!unwanted.test(own), known ? own : fileAccount);
    }

    /** How many events were left out so far, by their account. */
    Map<String, Integer> leftOut() {
        return Map.copyOf(leftOut);
    }
}
