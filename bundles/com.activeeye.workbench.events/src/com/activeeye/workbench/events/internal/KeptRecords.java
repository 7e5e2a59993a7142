package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.StoredEvent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads records out of their kept log files; the last file stays inflated while people look through it. */
final class KeptRecords {
    private static final int CACHED_AT_MOST = 32 << 20;

    private final Packs files;
    private String cachedSha256 = "";
    private byte[] cached = {};

    KeptRecords(Packs files) {
        this.files = files;
    }

    byte[] read(StoredEvent event) {
        KeptFile kept = files.find(event.sha256()).orElseThrow(() -> StoreFaults.gone(event.sha256()));
        try {
            byte[] record = slice(kept, event.event().offset(), event.event().length());
            if (record.length == 0 || record[0] != '{' || record[record.length - 1] != '}') {
                throw StoreFaults.changed(kept.place(), "offset " + event.event().offset());
            }
            return record;
        } catch (NoSuchFileException e) {
            throw StoreFaults.gone(event.sha256());
        } catch (IOException e) {
            throw StoreFaults.changed(kept.place(), e.getMessage());
        }
    }

    private synchronized byte[] slice(KeptFile kept, long offset, int length) throws IOException {
        if (!cachedSha256.equals(kept.sha256())) {
            try (InputStream in = inflate(kept)) {
                byte[] start = in.readNBytes(CACHED_AT_MOST);
                cached = start;
                cachedSha256 = kept.sha256();
            }
        }
        if (offset + length <= cached.length) {
            return Arrays.copyOfRange(cached, (int) offset, (int) offset + length);
        }
        try (InputStream in = inflate(kept)) {
            in.skipNBytes(offset);
            return in.readNBytes(length);
        }
    }

    private static InputStream inflate(KeptFile kept) throws IOException {
        InputStream file = new BufferedInputStream(kept.open(), 1 << 16);
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }
}
