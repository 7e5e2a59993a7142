package com.activeeye.workbench.benchmarks.store;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.LogFileFetcher;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bucket whose objects are files by their keys. */
record FolderBucket(Path folder) implements LogFileFetcher {
    @Override
    public Download fetch(ConnectorCredential credential, LogFileReference reference, Progress progress) {
        Path file = folder.resolve(reference.key());
        try {
            return new Download(Files.newInputStream(file), "etag-" + file.getFileName(), Files.size(file));
        } catch (IOException e) {
            throw new WorkbenchException(FaultKind.NOT_FOUND, "It is not there.", "", e);
        }
    }
}
