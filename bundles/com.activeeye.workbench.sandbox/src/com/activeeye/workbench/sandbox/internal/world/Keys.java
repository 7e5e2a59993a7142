package com.activeeye.workbench.sandbox.internal.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** Every access key that the sandbox knows: the operators', those of IAM users, and those of sessions. */
public final class Keys {

    private static final class Known {
        private final Map<String, Credential> credentials = new LinkedHashMap<>();
    }

    private final State<Known> state;
    private final Clock clock;

    Keys(StateStore store, Clock clock, Accounts accounts) {
        this.clock = clock;
        state = store.open("keys", Known.class, Known::new);
        accounts.all().forEach(this::addOperator);
    }

    private void addOperator(SandboxAccount account) {
        add(new Credential(account.accessKeyId(), account.secretAccessKey(), "", Instant.MAX, Principal.user(
                Arn.partitionOf(account.homeRegion()), account.id(), "/", Accounts.OPERATOR,
                Accounts.operatorId(account.id()))));
    }

    /** The credential of an access key. */
    public Optional<Credential> find(String accessKeyId) {
        return state.read(known -> Optional.ofNullable(known.credentials.get(accessKeyId)));
    }

    /** Makes a long-term key for an IAM user or a root. */
    public Credential issue(Principal principal) {
        Credential key = new Credential(Ids.accessKey("AKIA"), Ids.secret(), "", Instant.MAX, principal);
        add(key);
        return key;
    }

    /** Makes the temporary key of a session that ends after {@code duration}. */
    public Credential issueSession(Principal principal, Duration duration) {
        Credential key = new Credential(Ids.accessKey("ASIA"), Ids.secret(), "IQoJ" + Ids.token(180),
                clock.instant().plus(duration), principal);
        add(key);
        return key;
    }

    /** Makes the key known and forgets sessions that ended over a day ago. */
    public void add(Credential key) {
        Instant old = clock.instant().minus(Duration.ofDays(1));
        state.change(known -> {
            known.credentials.values().removeIf(one -> one.expired(old));
            known.credentials.put(key.accessKeyId(), key);
        });
    }

    /** Makes the key unknown. */
    public void remove(String accessKeyId) {
        state.change(known -> known.credentials.remove(accessKeyId));
    }
}
