package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** A bucket in memory, with faults by key. */
final class FakeBucket implements LogFileFetcher {
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Map<String, WorkbenchException> faults = new HashMap<>();
    private final Map<String, Integer> cut = new HashMap<>();
    final List<String> fetched = new CopyOnWriteArrayList<>();
    Runnable onFetch = () -> { };
    BiFunction<String, InputStream, InputStream> network = (key, download) -> download;

    void put(String key, byte[] content) {
        objects.put(key, content);
    }

    void remove(String key) {
        objects.remove(key);
    }

    void fail(String key, FaultKind kind) {
        faults.put(key, new WorkbenchException(kind, "S3 said " + kind + ".", "Mend it."));
    }

    void mend(String key) {
        faults.remove(key);
        cut.remove(key);
    }

    /** Downloads of the object end after so many bytes. */
    void cut(String key, int bytes) {
        cut.put(key, bytes);
    }

    @Override
    public Download fetch(ConnectorCredential credential, LogFileReference reference, Progress progress) {
        fetched.add(reference.key());
        onFetch.run();
        if (faults.containsKey(reference.key())) {
            throw faults.get(reference.key());
        }
        byte[] content = objects.get(reference.key());
        if (content == null) {
            throw new WorkbenchException(FaultKind.NOT_FOUND, "It is not there.", "");
        }
        byte[] sent = Arrays.copyOf(content, cut.getOrDefault(reference.key(), content.length));
        return new Download(network.apply(reference.key(), new ByteArrayInputStream(sent)), etag(content), content.length);
    }

    static String etag(byte[] content) {
        return "etag" + Arrays.hashCode(content);
    }
}
