package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.policy.PrincipalDirectory;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Ids;

/** The roles of all accounts. Nobody is asked for permission here: that is for the caller to do. */
public final class Roles {
    private static final int TRUST_LIMIT = 2048;

    private final State<IamState> state;
    private final Clock clock;
    private final PrincipalDirectory directory;

    Roles(State<IamState> state, Clock clock, PrincipalDirectory directory) {
        this.state = state;
        this.clock = clock;
        this.directory = directory;
    }

    /** A role by its name. */
    public Optional<Role> find(String accountId, String name) {
        return state.read(s -> Optional.ofNullable(s.account(accountId).roles().get(IamAccount.key(name))));
    }

    /** A role by its name; NoSuchEntity when there is none. */
    public Role get(String accountId, String name) {
        return find(accountId, name).orElseThrow(() -> IamErrors.noSuch(Identity.Sort.ROLE, name));
    }

    /** All roles of an account in the order of their names. */
    public List<Role> list(String accountId) {
        return state.read(s -> List.copyOf(s.account(accountId).roles().values()));
    }

    /** Makes a role; EntityAlreadyExists, MalformedPolicyDocument, LimitExceeded or ValidationError as IAM. */
    public Role create(String accountId, String partition, RoleDraft draft) {
        String name = Names.check("roleName", draft.name(), 64);
        String path = Names.path(draft.path());
        checkSession(draft.maxSessionSeconds());
        BoundPolicy trust = bind(draft.trust());
        Role role = new Role(name, path, Ids.uniqueId("AROA"), "arn:" + partition + ":iam::" + accountId + ":role"
                + path + name, draft.description(), trust, draft.maxSessionSeconds(), clock.instant(), draft.tags(),
                Grants.NONE);
        return state.update(s -> {
            if (s.account(accountId).roles().putIfAbsent(IamAccount.key(name), role) != null) {
                throw IamErrors.exists("Role with name " + name + " already exists.");
            }
            return role;
        });
    }

    private BoundPolicy bind(String document) {
        if (Names.size(document) > TRUST_LIMIT) {
            throw IamErrors.limit("Cannot exceed quota for ACLSizePerRole: " + TRUST_LIMIT);
        }
        try {
            return BoundPolicy.bind(document, PolicyKind.TRUST, directory);
        } catch (MalformedPolicy e) {
            throw IamErrors.malformed(e);
        }
    }

    private static void checkSession(int seconds) {
        if (seconds < 3600 || seconds > 43_200) {
            throw IamErrors.invalid("maxSessionDuration", seconds < 3600
                    ? "Member must have value greater than or equal to 3600"
                    : "Member must have value less than or equal to 43200");
        }
    }

    /** Removes a role; DeleteConflict while it has policies. */
    public void delete(String accountId, String name) {
        Role role = get(accountId, name);
        if (!role.grants().attached().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must detach all policies first.");
        }
        if (!role.grants().inline().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must delete policies first.");
        }
        state.change(s -> s.account(accountId).roles().remove(IamAccount.key(name)));
    }

    /** Replaces the trust policy. */
    public void trust(String accountId, String name, String document) {
        BoundPolicy trust = bind(document);
        Role role = get(accountId, name);
        put(accountId, role.with(trust));
    }

    /** Changes the description and the longest session in seconds. */
    public void describe(String accountId, String name, String description, int maxSessionSeconds) {
        checkSession(maxSessionSeconds);
        Role role = get(accountId, name);
        put(accountId, role.with(description, maxSessionSeconds));
    }

    /** The trust policy as it is now, with the IDs of principals that are gone. */
    public String currentTrust(Role role) {
        return role.trust().current(directory);
    }

    private void put(String accountId, Role role) {
        state.change(s -> s.account(accountId).put(role));
    }
}
