package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Decodes an aws-chunked body and verifies the signature of each chunk and of the trailer (Amazon S3 API, "Signature
 * calculations: transferring payload in multiple chunks").
 */
final class AwsChunks {
    private static final int LINE_LIMIT = 4096;
    private static final int CHUNK_LIMIT = 16 * 1024 * 1024;

    private final InputStream in;
    private final Signature signature;
    private final byte[] signingKey;
    private final boolean signed;
    private final Map<String, String> trailers = new LinkedHashMap<>();
    private String previous;

    AwsChunks(InputStream in, Signature signature, byte[] signingKey, boolean signed) {
        this.in = in;
        this.signature = signature;
        this.signingKey = signingKey;
        this.signed = signed;
        previous = signature.value();
    }

    /** Writes the decoded body to {@code out}; answers the trailers by lower-case name. */
    Map<String, String> decode(OutputStream out) throws IOException {
        while (true) {
            String[] head = line().split(";", 2);
            byte[] chunk = in.readNBytes(size(head[0]));
            verify("PAYLOAD", Hashes.EMPTY_SHA256 + "\n" + Hashes.sha256Hex(chunk), chunkSignature(head));
            if (chunk.length == 0) {
                readTrailers();
                return trailers;
            }
            out.write(chunk);
            line();
        }
    }

    private static int size(String hex) {
        try {
            int size = Integer.parseInt(hex.strip(), 16);
            if (size >= 0 && size <= CHUNK_LIMIT) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw AwsError.bad("InvalidRequest", "The chunk size is not a hexadecimal number.");
        }
        throw AwsError.bad("InvalidRequest", "The chunk is too large.");
    }

    private static String chunkSignature(String[] head) {
        return head.length > 1 && head[1].startsWith("chunk-signature=")
                ? head[1].substring("chunk-signature=".length()) : "";
    }

    private void readTrailers() throws IOException {
        StringBuilder canonical = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] pair = line.split(":", 2);
            String name = pair[0].strip().toLowerCase(Locale.ROOT);
            String value = pair.length > 1 ? pair[1].strip() : "";
            if (name.equals("x-amz-trailer-signature")) {
                verify("TRAILER", Hashes.sha256Hex(canonical.toString()), value);
            } else {
                canonical.append(name).append(':').append(value).append('\n');
                trailers.put(name, value);
            }
        }
    }

    private void verify(String what, String hashes, String claimed) {
        if (!signed) {
            return;
        }
        String text = Signature.ALGORITHM + "-" + what + "\n" + signature.time() + "\n" + signature.scope() + "\n"
                + previous + "\n" + hashes;
        previous = Hashes.hex(Hashes.hmac(signingKey, text));
        if (!MessageDigest.isEqual(previous.getBytes(StandardCharsets.UTF_8),
                claimed.getBytes(StandardCharsets.UTF_8))) {
            throw new AwsError(403, "SignatureDoesNotMatch",
                    "The signature of a chunk of the body does not match the one calculated.");
        }
    }

    /** A line without its CR LF; the end of the stream ends the last line. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
            if (line.size() > LINE_LIMIT) {
                throw AwsError.bad("InvalidRequest", "A line of the chunked body is too long.");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
