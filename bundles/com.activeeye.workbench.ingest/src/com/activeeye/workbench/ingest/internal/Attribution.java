package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.CloudTrailEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes a log file's events to service connectors: by their own account where that has a connector, else by the
 * account of the log file; events of a disabled connector are left out.
 */
final class Attribution {
    private final Catalog catalog;
    private final String fileAccount;
    private final Map<String, Optional<String>> accounts = new HashMap<>();

    Attribution(Catalog catalog, String fileAccount) {
        this.catalog = catalog;
        this.fileAccount = fileAccount;
    }

    /** The events that are wanted, each with the account of its connector. */
    List<CloudTrailEvent> attribute(List<CloudTrailEvent> events) {
        List<CloudTrailEvent> wanted = new ArrayList<>(events.size());
        for (CloudTrailEvent event : events) {
            if (event.account().equals(fileAccount)) {
                wanted.add(event);
            } else {
                account(event.account()).ifPresent(account -> wanted.add(
                        account.equals(event.account()) ? event : event.withAccount(account)));
            }
        }
        return wanted;
    }

    private Optional<String> account(String own) {
        return accounts.computeIfAbsent(own, this::lookUp);
    }

    private Optional<String> lookUp(String own) {
        Optional<ServiceConnector> connector = catalog.connectors().byAccount(new AccountId(own));
        if (connector.isEmpty()) {
            return Optional.of(fileAccount);
        }
        return connector.filter(ServiceConnector::enabled).map(found -> found.account().digits());
    }
}
