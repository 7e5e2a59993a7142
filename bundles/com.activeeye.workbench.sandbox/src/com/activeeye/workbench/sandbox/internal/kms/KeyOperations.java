package com.activeeye.workbench.sandbox.internal.kms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.google.gson.JsonObject;

/** KMS's operations on the life of keys, from making them to their deletion. */
final class KeyOperations {
    private final KeyRing ring;
    private final KeyAccess access;
    private final KeyPolicies policies;
    private final Clock clock;

    KeyOperations(KeyRing ring, KeyAccess access, KeyPolicies policies, Clock clock) {
        this.ring = ring;
        this.access = access;
        this.policies = policies;
        this.clock = clock;
    }

    void register(Operations operations) {
        operations.on("CreateKey", this::create).on("DescribeKey", this::describe).on("ListKeys", this::list)
                .on("EnableKey", call -> switchTo(call, KmsKey.State.Enabled))
                .on("DisableKey", call -> switchTo(call, KmsKey.State.Disabled))
                .on("ScheduleKeyDeletion", this::schedule).on("CancelKeyDeletion", this::cancel)
                .on("GetKeyRotationStatus", this::rotation);
    }

    private Reply create(Call call) {
        access.requireIdentity(call, "*");
        unsupported(call, "KeySpec", "SYMMETRIC_DEFAULT");
        unsupported(call, "CustomerMasterKeySpec", "SYMMETRIC_DEFAULT");
        unsupported(call, "KeyUsage", "ENCRYPT_DECRYPT");
        unsupported(call, "Origin", "AWS_KMS");
        unsupported(call, "MultiRegion", "false");
        String policy = KmsJson.text(call, "Policy", "");
        KmsKey key = ring.create(new KeyRing.Draft(call.account(), call.region(),
                KmsJson.text(call, "Description", ""), false, policies.initial(call, policy), KmsJson.tags(call)));
        return metadata(key);
    }

    private static void unsupported(Call call, String member, String only) {
        String value = KmsJson.text(call, member, only);
        if (!value.equals(only)) {
            throw AwsError.bad("UnsupportedOperationException", "The sandbox has only keys with " + member + " "
                    + only + ", not " + value + ".");
        }
    }

    private static Reply metadata(KmsKey key) {
        JsonObject body = new JsonObject();
        body.add("KeyMetadata", KmsJson.metadata(key));
        return Reply.json(body);
    }

    private Reply describe(Call call) {
        return metadata(access.key(call, Map.of()));
    }

    private Reply list(Call call) {
        access.requireIdentity(call, "*");
        return KmsJson.page(call, "Keys", ring.keys(call.account(), call.region()), key -> {
            JsonObject json = new JsonObject();
            json.addProperty("KeyId", key.id());
            json.addProperty("KeyArn", key.arn());
            return json;
        });
    }

    private Reply switchTo(Call call, KmsKey.State state) {
        KmsKey key = changeable(access.ownKey(call));
        if (key.state() == KmsKey.State.PendingDeletion) {
            throw KmsErrors.state(key);
        }
        ring.change(key, k -> k.with(state, Instant.MAX));
        return KmsJson.done();
    }

    static KmsKey changeable(KmsKey key) {
        if (key.awsManaged()) {
            throw KmsErrors.denied("Keys that AWS manages cannot be changed: " + key.arn());
        }
        return key;
    }

    private Reply schedule(Call call) {
        int days = KmsJson.number(call, "PendingWindowInDays", 30, 7, 30);
        KmsKey key = changeable(access.ownKey(call));
        if (key.state() == KmsKey.State.PendingDeletion) {
            throw KmsErrors.state(key);
        }
        KmsKey doomed = ring.change(key, k -> k.with(KmsKey.State.PendingDeletion,
                clock.instant().plus(Duration.ofDays(days))));
        JsonObject body = new JsonObject();
        body.addProperty("KeyId", doomed.arn());
        body.addProperty("DeletionDate", KmsJson.seconds(doomed.deletion()));
        body.addProperty("KeyState", doomed.state().name());
        body.addProperty("PendingWindowInDays", days);
        return Reply.json(body);
    }

    private Reply cancel(Call call) {
        KmsKey key = access.ownKey(call);
        if (key.state() != KmsKey.State.PendingDeletion) {
            throw KmsErrors.state(key);
        }
        // AWS leaves a key disabled when its deletion is called off.
        ring.change(key, k -> k.with(KmsKey.State.Disabled, Instant.MAX));
        JsonObject body = new JsonObject();
        body.addProperty("KeyId", key.arn());
        return Reply.json(body);
    }

    private Reply rotation(Call call) {
        KmsKey key = access.key(call, Map.of());
        JsonObject body = new JsonObject();
        body.addProperty("KeyId", key.arn());
        body.addProperty("KeyRotationEnabled", key.awsManaged());
        return Reply.json(body);
    }
}
