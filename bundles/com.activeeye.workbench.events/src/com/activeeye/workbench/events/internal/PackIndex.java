package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Where the files of a pack are, by the first 128 bits of their SHA-256. It lies beside a pack that is full, and can be
 * made again from it at any time.
 */
final class PackIndex {
    private static final long MAGIC = 0x4145504958000001L;
    private static final int HEAD = 3 * Long.BYTES;
    private static final int NUMBERS = 4;

    private final long[] table;
    private final Instant newest;

    private PackIndex(long[] table, Instant newest) {
        this.table = table;
        this.newest = newest;
    }

    private record Row(long high, long low, long at, long bytes) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int first = Long.compareUnsigned(high, other.high);
            return first != 0 ? first : Long.compareUnsigned(low, other.low);
        }
    }

    static PackIndex of(List<PackReader.Item> items) {
        Row[] rows = items.stream().map(item -> {
            ByteBuffer sha256 = ByteBuffer.wrap(HexFormat.of().parseHex(item.line().sha256()));
            return new Row(sha256.getLong(), sha256.getLong(), item.at(), item.line().bytes());
        }).distinct().sorted().toArray(Row[]::new);
        long[] table = new long[rows.length * NUMBERS];
        for (int i = 0; i < rows.length; i++) {
            table[i * NUMBERS] = rows[i].high();
            table[i * NUMBERS + 1] = rows[i].low();
            table[i * NUMBERS + 2] = rows[i].at();
            table[i * NUMBERS + 3] = rows[i].bytes();
        }
        return new PackIndex(table, items.stream().map(item -> item.line().ingested()).max(Instant::compareTo)
                .orElse(Instant.EPOCH));
    }

    /** Reads an index; empty when it is not there or not what was written. */
    static Optional<PackIndex> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || bytes.length % Long.BYTES != 0 || buffer.getLong() != MAGIC
                || buffer.getLong() != crc(bytes)) {
            return Optional.empty();
        }
        Instant newest = Rows.time(buffer.getLong());
        long[] table = new long[buffer.remaining() / Long.BYTES];
        buffer.asLongBuffer().get(table);
        return Optional.of(new PackIndex(table, newest));
    }

    void write(Path path) {
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + table.length * Long.BYTES);
        buffer.putLong(MAGIC).putLong(0).putLong(Rows.micros(newest));
        buffer.asLongBuffer().put(table);
        buffer.putLong(Long.BYTES, crc(buffer.array()));
        AtomicFile.write(path, buffer.array());
    }

    private static long crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 2 * Long.BYTES, bytes.length - 2 * Long.BYTES);
        return crc.getValue();
    }

    /** When the newest of its files was ingested. */
    Instant newest() {
        return newest;
    }

    /** How many files there are. */
    int files() {
        return table.length / NUMBERS;
    }

    Optional<PackedFile> find(Path pack, String sha256) {
        ByteBuffer wanted = ByteBuffer.wrap(HexFormat.of().parseHex(sha256));
        Row row = new Row(wanted.getLong(), wanted.getLong(), 0, 0);
        int low = 0;
        int high = files() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long[] at = Arrays.copyOfRange(table, middle * NUMBERS, (middle + 1) * NUMBERS);
            int order = row.compareTo(new Row(at[0], at[1], 0, 0));
            if (order == 0) {
                return Optional.of(new PackedFile(pack, sha256, at[2], at[3]));
            }
            low = order > 0 ? middle + 1 : low;
            high = order < 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }
}
