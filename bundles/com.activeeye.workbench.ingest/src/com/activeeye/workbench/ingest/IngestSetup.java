package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.ingest.notification.EnvelopePolicy;
import java.time.Clock;
import java.util.Objects;

/**
 * What ingestion works with.
 *
 * @param queue where notifications come from
 * @param fetcher reads log files
 * @param envelopes decides which SNS envelopes are believed
 * @param catalog the service connectors and credentials, read anew for each log file
 * @param store where events go
 * @param inflatedCap to how many bytes a log file may inflate
 * @param clock the time
 */
public record IngestSetup(MessageQueue queue, LogFileFetcher fetcher, EnvelopePolicy envelopes, Catalog catalog,
        EventStore store, long inflatedCap, Clock clock) {
    public IngestSetup {
        Objects.requireNonNull(queue);
        Objects.requireNonNull(fetcher);
        Objects.requireNonNull(envelopes);
        Objects.requireNonNull(catalog);
        Objects.requireNonNull(store);
        Objects.requireNonNull(clock);
    }

    /** The same with messages from another queue. */
    public IngestSetup withQueue(MessageQueue other) {
        return new IngestSetup(other, fetcher, envelopes, catalog, store, inflatedCap, clock);
    }
}
