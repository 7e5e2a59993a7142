package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.Committed;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.ingest.ConnectorState;
import com.activeeye.workbench.ingest.ConnectorStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of each service connector's ingestion, from the store at first and from each commit since. */
final class ConnectorBoard {
    private final Catalog catalog;
    private final Clock clock;
    private final Map<String, Account> accounts = new HashMap<>();

    /** What is known of one account. */
    private static final class Account {
        private final RateWindow rate = new RateWindow();
        private String lastFile = "";
        private Optional<Instant> lastFileAt = Optional.empty();
        private Optional<Instant> lastEventAt = Optional.empty();
        private Optional<Duration> lag = Optional.empty();
        private String error = "";

        void file(LedgerEntry entry, Instant createdAt) {
            lastFile = entry.file().key();
            lastFileAt = Optional.of(entry.ingestedAt());
            Instant from = createdAt.equals(Instant.EPOCH) ? entry.deliveredAt() : createdAt;
            Duration since = Duration.between(from, entry.ingestedAt());
            // A clock that is behind AWS's would make it negative.
            lag = from.equals(Instant.EPOCH) ? Optional.empty()
                    : Optional.of(since.isNegative() ? Duration.ZERO : since);
            error = "";
        }

        void event(Instant time) {
            if (lastEventAt.isEmpty() || lastEventAt.get().isBefore(time)) {
                lastEventAt = Optional.of(time);
            }
        }
    }

    ConnectorBoard(Catalog catalog, EventReader reader, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
        reader.latestFilePerAccount().values().forEach(entry -> account(entry.account()).file(entry, Instant.EPOCH));
        reader.newestEventTimes().forEach((account, time) -> account(account).event(time));
        reader.eventsPerMinute(clock.instant()).forEach(count ->
                account(count.account()).rate.add(count.minute(), count.events()));
    }

    private Account account(String account) {
        return accounts.computeIfAbsent(account, unknown -> new Account());
    }

    void ingested(Committed committed, Instant createdAt) {
        account(committed.entry().account()).file(committed.entry(), createdAt);
        Instant now = clock.instant();
        committed.perAccount().forEach((digits, fresh) -> {
            Account account = account(digits);
            account.event(fresh.newest());
            account.rate.add(now, fresh.events());
        });
    }

    void failed(String account, String words) {
        account(account).error = words;
    }

    void mended(String account) {
        account(account).error = "";
    }

    List<ConnectorStatus> snapshot() {
        return catalog.connectors().all().stream().map(this::status).toList();
    }

    private ConnectorStatus status(ServiceConnector connector) {
        Account account = account(connector.account().digits());
        ConnectorState state = state(connector, account);
        return new ConnectorStatus(connector.account(), connector.displayName(), state, words(state, account),
                account.lastFile, account.lastFileAt, account.lastEventAt, account.lag,
                account.rate.perMinute(clock.instant()), account.error);
    }

    private static ConnectorState state(ServiceConnector connector, Account account) {
        if (!connector.enabled()) {
            return ConnectorState.DISABLED;
        }
        if (!account.error.isEmpty()) {
            return ConnectorState.FAILING;
        }
        boolean waiting = account.lastFile.isEmpty() && account.lastEventAt.isEmpty();
        return waiting ? ConnectorState.WAITING_FOR_FIRST_FILE : ConnectorState.RECEIVING;
    }

    private static String words(ConnectorState state, Account account) {
        return switch (state) {
            case WAITING_FOR_FIRST_FILE -> IngestTexts.get("connector.first");
            case RECEIVING -> IngestTexts.get("connector.receiving");
            case DISABLED -> IngestTexts.get("connector.disabled");
            case FAILING -> account.error;
        };
    }
}
