package com.activeeye.workbench.sandbox.internal.kms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.policy.PrincipalDirectory;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** KMS's operations on key policies, with the checks before one is accepted. */
final class KeyPolicies {
    private static final int LIMIT = 32_768;
    private static final String NAME = "default";

    private final KeyRing ring;
    private final KeyAccess access;
    private final PrincipalDirectory directory;

    KeyPolicies(KeyRing ring, KeyAccess access, PrincipalDirectory directory) {
        this.ring = ring;
        this.access = access;
        this.directory = directory;
    }

    void register(Operations operations) {
        operations.on("GetKeyPolicy", this::get).on("PutKeyPolicy", this::put).on("ListKeyPolicies", this::list);
    }

    /** The policy of a new key: the given one, or the one that leaves all to the account's IAM policies. */
    BoundPolicy initial(Call call, String given) {
        if (given.isEmpty()) {
            return bind(standard(call.partition(), call.account()));
        }
        BoundPolicy policy = bind(given);
        String arn = "arn:" + call.partition() + ":kms:" + call.region() + ":" + call.account() + ":key/new";
        KmsKey preview = new KmsKey("new", arn, call.account(), call.region(), "", Instant.EPOCH,
                KmsKey.State.Enabled, Instant.MAX, false, policy, "", Map.of());
        checkLockOut(call, preview, given);
        return policy;
    }

    /** The key policy that AWS gives to keys made without one. */
    static String standard(String partition, String accountId) {
        return """
                {
                  "Version" : "2012-10-17",
                  "Id" : "key-default-1",
                  "Statement" : [ {
                    "Sid" : "Enable IAM User Permissions",
                    "Effect" : "Allow",
                    "Principal" : {
                      "AWS" : "arn:%s:iam::%s:root"
                    },
                    "Action" : "kms:*",
                    "Resource" : "*"
                  } ]
                }""".formatted(partition, accountId);
    }

    /** Checks a policy's size, form and principals. */
    BoundPolicy bind(String document) {
        if (document.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw AwsError.bad("LimitExceededException", "The key policy exceeds " + LIMIT + " bytes.");
        }
        try {
            return BoundPolicy.bind(document, PolicyKind.RESOURCE, directory);
        } catch (MalformedPolicy e) {
            throw AwsError.bad("MalformedPolicyDocumentException", e.getMessage().startsWith("Invalid principal")
                    ? "Policy contains a statement with one or more invalid principals." : e.getMessage());
        }
    }

    private void checkLockOut(Call call, KmsKey key, String document) {
        if (!KmsJson.flag(call, "BypassPolicyLockoutSafetyCheck")
                && !access.wouldAllow(call, "kms:PutKeyPolicy", key, document)) {
            throw AwsError.bad("MalformedPolicyDocumentException",
                    "The new key policy will not allow you to update the key policy in the future.");
        }
    }

    private static void checkName(Call call) {
        if (!KmsJson.text(call, "PolicyName", NAME).equals(NAME)) {
            throw KmsErrors.notFound("No such policy exists");
        }
    }

    private Reply get(Call call) {
        KmsKey key = access.ownKey(call);
        checkName(call);
        JsonObject body = new JsonObject();
        body.addProperty("Policy", access.currentPolicy(key));
        body.addProperty("PolicyName", NAME);
        return Reply.json(body);
    }

    private Reply put(Call call) {
        String document = KmsJson.required(call, "Policy");
        KmsKey key = KeyOperations.changeable(access.ownKey(call));
        checkName(call);
        if (key.state() == KmsKey.State.PendingDeletion) {
            throw KmsErrors.state(key);
        }
        BoundPolicy policy = bind(document);
        checkLockOut(call, key, document);
        ring.change(key, k -> k.with(policy));
        return KmsJson.done();
    }

    private Reply list(Call call) {
        access.ownKey(call);
        JsonArray names = new JsonArray();
        names.add(NAME);
        JsonObject body = new JsonObject();
        body.add("PolicyNames", names);
        body.addProperty("Truncated", false);
        return Reply.json(body);
    }
}
