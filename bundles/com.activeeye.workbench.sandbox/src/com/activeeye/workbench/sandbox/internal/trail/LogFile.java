package com.activeeye.workbench.sandbox.internal.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The bytes of a log or digest file: JSON on one line, gzip with or without the file's name in the header. */
final class LogFile {
    private static final int NAME_FLAG = 8;

    private LogFile() {
    }

    /** The log file's JSON of records that are JSON texts already, so that a repeated one stays byte for byte. */
    static byte[] json(List<String> records) {
        return ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    /** @param name the file name for the header; none if it has no characters */
    static byte[] gzip(byte[] plain, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) (name.isEmpty() ? 0 : NAME_FLAG), 0, 0, 0, 0, 0, 0});
        if (!name.isEmpty()) {
            out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            out.write(0);
        }
        deflate(plain, out);
        CRC32 crc = new CRC32();
        crc.update(plain);
        littleEndian(out, (int) crc.getValue());
        littleEndian(out, plain.length);
        return out.toByteArray();
    }

    private static void deflate(byte[] plain, ByteArrayOutputStream out) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
            deflated.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    private static void littleEndian(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
