package com.activeeye.workbench.ingest.notification;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs envelopes as SNS does, with a key and a certificate that are test data. */
final class SigningKey {
    static final String TOPIC = "arn:aws:sns:eu-west-1:444455556666:activeeye-cloudtrail-notifications";
    static final String CERTIFICATE_URL = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem";

    private SigningKey() {
    }

    static byte[] certificate() {
        return resource("test-data-certificate.pem");
    }

    private static byte[] resource(String name) {
        try (InputStream in = SigningKey.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivateKey key() throws GeneralSecurityException {
        String pem = new String(resource("test-data-key.pem"), StandardCharsets.US_ASCII);
        String base64 = pem.substring(pem.indexOf("KEY-----") + 8, pem.indexOf("-----END")).replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA").generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** An envelope of SNS around a message; its signature is over the text that AWS documents, written out here. */
    static JsonObject envelope(String message, String version) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("Type", "Notification");
        envelope.addProperty("MessageId", "5f1e0e3a-0000-4000-8000-000000000001");
        envelope.addProperty("TopicArn", TOPIC);
        envelope.addProperty("Subject", "Amazon S3 Notification");
        envelope.addProperty("Message", message);
        envelope.addProperty("Timestamp", "2026-03-01T12:00:00.000Z");
        envelope.addProperty("SignatureVersion", version);
        envelope.addProperty("SigningCertURL", CERTIFICATE_URL);
        envelope.addProperty("Signature", sign("Message\n" + message + "\n"
                + "MessageId\n5f1e0e3a-0000-4000-8000-000000000001\n" + "Subject\nAmazon S3 Notification\n"
                + "Timestamp\n2026-03-01T12:00:00.000Z\n" + "TopicArn\n" + TOPIC + "\n" + "Type\nNotification\n",
                version));
        return envelope;
    }

    private static String sign(String text, String version) {
        try {
            Signature signature = Signature.getInstance(version.equals("1") ? "SHA1withRSA" : "SHA256withRSA");
            signature.initSign(key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
