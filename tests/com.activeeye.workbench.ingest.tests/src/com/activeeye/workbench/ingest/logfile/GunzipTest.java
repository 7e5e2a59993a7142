package com.activeeye.workbench.ingest.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.ingest.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

/** Inflating gives what the JDK's gives, or fails where that fails; the seeds are fixed. */
class GunzipTest {
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0};

    private final Gunzip gunzip = new Gunzip();

    private byte[] inflate(byte[] gzip) throws IOException {
        return inflate(new ByteArrayInputStream(gzip));
    }

    private byte[] inflate(InputStream gzip) throws IOException {
        return gunzip.open(gzip) ? gunzip.readAllBytes() : new byte[0];
    }

    private static byte[] gzip(byte[] content, int level, int strategy, int flushEvery) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEADER);
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 4_096, true)) {
            for (int at = 0; at < content.length; at += flushEvery) {
                out.write(content, at, Math.min(flushEvery, content.length - at));
                out.flush();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        littleEndian(bytes, (int) crc.getValue());
        littleEndian(bytes, content.length);
        return bytes.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream bytes, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write(value >>> shift);
        }
    }

    // Each byte half as often as the one before it, so that codes become as long as they may be.
    private static byte[] skewed(Random random) {
        byte[] content = new byte[400_000];
        for (int at = 0; at < content.length; at++) {
            int distance = 1 << Math.min(14, Integer.numberOfTrailingZeros(random.nextInt() | 1 << 20));
            boolean repeat = at > 40_000 && random.nextInt(12) == 0;
            int length = repeat ? Math.min(content.length - at, 3 + random.nextInt(90)) : 0;
            for (int i = 0; i < length; i++) {
                content[at + i] = content[at + i - distance - 40];
            }
            at += length;
            if (at < content.length) {
                content[at] = (byte) Integer.numberOfTrailingZeros(random.nextInt());
            }
        }
        return content;
    }

    @Test
    void inflatesTheLongestCodes() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            byte[] content = skewed(new Random(seed));
            assertThat(Arrays.equals(inflate(gzip(content, 9, 0, 1 << 22)), content)).isTrue();
        }
    }

    // Of many or few different bytes, with repeats from near and far, long and short.
    private static byte[] content(Random random) {
        byte[] content = new byte[random.nextInt(1 << random.nextInt(21))];
        int different = 1 + random.nextInt(256);
        int at = 0;
        while (at < content.length) {
            int length = Math.min(content.length - at, 1 + random.nextInt(random.nextBoolean() ? 12 : 400));
            boolean repeat = at > 0 && random.nextInt(3) > 0;
            int distance = repeat ? 1 + random.nextInt(Math.min(at, 1 << random.nextInt(17))) : 0;
            for (int i = 0; i < length; i++, at++) {
                content[at] = repeat ? content[at - distance] : (byte) random.nextInt(different);
            }
        }
        return content;
    }

    @Test
    void inflatesRealFiles() throws IOException {
        for (DataFolder.RealFile file : DataFolder.all()) {
            assertThat(inflate(file.bytes())).isEqualTo(file.inflated());
        }
    }

    @Test
    void inflatesWhateverDeflates() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 600; i++) {
            byte[] content = content(random);
            int level = random.nextInt(10);
            int flushEvery = random.nextInt(4) == 0 ? 1 + random.nextInt(5_000) : 1 << 22;
            byte[] gzip = gzip(content, level, random.nextInt(3), flushEvery);
            assertThat(Arrays.equals(inflate(gzip), content)).as("content %d of level %d", i, level).isTrue();
        }
    }

    @Test
    void inflatesWhatComesInSmallPieces() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            byte[] content = content(random);
            byte[] gzip = gzip(content, 6, 0, 1 << 22);
            InputStream pieces = new ByteArrayInputStream(gzip) {
                @Override
                public synchronized int read(byte[] b, int offset, int length) {
                    return super.read(b, offset, Math.min(length, 1 + random.nextInt(700)));
                }
            };
            assertThat(Arrays.equals(inflate(pieces), content)).isTrue();
        }
    }

    @Test
    void endsEarlyWhereverAFileIsCut() throws IOException {
        byte[] whole = gzip(content(new Random(3)), 6, 0, 500);
        byte[] start = Arrays.copyOf(whole, Math.min(whole.length, 3_000));
        for (int length = 1; length < start.length; length++) {
            byte[] cut = Arrays.copyOf(start, length);
            assertThatThrownBy(() -> inflate(cut)).as("cut at %d", length).isInstanceOf(EOFException.class);
        }
        for (int missing = 1; missing < 12; missing++) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);
            assertThatThrownBy(() -> inflate(cut)).as("without %d", missing).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void failsWhereTheJdkFails() {
        Random random = new Random(4);
        int failed = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] content = content(random);
            byte[] gzip = gzip(Arrays.copyOf(content, Math.min(content.length, 3_000)), random.nextInt(10), 0, 900);
            for (int change = random.nextInt(3); change >= 0; change--) {
                gzip[random.nextInt(Math.min(gzip.length, 120))] = (byte) random.nextInt();
            }
            failed += isSameOutcome(gzip, "input " + i) ? 0 : 1;
        }
        assertThat(failed).isGreaterThan(1_000);
    }

    /** Checks that both inflate the same or both fail; returns whether they inflated it. */
    private boolean isSameOutcome(byte[] gzip, String what) {
        byte[] expected;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            expected = in.readAllBytes();
        } catch (IOException refused) {
            assertThatThrownBy(() -> inflate(gzip)).as("%s: %s", what, refused)
                    .isInstanceOfAny(EOFException.class, ZipException.class);
            return false;
        }
        try {
            assertThat(inflate(gzip)).as(what).isEqualTo(expected);
        } catch (IOException e) {
            throw new AssertionError(what, e);
        }
        return true;
    }

    @Test
    void readsHeadersWithAllTheyMayHold() throws IOException {
        byte[] plain = gzip("text".getBytes(), 6, 0, 100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 5, 6, 3, 0, 'x', 'y', 'z',
            'f', 'i', 'l', 'e', 0, 'c', 0});
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        bytes.write((int) crc.getValue());
        bytes.write((int) crc.getValue() >>> 8);
        bytes.write(plain, HEADER.length, plain.length - HEADER.length);
        byte[] full = bytes.toByteArray();
        assertThat(new String(inflate(full))).isEqualTo("text");
        full[4] ^= 1;
        assertThatThrownBy(() -> inflate(full)).isInstanceOf(ZipException.class);
    }

    @Test
    void readsSeveralMembersAndPassesOverWhatFollows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : new String[] {"one ", "", "two ", "three"}) {
            bytes.writeBytes(gzip(part.getBytes(), 6, 0, 100));
        }
        assertThat(new String(inflate(bytes.toByteArray()))).isEqualTo("one two three");
        bytes.writeBytes(new byte[] {0x1F, 0, 1, 2, 3});
        assertThat(new String(inflate(bytes.toByteArray()))).isEqualTo("one two three");
        assertThat(inflate(new byte[0])).isEmpty();
    }
}
