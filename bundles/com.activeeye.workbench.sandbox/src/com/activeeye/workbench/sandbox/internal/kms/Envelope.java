package com.activeeye.workbench.sandbox.internal.kms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/**
 * A ciphertext of the sandbox: the key's ARN, a nonce, and AES-256-GCM over the plaintext, bound to the encryption
 * context. As in KMS it tells by itself which key opens it, and nothing opens it under another context.
 */
record Envelope(String keyArn, byte[] nonce, byte[] sealed) {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(KmsKey key, byte[] plaintext, Map<String, String> context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plaintext);
            byte[] arn = key.arn().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(3 + arn.length + NONCE + sealed.length).put(VERSION)
                    .putShort((short) arn.length).put(arn).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a ciphertext apart; InvalidCiphertextException when it is none of the sandbox's. */
    static Envelope parse(byte[] blob) {
        try {
            ByteBuffer in = ByteBuffer.wrap(blob);
            if (in.get() != VERSION) {
                throw invalid();
            }
            byte[] arn = new byte[Math.min(Short.toUnsignedInt(in.getShort()), in.remaining())];
            in.get(arn);
            byte[] nonce = new byte[NONCE];
            in.get(nonce);
            return new Envelope(new String(arn, StandardCharsets.UTF_8), nonce,
                    Arrays.copyOfRange(blob, in.position(), blob.length));
        } catch (BufferUnderflowException e) {
            throw invalid();
        }
    }

    byte[] open(KmsKey key, Map<String, String> context) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw invalid();
        }
    }

    private static Cipher cipher(int mode, KmsKey key, byte[] nonce, Map<String, String> context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(Base64.getDecoder().decode(key.material()), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        // Each text goes in with its length, so that no two contexts look the same.
        new TreeMap<>(context).forEach((name, value) -> {
            update(cipher, name);
            update(cipher, value);
        });
        return cipher;
    }

    private static void update(Cipher cipher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cipher.updateAAD(ByteBuffer.allocate(4).putInt(bytes.length).array());
        cipher.updateAAD(bytes);
    }

    private static AwsError invalid() {
        // AWS gives no message here.
        return AwsError.bad("InvalidCiphertextException", "");
    }
}
