package com.activeeye.workbench.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** Reads request bodies to their ends, verifying what the signature says about them. */
final class BodyReader {
    /** The largest object of a single PUT. */
    private static final long OBJECT_LIMIT = 5L * 1024 * 1024 * 1024;
    private static final int MESSAGE_LIMIT = 8 * 1024 * 1024;
    private static final int IN_MEMORY = 256 * 1024;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final StateStore store;

    BodyReader(StateStore store) {
        this.store = store;
    }

    /** The body of a call that is no upload. */
    Body message(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MESSAGE_LIMIT + 1);
        if (bytes.length > MESSAGE_LIMIT) {
            throw new AwsError(413, "RequestEntityTooLarge", "The request is larger than the sandbox takes.");
        }
        return Body.of(bytes);
    }

    /** The body of an s3 call: decoded, checked against x-amz-content-sha256, with trailers among the headers. */
    HttpRequest upload(HttpRequest request, InputStream in, Signature signature, byte[] signingKey)
            throws IOException {
        String hash = request.header("x-amz-content-sha256");
        if (!hash.startsWith("STREAMING-")) {
            return request.with(plain(in, hash));
        }
        boolean signed = hash.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        if (!signed && !hash.equals("STREAMING-UNSIGNED-PAYLOAD-TRAILER")) {
            throw new AwsError(501, "NotImplemented", "The payload type " + hash + " is not implemented.");
        }
        AwsChunks chunks = new AwsChunks(new BufferedInputStream(in), signature, signingKey, signed);
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        Body body = spool(request.header("x-amz-decoded-content-length"), out -> headers.putAll(chunks.decode(out)));
        return new HttpRequest(request.method(), request.path(), request.rawPath(), request.parameters(), headers,
                body, request.remoteAddress());
    }

    /** The body of an unsigned call. */
    Body unsigned(InputStream in) throws IOException {
        return plain(in, "UNSIGNED-PAYLOAD");
    }

    private Body plain(InputStream in, String hash) throws IOException {
        if (!SHA256.matcher(hash).matches()) {
            return spool("", in::transferTo);
        }
        MessageDigest digest = Hashes.digest("SHA-256");
        Body body = spool("", out -> in.transferTo(new DigestOutputStream(out, digest)));
        if (!hash.equals(Hashes.hex(digest.digest()))) {
            body.close();
            throw AwsError.bad("XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        return body;
    }

    @FunctionalInterface
    private interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    private Body spool(String declaredLength, Source source) throws IOException {
        try (Spool spool = new Spool(store, IN_MEMORY, OBJECT_LIMIT)) {
            source.writeTo(spool);
            if (!declaredLength.isEmpty() && !declaredLength.equals(Long.toString(spool.written()))) {
                throw AwsError.bad("IncompleteBody", "You did not provide the number of bytes specified by the "
                        + "x-amz-decoded-content-length HTTP header");
            }
            return spool.toBody();
        }
    }
}
