package com.activeeye.workbench.ingest.logfile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Inflates gzip (RFC 1952) of one member or several, and checks each one's CRC and length; what comes after the last
 * one is passed over, as gzip does. It can be opened on one file after the other.
 */
final class Gunzip extends InputStream {
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private final BitInput in = new BitInput();
    private final Inflate inflate = new Inflate(in);
    private final CRC32 crc = new CRC32();
    private long length;
    private long counted;
    private boolean counting;
    private int from;
    private int to;
    private boolean ended;

    /**
     * Starts on a file.
     *
     * @return whether there is a file at all: false when it has no bytes
     * @throws ZipException when it is not gzip
     * @throws EOFException when it ends within the header
     */
    boolean open(InputStream gzip) throws IOException {
        in.open(gzip);
        from = 0;
        to = 0;
        counted = 0;
        counting = false;
        ended = !in.hasByte();
        if (!ended) {
            header(takeShort());
        }
        return !ended;
    }

    private void header(int magic) throws IOException {
        if (magic != MAGIC) {
            throw new ZipException("Not in GZIP format");
        }
        crc.reset();
        crc.update(MAGIC & 0xFF);
        crc.update(MAGIC >>> 8);
        if (takeByte() != DEFLATE) {
            throw new ZipException("Unsupported compression method");
        }
        int flags = takeByte();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(takeByte() | takeByte() << 8);
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        int computed = (int) crc.getValue() & 0xFFFF;
        if ((flags & HEADER_CRC) != 0 && takeShort() != computed) {
            throw new ZipException("Corrupt GZIP header");
        }
        crc.reset();
        length = 0;
        inflate.start();
    }

    private int takeByte() throws IOException {
        int taken = in.takeByte();
        crc.update(taken);
        return taken;
    }

    private int takeShort() throws IOException {
        return in.takeByte() | in.takeByte() << 8;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            takeByte();
        }
    }

    private void skipText(int flag) throws IOException {
        if (flag != 0) {
            while (takeByte() != 0) {
                // up to and with the zero byte
            }
        }
    }

    @Override
    public int read(byte[] b, int offset, int wanted) throws IOException {
        while (from == to && !ended) {
            more();
        }
        if (ended) {
            return -1;
        }
        int count = Math.min(wanted, to - from);
        System.arraycopy(inflate.bytes(), from, b, offset, count);
        from += count;
        return count;
    }

    /**
     * How many bytes were inflated so far, read or not: after a fault, where in the inflated file it is. Where the file
     * ends too early that is a little further than its last byte, because up to 64 bytes after it are taken for zeros.
     */
    long inflated() {
        return counted + (counting ? inflate.to() - inflate.from() : 0);
    }

    private void more() throws IOException {
        counting = true;
        boolean inflated = inflate.more();
        counting = false;
        if (inflated) {
            from = inflate.from();
            to = inflate.to();
            crc.update(inflate.bytes(), from, to - from);
            length += to - from;
            counted += to - from;
            return;
        }
        trailer();
        // Whatever is not the start of another member is not looked at.
        int magic = in.hasByte() ? in.takeByte() | (in.hasByte() ? in.takeByte() << 8 : 0) : 0;
        ended = magic != MAGIC;
        if (!ended) {
            header(magic);
        }
    }

    private void trailer() throws IOException {
        long expected = takeShort() | (long) takeShort() << 16;
        long size = takeShort() | (long) takeShort() << 16;
        if (expected != crc.getValue() || size != (length & 0xFFFF_FFFFL)) {
            throw new ZipException("Corrupt GZIP trailer");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
