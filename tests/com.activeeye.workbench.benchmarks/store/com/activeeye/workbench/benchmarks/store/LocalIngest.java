package com.activeeye.workbench.benchmarks.store;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.Ingester;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import com.activeeye.workbench.ingest.notification.EnvelopePolicy;
import java.nio.file.Path;
import java.time.Clock;

/** A store and what fills it, with a queue and a bucket in this process. */
final class LocalIngest implements AutoCloseable {
    private static final String BUCKET = "acme-trail";

    private final EventStore store;
    private final Ingester ingester;

    LocalIngest(Path workspace, LogFileSet set) {
        Catalog catalog = Catalog.open(workspace, Clock.systemUTC(), System.err::println);
        AccountId account = new AccountId(LogFileGenerator.ACCOUNT);
        catalog.credentials().add(ConnectorCredential.create("Acme", BUCKET, account, "eu-west-1"));
        catalog.connectors().add(ServiceConnector.create("Acme", account, Priority.DEFAULT, true));
        store = EventStore.open(workspace.resolve("store"), Clock.systemUTC(), System.err::println);
        ingester = new Ingester(new IngestSetup(new MemoryQueue(BUCKET, set.keys()), new FolderBucket(set.folder()),
                envelope -> new EnvelopePolicy.Verdict.Trusted(), catalog, store, LogFileParser.DEFAULT_CAP,
                Clock.systemUTC()));
    }

    Ingester ingester() {
        return ingester;
    }

    @Override
    public void close() {
        ingester.close();
        store.close();
    }
}
