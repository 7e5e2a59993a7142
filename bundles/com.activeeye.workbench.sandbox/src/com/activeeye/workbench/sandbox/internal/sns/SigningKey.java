package com.activeeye.workbench.sandbox.internal.sns;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The key that signs messages and its self-signed certificate.
 *
 * @param pkcs8 the private key in Base64; it stays in the state's file, whose mode is 0600
 * @param certificate the X.509 certificate, DER in Base64
 */
record SigningKey(String pkcs8, String certificate) {
    private static final int[] SHA256_WITH_RSA = {1, 2, 840, 113549, 1, 1, 11};
    private static final int[] COMMON_NAME = {2, 5, 4, 3};

    /** Makes a key and a certificate that is valid for twenty years. */
    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new SigningKey(base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(selfSigned(pair)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] selfSigned(KeyPair pair) throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.oid(SHA256_WITH_RSA), Der.nothing());
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.utf8("sns.amazonaws.com"))));
        Instant from = Instant.now().minus(Duration.ofDays(1));
        byte[] validity = Der.sequence(Der.time(from), Der.time(from.plus(Duration.ofDays(7300))));
        byte[] body = Der.sequence(Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(63, new SecureRandom())), algorithm, name, validity, name,
                pair.getPublic().getEncoded());
        return Der.sequence(body, algorithm, Der.bits(sign(pair.getPrivate(), "SHA256withRSA", body)));
    }

    /** Signs the text: SHA1withRSA for signature version 1, SHA256withRSA for 2; Base64. */
    String sign(String text, String version) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
            return Base64.getEncoder().encodeToString(sign(key, version.equals("2") ? "SHA256withRSA" : "SHA1withRSA",
                    text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(PrivateKey key, String algorithm, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    /** The certificate as PEM. */
    String pem() {
        return "-----BEGIN CERTIFICATE-----\n" + certificate.replaceAll("(.{64})", "$1\n").strip()
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
