package com.activeeye.workbench.events.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a pack has. A part that is not what was written, as where a crash or the disk has damaged it, is passed
 * over up to the next whole batch.
 */
final class PackReader {
    /** What every pack starts with; its salt follows. */
    static final long MAGIC = 0x41455041434B0001L;
    static final int START = 2 * Long.BYTES;
    private static final int SEARCHED_AT_ONCE = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final long salt;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Long> places = new HashMap<>();
    private boolean whole = true;

    /** A kept log file of a pack: what it is and where its bytes begin. */
    record Item(KeptLine line, long at) {
    }

    /**
     * All of a pack.
     *
     * @param items its files, in the order that they came
     * @param salt its salt
     * @param end where the last whole batch ends
     * @param whole whether nothing else is in it
     */
    record Contents(List<Item> items, long salt, long end, boolean whole) {
    }

    private PackReader(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
        ByteBuffer start = read(0, START);
        boolean begun = start.remaining() == START && start.getLong(0) == MAGIC;
        this.salt = begun ? start.getLong(Long.BYTES) : 0;
        this.whole = begun;
    }

    /**
     * Reads a pack.
     *
     * @param lastToo whether the bytes of its last batch are checked, too: a power cut may have kept those from the disk
     */
    static Contents read(Path path, boolean lastToo) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            PackReader reader = new PackReader(path, channel);
            return reader.whole ? reader.read(lastToo) : new Contents(List.of(), 0, 0, false);
        }
    }

    private Contents read(boolean lastToo) throws IOException {
        long at = START;
        long end = START;
        int beforeLast = 0;
        while (at < size) {
            Optional<PackBatch> batch = batch(at);
            if (batch.isPresent()) {
                beforeLast = items.size();
                add(batch.get(), at);
                at += batch.get().headBytes() + batch.get().dataBytes();
                end = at;
            } else {
                whole = false;
                at = nextMark(at + 1);
            }
        }
        if (lastToo && !isIntact(items.subList(beforeLast, items.size()))) {
            items.subList(beforeLast, items.size()).clear();
            whole = false;
        }
        return new Contents(List.copyOf(items), salt, end, whole);
    }

    private Optional<PackBatch> batch(long at) throws IOException {
        ByteBuffer fixed = read(at, PackBatch.FIXED);
        int headBytes = fixed.remaining() < PackBatch.FIXED ? 0 : PackBatch.headBytes(fixed);
        if (headBytes == 0 || at + headBytes > size) {
            return Optional.empty();
        }
        return PackBatch.decode(read(at, headBytes).array(), salt)
                .filter(batch -> at + batch.headBytes() + batch.dataBytes() <= size);
    }

    private void add(PackBatch batch, long at) {
        long next = at + batch.headBytes();
        for (KeptLine line : batch.lines()) {
            Long before = places.putIfAbsent(line.sha256(), next);
            items.add(new Item(line, before == null ? next : before));
            next += before == null ? line.bytes() : 0;
        }
    }

    private long nextMark(long from) throws IOException {
        for (long at = from; at < size; at += SEARCHED_AT_ONCE) {
            ByteBuffer part = read(at, SEARCHED_AT_ONCE + Integer.BYTES - 1);
            for (int i = 0; i + Integer.BYTES <= part.remaining(); i++) {
                if (part.getInt(i) == PackBatch.MARK) {
                    return at + i;
                }
            }
        }
        return size;
    }

    private boolean isIntact(List<Item> last) throws IOException {
        for (Item item : last) {
            MessageDigest digest = Staging.sha256();
            byte[] chunk = new byte[SEARCHED_AT_ONCE];
            try (InputStream in = new PackedFile(path, item.line().sha256(), item.at(), item.line().bytes()).open()) {
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    digest.update(chunk, 0, n);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(item.line().sha256())) {
                return false;
            }
        }
        return true;
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(bytes, Math.max(0, size - at)));
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // goes on until it has all of it
        }
        return buffer.flip();
    }
}
