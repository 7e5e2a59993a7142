package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Body;
import com.activeeye.workbench.sandbox.internal.http.Hashes;

/** Computes a body's MD5 and checks the checksums that its request claims. */
final class Checksums {
    static final String HEADER = "x-amz-checksum-";

    private final Map<String, Checksum> sums = new LinkedHashMap<>();
    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();
    private final MessageDigest md5 = Hashes.digest("MD5");

    /** What a body's checksums came to: the MD5 in hexadecimal, and the headers of the checksums that were sent. */
    record Result(String md5, Map<String, String> headers) {
    }

    /** Reads the body; BadDigest when a claimed checksum is wrong. Headers are by lower-case name. */
    static Result of(Body body, Map<String, String> headers) throws IOException {
        Checksums all = new Checksums(headers);
        try (InputStream in = body.open()) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.add(buffer, read);
            }
        }
        return all.check(headers);
    }

    private Checksums(Map<String, String> headers) {
        for (String header : headers.keySet()) {
            switch (header) {
                case HEADER + "crc32" -> sums.put(header, new CRC32());
                case HEADER + "crc32c" -> sums.put(header, new CRC32C());
                case HEADER + "sha1" -> digests.put(header, Hashes.digest("SHA-1"));
                case HEADER + "sha256" -> digests.put(header, Hashes.digest("SHA-256"));
                case HEADER + "crc64nvme" -> sums.put(header, new Crc64Nvme());
                default -> { }
            }
        }
    }

    private void add(byte[] buffer, int length) {
        md5.update(buffer, 0, length);
        sums.values().forEach(sum -> sum.update(buffer, 0, length));
        digests.values().forEach(digest -> digest.update(buffer, 0, length));
    }

    private Result check(Map<String, String> headers) {
        Map<String, byte[]> actual = new LinkedHashMap<>();
        sums.forEach((name, sum) -> actual.put(name, bytes(sum)));
        digests.forEach((name, digest) -> actual.put(name, digest.digest()));
        Map<String, String> found = new LinkedHashMap<>();
        actual.forEach((name, value) -> {
            String text = Base64.getEncoder().encodeToString(value);
            if (!text.equals(headers.get(name))) {
                throw AwsError.bad("BadDigest", "The " + name.substring(HEADER.length()).toUpperCase(
                        Locale.ROOT) + " you specified did not match the calculated checksum.");
            }
            found.put(name, text);
        });
        byte[] md5Bytes = md5.digest();
        checkMd5(headers.getOrDefault("content-md5", ""), md5Bytes);
        return new Result(Hashes.hex(md5Bytes), found);
    }

    private static byte[] bytes(Checksum sum) {
        byte[] all = ByteBuffer.allocate(8).putLong(sum.getValue()).array();
        return sum instanceof Crc64Nvme ? all : Arrays.copyOfRange(all, 4, 8);
    }

    private static void checkMd5(String claimed, byte[] actual) {
        if (!claimed.isEmpty() && !claimed.equals(Base64.getEncoder().encodeToString(actual))) {
            throw AwsError.bad("BadDigest", "The Content-MD5 you specified did not match what we received.");
        }
    }
}
