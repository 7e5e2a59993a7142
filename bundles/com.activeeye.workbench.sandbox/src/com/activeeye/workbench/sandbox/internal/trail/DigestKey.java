package com.activeeye.workbench.sandbox.internal.trail;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A Region's key for digest files: signs with SHA256withRSA, and shows its public half as ListPublicKeys does, in
 * PKCS#1 DER.
 */
public final class DigestKey {
    private static final int BITS = 2048;
    private static final int X509_HEADER = 24;
    private static final Duration VALID = Duration.ofDays(365);

    private String secret = "";
    private String shown = "";
    private String fingerprint = "";
    private Instant from = Instant.EPOCH;

    /** A new key that is valid from an hour before {@code now}, for a year. */
    static DigestKey make(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            // The X.509 wrapping of a 2048-bit RSA key is always 24 bytes; what follows is the PKCS#1 key.
            byte[] pkcs1 = Arrays.copyOfRange(x509, X509_HEADER, x509.length);
            DigestKey key = new DigestKey();
            key.secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            key.shown = Base64.getEncoder().encodeToString(pkcs1);
            key.fingerprint = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(pkcs1));
            key.from = now.minus(Duration.ofHours(1));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks RSA or MD5", e);
        }
    }

    /** The signature of {@code text} in hexadecimal digits. */
    String sign(String text) {
        try {
            PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(spec);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The digest key in the sandbox's state cannot be used", e);
        }
    }

    /** The public key: PKCS#1 DER in Base64. */
    public String value() {
        return shown;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public Instant validFrom() {
        return from;
    }

    public Instant validUntil() {
        return from.plus(VALID);
    }
}
