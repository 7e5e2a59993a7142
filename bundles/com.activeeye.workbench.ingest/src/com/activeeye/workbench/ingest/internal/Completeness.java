package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LogFileId;
import java.util.Set;

/**
 * Whether all that is wanted of a log file is in the store. Of one that was ingested while the connector of some of its
 * events' account was disabled it is not, once that connector is enabled.
 */
public final class Completeness {
    private final Catalog catalog;
    private final EventReader reader;

    public Completeness(Catalog catalog, EventReader reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    /** Whether nothing is to be done: all that is wanted of the log file is in the store, or it is in quarantine. */
    public boolean isDone(LogFileId file) {
        return reader.isSettled(file) && reader.leftOutOf(file).stream().noneMatch(this::isWanted);
    }

    private boolean isWanted(String account) {
        return catalog.connectors().byAccount(new AccountId(account)).filter(ServiceConnector::enabled).isPresent();
    }

    /** Whether events of an account are left out of a log file of another account's: its connector is disabled. */
    private boolean isUnwanted(String account) {
        return catalog.connectors().byAccount(new AccountId(account)).filter(found -> !found.enabled()).isPresent();
    }

    /** The same of a log file that may be in the store already: what is there of it stays. */
    boolean isUnwanted(LogFileId file, String account) {
        Set<String> before = reader.leftOutOf(file);
        return before.isEmpty() ? isUnwanted(account) : before.contains(account) && !isWanted(account);
    }
}
