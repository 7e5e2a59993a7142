package com.activeeye.workbench.events.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The head of a batch of a pack: what the files of one transaction are, and how many bytes of them follow.
 *
 * <p>Big-endian: the mark, the CRC-32C of the pack's salt and all of the head that comes after it, the manifest's bytes,
 * those that it inflates to, the bytes of the files; then the manifest, a {@link KeptLine} each, deflated. The files
 * follow in the manifest's order; a line of the same SHA-256 as an earlier one of the pack has no bytes of its own.
 *
 * @param lines what the files are
 * @param headBytes the size of the head
 * @param dataBytes the size of the files that follow it
 */
record PackBatch(List<KeptLine> lines, int headBytes, long dataBytes) {
    static final int MARK = 0x41454231;
    static final int FIXED = 24;
    private static final int CHECKED_FROM = 8;
    private static final int MANIFEST_AT_MOST = 64 << 20;

    /** A head as bytes. */
    static byte[] encode(List<KeptLine> lines, long dataBytes, long salt) {
        byte[] text = lines.stream().map(KeptLine::json).collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        byte[] manifest = deflate(text);
        ByteBuffer head = ByteBuffer.allocate(FIXED + manifest.length);
        head.putInt(MARK).putInt(0).putInt(manifest.length).putInt(text.length).putLong(dataBytes).put(manifest);
        head.putInt(Integer.BYTES, crc(head.array(), salt));
        return head.array();
    }

    private static byte[] deflate(byte[] text) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] deflated = new byte[text.length + 64 + (text.length >> 8)];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(deflated, length, deflated.length - length);
            }
            return Arrays.copyOf(deflated, length);
        } finally {
            deflater.end();
        }
    }

    // The salt keeps a log file that somebody made to look like a batch from being taken for one.
    private static int crc(byte[] head, long salt) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, salt));
        crc.update(head, CHECKED_FROM, head.length - CHECKED_FROM);
        return (int) crc.getValue();
    }

    /** How many bytes a head has, as its fixed part says; 0 when that is no head's. */
    static int headBytes(ByteBuffer fixed) {
        int manifest = fixed.getInt(CHECKED_FROM);
        return fixed.getInt(0) == MARK && manifest >= 0 && manifest <= MANIFEST_AT_MOST
                && fixed.getLong(CHECKED_FROM + 2 * Integer.BYTES) >= 0 ? FIXED + manifest : 0;
    }

    /** Reads a head; empty when it is none, or not what was written. */
    static Optional<PackBatch> decode(byte[] head, long salt) {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        if (crc(head, salt) != buffer.getInt(Integer.BYTES)) {
            return Optional.empty();
        }
        byte[] text = new byte[buffer.getInt(CHECKED_FROM + Integer.BYTES)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(head, FIXED, head.length - FIXED);
            if (inflater.inflate(text) != text.length) {
                return Optional.empty();
            }
        } catch (DataFormatException notWritten) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
        return Optional.of(new PackBatch(new String(text, StandardCharsets.UTF_8).lines().flatMap(KeptLine::parse)
                .toList(), head.length, buffer.getLong(CHECKED_FROM + 2 * Integer.BYTES)));
    }
}
