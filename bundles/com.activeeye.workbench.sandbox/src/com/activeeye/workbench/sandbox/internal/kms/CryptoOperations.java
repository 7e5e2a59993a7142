package com.activeeye.workbench.sandbox.internal.kms;

import java.security.SecureRandom;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.google.gson.JsonObject;

/** KMS's operations that use keys. */
final class CryptoOperations {
    private static final int MOST_PLAINTEXT = 4096;
    private static final int MOST_CIPHERTEXT = 6144;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing ring;
    private final KeyAccess access;

    CryptoOperations(KeyRing ring, KeyAccess access) {
        this.ring = ring;
        this.access = access;
    }

    void register(Operations operations) {
        operations.on("Encrypt", this::encrypt).on("Decrypt", this::decrypt)
                .on("GenerateDataKey", call -> dataKey(call, true))
                .on("GenerateDataKeyWithoutPlaintext", call -> dataKey(call, false));
    }

    static KmsKey enabled(KmsKey key) {
        if (key.state() != KmsKey.State.Enabled) {
            throw KmsErrors.state(key);
        }
        return key;
    }

    private static JsonObject algorithm(KmsKey key) {
        JsonObject body = new JsonObject();
        body.addProperty("KeyId", key.arn());
        body.addProperty("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
        return body;
    }

    private Reply encrypt(Call call) {
        byte[] plaintext = KmsJson.blob(call, "Plaintext", MOST_PLAINTEXT);
        Map<String, String> context = KmsJson.strings(call, "EncryptionContext");
        KmsKey key = enabled(access.key(call, context));
        JsonObject body = algorithm(key);
        body.addProperty("CiphertextBlob", KmsJson.base64(Envelope.seal(key, plaintext, context)));
        return Reply.json(body);
    }

    private Reply decrypt(Call call) {
        Envelope envelope = Envelope.parse(KmsJson.blob(call, "CiphertextBlob", MOST_CIPHERTEXT));
        Map<String, String> context = KmsJson.strings(call, "EncryptionContext");
        KmsKey key = ring.key(envelope.keyArn()).filter(k -> k.region().equals(call.region())).orElseThrow(() ->
                KmsErrors.denied("The ciphertext refers to a customer master key that does not exist, does not exist "
                        + "in this region, or you are not allowed to access."));
        access.require(call.caller(), "kms:Decrypt", key, access.context(call.context(), key, context));
        String wanted = KmsJson.text(call, "KeyId", key.arn());
        if (!ring.resolve(call.account(), call.region(), wanted).arn().equals(key.arn())) {
            throw AwsError.bad("IncorrectKeyException", "The key ID in the request does not identify a CMK that can "
                    + "perform this operation.");
        }
        byte[] plaintext = envelope.open(enabled(key), context);
        JsonObject body = algorithm(key);
        body.addProperty("Plaintext", KmsJson.base64(plaintext));
        return Reply.json(body);
    }

    private Reply dataKey(Call call, boolean withPlaintext) {
        byte[] plaintext = new byte[length(call)];
        Map<String, String> context = KmsJson.strings(call, "EncryptionContext");
        KmsKey key = enabled(access.key(call, context));
        RANDOM.nextBytes(plaintext);
        JsonObject body = new JsonObject();
        body.addProperty("KeyId", key.arn());
        body.addProperty("CiphertextBlob", KmsJson.base64(Envelope.seal(key, plaintext, context)));
        if (withPlaintext) {
            body.addProperty("Plaintext", KmsJson.base64(plaintext));
        }
        return Reply.json(body);
    }

    private static int length(Call call) {
        boolean bySpec = call.json().has("KeySpec");
        if (bySpec == call.json().has("NumberOfBytes")) {
            throw AwsError.bad("ValidationException", "Please specify either number of bytes or key spec.");
        }
        if (!bySpec) {
            return KmsJson.number(call, "NumberOfBytes", 0, 1, 1024);
        }
        return switch (KmsJson.text(call, "KeySpec", "")) {
            case "AES_256" -> 32;
            case "AES_128" -> 16;
            default -> throw KmsErrors.invalid("keySpec", "Member must satisfy enum value set: [AES_256, AES_128]");
        };
    }
}
