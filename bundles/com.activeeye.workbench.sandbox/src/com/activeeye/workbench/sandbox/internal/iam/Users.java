package com.activeeye.workbench.sandbox.internal.iam;

import com.activeeye.workbench.sandbox.SandboxAccount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Credential;
import com.activeeye.workbench.sandbox.internal.world.Ids;
import com.activeeye.workbench.sandbox.internal.world.Keys;

/** The users of all accounts with their access keys. Nobody is asked for permission here. */
public final class Users {
    private static final int MOST_KEYS = 2;

    private final State<IamState> state;
    private final Clock clock;
    private final Keys keys;

    Users(State<IamState> state, Clock clock, Keys keys) {
        this.state = state;
        this.clock = clock;
        this.keys = keys;
    }

    /** A user by name. */
    public Optional<User> find(String accountId, String name) {
        return state.read(s -> Optional.ofNullable(s.account(accountId).users().get(IamAccount.key(name))));
    }

    /** A user by name; NoSuchEntity when there is none. */
    public User get(String accountId, String name) {
        return find(accountId, name).orElseThrow(() -> IamErrors.noSuch(Identity.Sort.USER, name));
    }

    /** All users of an account in the order of their names. */
    public List<User> list(String accountId) {
        return state.read(s -> List.copyOf(s.account(accountId).users().values()));
    }

    /** Makes a user without keys; EntityAlreadyExists when the name is taken. */
    public User create(String accountId, String partition, String givenPath, String name, Map<String, String> tags) {
        Names.check("userName", name, 64);
        String path = Names.path(givenPath);
        Principal principal = Principal.user(partition, accountId, path, name, Ids.uniqueId("AIDA"));
        return add(accountId, new User(name, path, principal.userId(), principal.arn(), clock.instant(), tags,
                Grants.NONE, List.of()));
    }

    private User add(String accountId, User user) {
        return state.update(s -> {
            if (s.account(accountId).users().putIfAbsent(IamAccount.key(user.name()), user) != null) {
                throw IamErrors.exists("User with name " + user.name() + " already exists.");
            }
            return user;
        });
    }

    /** Makes the operator whose key an account has from the beginning; does nothing when it is there. */
    void seedOperator(SandboxAccount account, String name, String id) {
        String accountId = account.id();
        String partition = Arn.partitionOf(account.homeRegion());
        if (find(accountId, name).isEmpty()) {
            Principal principal = Principal.user(partition, accountId, "/", name, id);
            add(accountId, new User(name, "/", id, principal.arn(), clock.instant(), Map.of(),
                    Grants.NONE.attach("arn:" + partition + ":iam::aws:policy/AdministratorAccess"),
                    List.of(new User.AccessKey(account.accessKeyId(), clock.instant()))));
        }
    }

    /** Removes a user; DeleteConflict while it has policies or keys. */
    public void delete(String accountId, String name) {
        User user = get(accountId, name);
        if (!user.grants().attached().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must detach all policies first.");
        }
        if (!user.grants().inline().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must delete policies first.");
        }
        if (!user.keys().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must delete access keys first.");
        }
        state.change(s -> s.account(accountId).users().remove(IamAccount.key(name)));
    }

    /** Makes a further access key; LimitExceeded when the user has two. */
    public Credential createKey(String accountId, String name) {
        User user = get(accountId, name);
        if (user.keys().size() >= MOST_KEYS) {
            throw IamErrors.limit("Cannot exceed quota for AccessKeysPerUser: " + MOST_KEYS);
        }
        Credential key = keys.issue(Principal.user(Arn.parse(user.arn()).partition(), accountId, user.path(),
                user.name(), user.id()));
        state.change(s -> s.account(accountId).put(user.with(new User.AccessKey(key.accessKeyId(), clock.instant()))));
        return key;
    }

    /** Removes an access key; NoSuchEntity when the user does not have it. */
    public void deleteKey(String accountId, String name, String accessKeyId) {
        User user = get(accountId, name);
        if (user.keys().stream().noneMatch(key -> key.id().equals(accessKeyId))) {
            throw IamErrors.noSuch("The Access Key with id " + accessKeyId + " cannot be found.");
        }
        keys.remove(accessKeyId);
        state.change(s -> s.account(accountId).put(user.without(accessKeyId)));
    }
}
