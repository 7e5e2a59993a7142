package com.activeeye.workbench.sandbox.internal.kms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.policy.PrincipalDirectory;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Decides who may do what with a key: its key policy must allow it, and IAM counts only where that policy says so. */
final class KeyAccess {
    private final World world;
    private final KeyRing ring;
    private final PrincipalDirectory directory;

    KeyAccess(World world, KeyRing ring, PrincipalDirectory directory) {
        this.world = world;
        this.ring = ring;
        this.directory = directory;
    }

    /** The key that a call names by KeyId, of any account; NotFoundException or AccessDeniedException. */
    KmsKey key(Call call, Map<String, String> encryptionContext) {
        KmsKey key = ring.resolve(call.account(), call.region(), KmsJson.required(call, "KeyId"));
        require(call.caller(), "kms:" + call.operation(), key, context(call.context(), key, encryptionContext));
        return key;
    }

    /** The same for operations that work only in the key's own account. */
    KmsKey ownKey(Call call) {
        KmsKey key = ring.resolve(call.account(), call.region(), KmsJson.required(call, "KeyId"));
        if (!key.accountId().equals(call.account())) {
            throw KmsErrors.denied("User: " + call.caller().arn() + " is not authorized to perform: kms:"
                    + call.operation() + " on resource: " + key.arn()
                    + " because this operation is not permitted across accounts");
        }
        require(call.caller(), "kms:" + call.operation(), key, context(call.context(), key, Map.of()));
        return key;
    }

    /** Throws AccessDeniedException unless key policy and IAM allow it. */
    void require(Principal who, String action, KmsKey key, Map<String, String> context) {
        AccessRequest request = request(who, action, key, currentPolicy(key), context);
        Authorizer.Decision decision = world.check(request);
        if (!decision.allowed()) {
            throw KmsErrors.denied(Authorizer.message(request, decision));
        }
    }

    /** Whether a policy that the key does not have yet would allow it. */
    boolean wouldAllow(Call call, String action, KmsKey key, String policy) {
        return world.check(request(call.caller(), action, key, policy, context(call.context(), key, Map.of())))
                .allowed();
    }

    private static AccessRequest request(Principal who, String action, KmsKey key, String policy,
            Map<String, String> context) {
        Map<String, String> all = new TreeMap<>(context);
        if (!who.accountId().isEmpty()) {
            all.put("kms:CallerAccount", who.accountId());
        }
        return new AccessRequest(who, action, key.arn(), key.accountId(), policy,
                AccessRequest.Rule.RESOURCE_DECIDES, all);
    }

    /** Throws AccessDeniedException unless IAM allows what concerns no single key. */
    void requireIdentity(Call call, String resource) {
        AccessRequest request = AccessRequest.own(call, "kms:" + call.operation(), resource);
        Authorizer.Decision decision = world.check(request);
        if (!decision.allowed()) {
            throw KmsErrors.denied(Authorizer.message(request, decision));
        }
    }

    /** The key policy as it is now, with the IDs of principals that are gone. */
    String currentPolicy(KmsKey key) {
        return key.policy().current(directory);
    }

    /** The condition keys of kms that a request on a key has. */
    Map<String, String> context(Map<String, String> general, KmsKey key, Map<String, String> encryptionContext) {
        Map<String, String> context = new TreeMap<>(general);
        context.put("kms:KeySpec", "SYMMETRIC_DEFAULT");
        context.put("kms:KeyUsage", "ENCRYPT_DECRYPT");
        context.put("kms:KeyOrigin", "AWS_KMS");
        context.put("kms:MultiRegion", "false");
        List<String> aliases = ring.aliasNames(key);
        if (!aliases.isEmpty()) {
            context.put("kms:ResourceAliases", String.join("\n", aliases));
        }
        encryptionContext.forEach((name, value) -> context.put("kms:EncryptionContext:" + name, value));
        if (!encryptionContext.isEmpty()) {
            context.put("kms:EncryptionContextKeys", String.join("\n", encryptionContext.keySet()));
        }
        return context;
    }
}
