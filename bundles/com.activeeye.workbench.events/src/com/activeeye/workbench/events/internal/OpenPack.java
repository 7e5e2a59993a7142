package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.OriginalFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The pack that is written to: one batch, and one wait for the disk, per transaction. */
final class OpenPack implements AutoCloseable {
    private static final long FULL = 64L << 20;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int CHUNK = 1 << 18;

    private final Path path;
    private final FileChannel channel;
    private final long salt;
    private final List<PackReader.Item> items = new ArrayList<>();
    private final Map<String, PackedFile> files = new ConcurrentHashMap<>();
    private final Set<UUID> named = new HashSet<>();
    private long end;
    private boolean broken;

    private OpenPack(Path path, FileChannel channel, long salt, long end) {
        this.path = path;
        this.channel = channel;
        this.salt = salt;
        this.end = end;
    }

    /** Starts a pack. */
    static OpenPack create(Path path) {
        long salt = new SecureRandom().nextLong();
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            OpenPack pack = new OpenPack(path, channel, salt, 0);
            ByteBuffer start = ByteBuffer.allocate(PackReader.START).putLong(PackReader.MAGIC).putLong(salt).flip();
            pack.write(start);
            AtomicFile.forceNames(path.getParent());
            return pack;
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    /** Goes on with a pack that is whole. */
    static OpenPack reopen(Path path, PackReader.Contents contents) throws IOException {
        OpenPack pack = new OpenPack(path, FileChannel.open(path, StandardOpenOption.WRITE), contents.salt(),
                contents.end());
        contents.items().forEach(item -> pack.remember(item, naming(item.line())));
        return pack;
    }

    Path path() {
        return path;
    }

    long bytes() {
        return end;
    }

    PackIndex index() {
        return PackIndex.of(items);
    }

    /** Whether another pack is to be begun before more is kept. */
    boolean isOver(Instant now) {
        return broken || end >= FULL || !items.isEmpty()
                && items.getFirst().line().ingested().plus(LONGEST).isBefore(now);
    }

    Optional<PackedFile> find(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }

    private static UUID naming(KeptLine line) {
        return SettledFiles.identity(line.entry(new PackedFile(Path.of(""), line.sha256(), 0, 0)).file());
    }

    /** A line to be added: where its bytes are, in the batch or in the pack, and what is to be written of them. */
    private record Addition(KeptLine line, UUID naming, long at, boolean inBatch, Optional<OriginalFile> data) {
        PackReader.Item item(long start) {
            return new PackReader.Item(line, inBatch ? start + at : at);
        }
    }

    /** Adds the files of a transaction; they are on the disk when this returns. */
    void add(List<Incoming> incoming) {
        List<Addition> additions = additions(incoming);
        if (additions.isEmpty()) {
            return;
        }
        try {
            long size = additions.stream().flatMap(one -> one.data().stream()).mapToLong(OriginalFile::bytes).sum();
            byte[] head = PackBatch.encode(additions.stream().map(Addition::line).toList(), size, salt);
            long start = end + head.length;
            write(ByteBuffer.wrap(head));
            for (Addition one : additions) {
                if (one.data().isPresent()) {
                    copy(one.data().get());
                }
            }
            channel.force(true);
            additions.forEach(one -> remember(one.item(start), one.naming()));
        } catch (IOException e) {
            // What is half written is passed over by whoever reads the pack.
            broken = true;
            throw AtomicFile.diskFault(path, e);
        } catch (RuntimeException e) {
            broken = true;
            throw e;
        }
    }

    private List<Addition> additions(List<Incoming> incoming) {
        List<Addition> additions = new ArrayList<>();
        Map<String, Long> fresh = new HashMap<>();
        long next = 0;
        for (Incoming file : incoming) {
            KeptLine line = KeptLine.of(file.entry(), file.original());
            UUID naming = SettledFiles.identity(file.entry().file());
            PackedFile before = files.get(line.sha256());
            if (before == null) {
                Long placed = fresh.putIfAbsent(line.sha256(), next);
                additions.add(new Addition(line, naming, placed == null ? next : placed, true,
                        Optional.of(file.original()).filter(data -> placed == null)));
                next += placed == null ? line.bytes() : 0;
            } else if (!named.contains(naming)) {
                additions.add(new Addition(line, naming, before.at(), false, Optional.empty()));
            }
        }
        return additions;
    }

    private void remember(PackReader.Item item, UUID naming) {
        items.add(item);
        named.add(naming);
        files.put(item.line().sha256(), new PackedFile(path, item.line().sha256(), item.at(), item.line().bytes()));
    }

    private void copy(OriginalFile original) throws IOException {
        if (original instanceof Staging.InMemory file) {
            write(ByteBuffer.wrap(file.content()));
            return;
        }
        long before = end;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = original.open()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                write(ByteBuffer.wrap(chunk, 0, n));
            }
        }
        if (end - before != original.bytes()) {
            throw new IOException("a fetched file is not what it was");
        }
    }

    private void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            end += channel.write(buffer, end);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }
}
