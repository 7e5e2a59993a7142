package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.bucket.BucketFolders;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.AccountStanding.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides for each account of a bucket whether its log files are ingested, by what is recorded and what was seen. */
final class MonitoredAccounts {
    private static final Texts TEXTS = Texts.beside(MonitoredAccounts.class);

    private final AccountLimit limit;
    private final Optional<BucketFolders> seen;
    private final Map<AccountId, ServiceConnector> connectors = new TreeMap<>();

    /**
     * The accounts of a credential's bucket.
     *
     * @param credential the credential
     * @param connectors all service connectors
     * @param seen what is in the bucket; empty when it could not be looked at
     */
    MonitoredAccounts(ConnectorCredential credential, Collection<ServiceConnector> connectors,
            Optional<BucketFolders> seen) {
        this.limit = credential.limit();
        this.seen = seen;
        connectors.forEach(connector -> this.connectors.put(connector.account(), connector));
    }

    /** All accounts that are recorded, limited to or seen: those that are in first, then by account. */
    List<AccountStanding> all() {
        SortedSet<AccountId> accounts = new TreeSet<>(connectors.keySet());
        accounts.addAll(limit.accounts());
        seen.map(BucketFolders::all).ifPresent(accounts::addAll);
        return accounts.stream().map(this::standing).sorted(Comparator.comparing(AccountStanding::standing)).toList();
    }

    private AccountStanding standing(AccountId account) {
        Optional<ServiceConnector> connector = Optional.ofNullable(connectors.get(account));
        if (!limit.admits(account)) {
            return told(account, connector, Standing.OUT, "standing.limit");
        }
        if (connector.isEmpty()) {
            return told(account, connector, Standing.OUT, "standing.no_connector");
        }
        if (!connector.get().enabled()) {
            return told(account, connector, Standing.OUT, "standing.disabled");
        }
        if (seen.isEmpty()) {
            return told(account, connector, Standing.UNKNOWN, "standing.not_looked");
        }
        List<String> folders = seen.get().of(account);
        if (folders.isEmpty()) {
            return told(account, connector, Standing.UNKNOWN, "standing.not_seen");
        }
        if (limit.isSet() && folders.stream().noneMatch(limit.folders()::contains)) {
            return told(account, connector, Standing.OUT, "standing.folder", String.join(", ", folders));
        }
        return told(account, connector, Standing.IN, "standing.in", String.join(", ", folders));
    }

    private static AccountStanding told(AccountId account, Optional<ServiceConnector> connector, Standing standing,
            String key, Object... values) {
        return new AccountStanding(account, connector.map(ServiceConnector::displayName).orElse(""), standing,
                TEXTS.get(key, values));
    }
}
