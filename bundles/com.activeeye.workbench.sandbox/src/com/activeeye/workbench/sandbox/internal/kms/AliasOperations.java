package com.activeeye.workbench.sandbox.internal.kms;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.google.gson.JsonObject;

/** KMS's operations on aliases; each needs permission on the alias (IAM) and on the key (key policy). */
final class AliasOperations {
    private final KeyRing ring;
    private final KeyAccess access;

    AliasOperations(KeyRing ring, KeyAccess access) {
        this.ring = ring;
        this.access = access;
    }

    void register(Operations operations) {
        operations.on("CreateAlias", this::create).on("UpdateAlias", this::update).on("DeleteAlias", this::delete)
                .on("ListAliases", this::list);
    }

    private String arn(Call call) {
        String name = KmsJson.required(call, "AliasName");
        if (!name.matches("alias/[a-zA-Z0-9/_-]{1,250}")) {
            throw KmsErrors.invalid("aliasName", "Member must satisfy regular expression pattern: "
                    + "^alias/[a-zA-Z0-9/_-]+$");
        }
        if (name.startsWith("alias/aws/")) {
            throw AwsError.bad("NotAuthorizedException", "Aliases that begin with alias/aws/ belong to AWS.");
        }
        String arn = Arn.of("kms", call.region(), call.account(), name).toString();
        access.requireIdentity(call, arn);
        return arn;
    }

    private KmsKey target(Call call) {
        KmsKey key = ring.resolve(call.account(), call.region(), KmsJson.required(call, "TargetKeyId"));
        if (!key.accountId().equals(call.account())) {
            throw KmsErrors.notFound("Key '" + key.arn() + "' does not exist");
        }
        access.require(call.caller(), "kms:" + call.operation(), key, call.context());
        if (key.state() == KmsKey.State.PendingDeletion) {
            throw KmsErrors.state(key);
        }
        return key;
    }

    private Reply create(Call call) {
        String arn = arn(call);
        KmsKey key = target(call);
        if (ring.alias(arn).isPresent()) {
            throw AwsError.bad("AlreadyExistsException", "An alias with the name " + arn + " already exists");
        }
        ring.putAlias(key, KmsJson.required(call, "AliasName"));
        return KmsJson.done();
    }

    private KmsState.Alias existing(String arn) {
        return ring.alias(arn).orElseThrow(() -> KmsErrors.notFound("Alias " + arn + " is not found."));
    }

    private Reply update(Call call) {
        String arn = arn(call);
        existing(arn);
        ring.putAlias(target(call), KmsJson.required(call, "AliasName"));
        return KmsJson.done();
    }

    private Reply delete(Call call) {
        KmsState.Alias alias = existing(arn(call));
        ring.key(alias.keyArn()).ifPresent(key ->
                access.require(call.caller(), "kms:DeleteAlias", key, call.context()));
        ring.removeAlias(alias.arn());
        return KmsJson.done();
    }

    private Reply list(Call call) {
        access.requireIdentity(call, "*");
        String wanted = KmsJson.text(call, "KeyId", "");
        List<KmsState.Alias> found = ring.aliases(call.account(), call.region());
        if (!wanted.isEmpty()) {
            KmsKey key = ring.resolve(call.account(), call.region(), wanted);
            found = found.stream().filter(alias -> alias.keyArn().equals(key.arn())).toList();
        }
        return KmsJson.page(call, "Aliases", found, AliasOperations::json);
    }

    private static JsonObject json(KmsState.Alias alias) {
        JsonObject json = new JsonObject();
        json.addProperty("AliasName", alias.name());
        json.addProperty("AliasArn", alias.arn());
        json.addProperty("TargetKeyId", alias.keyArn().substring(alias.keyArn().lastIndexOf('/') + 1));
        json.addProperty("CreationDate", KmsJson.seconds(alias.created()));
        json.addProperty("LastUpdatedDate", KmsJson.seconds(alias.updated()));
        return json;
    }
}
