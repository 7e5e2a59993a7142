package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.aws.logfile.LogFileContent;
import com.activeeye.workbench.aws.logfile.LogFileSource;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.ingest.LogFileFetcher;
import com.activeeye.workbench.ingest.notification.LogFileReference;

/** Fetches log files as the read role of their credential. */
public final class AwsFetcher implements LogFileFetcher {
    private final AwsSessions sessions;
    private final Catalog catalog;

    public AwsFetcher(AwsSessions sessions, Catalog catalog) {
        this.sessions = sessions;
        this.catalog = catalog;
    }

    @Override
    public Download fetch(ConnectorCredential credential, LogFileReference reference, Progress progress) {
        LogFileSource source = new LogFileSource(sessions, credential, PodMessageQueue.pod(catalog));
        LogFileContent content = source.open(reference.key(), progress);
        return new Download(content.body(), content.etag(), content.length());
    }
}
