package com.activeeye.workbench.sandbox.internal.kms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Ids;

/** Finds and keeps keys and aliases. Nobody is asked for permission here. */
final class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("key/(mrk-)?[0-9a-f-]{32,36}");

    private final State<KmsState> state;
    private final Clock clock;

    KeyRing(State<KmsState> state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** What a new key is to be. */
    record Draft(String accountId, String region, String description, boolean awsManaged, BoundPolicy policy,
            Map<String, String> tags) {
    }

    KmsKey create(Draft draft) {
        String id = UUID.randomUUID().toString();
        KmsKey key = new KmsKey(id, Arn.of("kms", draft.region(), draft.accountId(), "key/" + id).toString(),
                draft.accountId(), draft.region(), draft.description(), clock.instant(), KmsKey.State.Enabled,
                Instant.MAX, draft.awsManaged(), draft.policy(), Ids.token(KEY_BYTES), draft.tags());
        state.change(s -> s.keys().put(key.arn(), key));
        return key;
    }

    /**
     * Finds a key by key ID, key ARN, alias name or alias ARN.
     *
     * @param accountId whose key it is when only an ID or alias name is given
     * @param region where the call was made: an ARN of another region is not found
     */
    KmsKey resolve(String accountId, String region, String reference) {
        if (!reference.startsWith("arn:")) {
            return byArn(Arn.of("kms", region, accountId, reference.startsWith("alias/") ? reference
                    : "key/" + reference).toString(), reference);
        }
        if (!Arn.isArn(reference) || !Arn.parse(reference).service().equals("kms")) {
            throw KmsErrors.notFound("Invalid arn " + reference);
        }
        if (!Arn.parse(reference).region().equals(region)) {
            throw KmsErrors.notFound("Invalid arn " + Arn.parse(reference).region());
        }
        return byArn(reference, reference);
    }

    private KmsKey byArn(String arn, String reference) {
        String resource = Arn.parse(arn).resource();
        if (resource.startsWith("alias/")) {
            return alias(arn).flatMap(alias -> key(alias.keyArn()))
                    .orElseThrow(() -> KmsErrors.notFound("Alias " + arn + " is not found."));
        }
        if (!KEY.matcher(resource).matches()) {
            throw KmsErrors.notFound("Invalid keyId '" + reference + "'");
        }
        return key(arn).orElseThrow(() -> KmsErrors.notFound("Key '" + arn + "' does not exist"));
    }

    Optional<KmsKey> key(String arn) {
        expire();
        return state.read(s -> Optional.ofNullable(s.keys().get(arn)));
    }

    /** Reading alone must not have the state saved each time. */
    private void expire() {
        Instant now = clock.instant();
        if (state.read(s -> s.due(now))) {
            state.change(s -> s.expire(now));
        }
    }

    Optional<KmsState.Alias> alias(String arn) {
        return state.read(s -> Optional.ofNullable(s.aliases().get(arn)));
    }

    List<KmsKey> keys(String accountId, String region) {
        expire();
        return state.read(s -> s.keys().values().stream().filter(k -> k.accountId().equals(accountId)
                && k.region().equals(region)).toList());
    }

    List<KmsState.Alias> aliases(String accountId, String region) {
        String prefix = Arn.of("kms", region, accountId, "alias/").toString();
        return state.read(s -> s.aliases().values().stream().filter(a -> a.arn().startsWith(prefix)).toList());
    }

    List<String> aliasNames(KmsKey key) {
        return aliases(key.accountId(), key.region()).stream().filter(a -> a.keyArn().equals(key.arn()))
                .map(KmsState.Alias::name).toList();
    }

    void putAlias(KmsKey key, String name) {
        String arn = Arn.of("kms", key.region(), key.accountId(), name).toString();
        Instant now = clock.instant();
        state.change(s -> s.aliases().merge(arn, new KmsState.Alias(name, arn, key.arn(), now, now),
                (old, made) -> new KmsState.Alias(name, arn, key.arn(), old.created(), now)));
    }

    void removeAlias(String arn) {
        state.change(s -> s.aliases().remove(arn));
    }

    KmsKey change(KmsKey key, UnaryOperator<KmsKey> edit) {
        return state.update(s -> s.keys().compute(key.arn(), (arn, now) -> edit.apply(now == null ? key : now)));
    }
}
