package com.activeeye.workbench.sandbox.internal.sqs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Hashes;
import com.google.gson.JsonObject;

/** The MD5 sums by which clients check messages (Amazon SQS guide, "Calculating the MD5 message digest"). */
final class MessageDigests {

    private MessageDigests() {
    }

    static String ofBody(String body) {
        return Hashes.hex(Hashes.digest("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The sum over the attributes in the order of their names. */
    static String ofAttributes(Map<String, JsonObject> sorted) {
        MessageDigest md5 = Hashes.digest("MD5");
        sorted.forEach((name, attribute) -> {
            String type = attribute.get("DataType").getAsString();
            add(md5, name.getBytes(StandardCharsets.UTF_8));
            add(md5, type.getBytes(StandardCharsets.UTF_8));
            boolean binary = type.startsWith("Binary");
            md5.update((byte) (binary ? 2 : 1));
            String value = attribute.get(binary ? "BinaryValue" : "StringValue").getAsString();
            add(md5, binary ? Base64.getDecoder().decode(value) : value.getBytes(StandardCharsets.UTF_8));
        });
        return Hashes.hex(md5.digest());
    }

    private static void add(MessageDigest md5, byte[] bytes) {
        md5.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        md5.update(bytes);
    }
}
