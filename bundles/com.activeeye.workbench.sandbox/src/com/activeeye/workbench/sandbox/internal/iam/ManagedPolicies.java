package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyDocument;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Ids;

/** The managed policies of all accounts, AWS's own among them. Nobody is asked for permission here. */
public final class ManagedPolicies {
    private static final int SIZE_LIMIT = 6144;

    private final State<IamState> state;
    private final Clock clock;

    ManagedPolicies(State<IamState> state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** A policy by ARN as seen from an account: its own, or one of AWS's. */
    public Optional<ManagedPolicy> find(String accountId, String arn) {
        return state.read(s -> s.account(accountId).policies().values().stream()
                .filter(policy -> policy.arn().equals(arn)).findFirst()).or(() -> AwsManagedPolicies.find(arn));
    }

    /** A policy by ARN; NoSuchEntity when there is none. */
    public ManagedPolicy get(String accountId, String arn) {
        return find(accountId, arn).orElseThrow(() -> IamErrors.noSuch("Policy " + arn + " was not found."));
    }

    /** The account's own policies in the order of their names. */
    public List<ManagedPolicy> list(String accountId) {
        return state.read(s -> List.copyOf(s.account(accountId).policies().values()));
    }

    /** Makes a policy with one version; EntityAlreadyExists when the name is taken, on any path. */
    public ManagedPolicy create(String accountId, String partition, String givenPath, String name, String document,
            String description, Map<String, String> tags) {
        Names.check("policyName", name, 128);
        String path = Names.path(givenPath);
        check(document);
        Instant now = clock.instant();
        ManagedPolicy policy = new ManagedPolicy(name, path, Ids.uniqueId("ANPA"), "arn:" + partition + ":iam::"
                + accountId + ":policy" + path + name, description, now, now,
                List.of(new ManagedPolicy.Version("v1", document, now)), "v1", 1, tags);
        return state.update(s -> {
            if (s.account(accountId).policies().putIfAbsent(IamAccount.key(name), policy) != null) {
                throw IamErrors.exists("A policy called " + name + " already exists. Duplicate names are not "
                        + "allowed.");
            }
            return policy;
        });
    }

    private static void check(String document) {
        try {
            PolicyDocument.parse(document, PolicyKind.IDENTITY);
        } catch (MalformedPolicy e) {
            throw IamErrors.malformed(e);
        }
        if (Names.size(document) > SIZE_LIMIT) {
            throw IamErrors.limit("Cannot exceed quota for PolicySize: " + SIZE_LIMIT);
        }
    }

    /** Removes a policy; DeleteConflict while it is attached or has more than one version. */
    public void delete(String accountId, String arn) {
        ManagedPolicy policy = own(accountId, arn);
        if (!entities(accountId, arn).isEmpty()) {
            throw IamErrors.conflict("Cannot delete a policy attached to entities.");
        }
        if (policy.versions().size() > 1) {
            throw IamErrors.conflict("This policy has more than one version. Before you delete a policy, you must "
                    + "delete the policy's versions. The default version is deleted with the policy.");
        }
        state.change(s -> s.account(accountId).policies().remove(IamAccount.key(policy.name())));
    }

    /** The roles and users that a policy is attached to. */
    public List<Identity> entities(String accountId, String arn) {
        return state.read(s -> s.account(accountId).identities()
                .filter(identity -> identity.grants().attached().contains(arn)).toList());
    }

    /** Adds a version; LimitExceeded when there are five. */
    public ManagedPolicy createVersion(String accountId, String arn, String document, boolean asDefault) {
        check(document);
        ManagedPolicy policy = own(accountId, arn);
        if (policy.versions().size() >= ManagedPolicy.MOST_VERSIONS) {
            throw IamErrors.limit("A managed policy can have up to " + ManagedPolicy.MOST_VERSIONS + " versions. "
                    + "Before you create a new version, you must delete an existing version.");
        }
        return put(accountId, policy.add(document, asDefault, clock.instant()));
    }

    /** Removes a version that is not the default. */
    public void deleteVersion(String accountId, String arn, String versionId) {
        ManagedPolicy policy = own(accountId, arn);
        version(policy, versionId);
        if (policy.defaultVersion().equals(versionId)) {
            throw IamErrors.conflict("Cannot delete the default version of a policy.");
        }
        put(accountId, policy.remove(versionId));
    }

    /** Makes another version the one that counts. */
    public void setDefault(String accountId, String arn, String versionId) {
        ManagedPolicy policy = own(accountId, arn);
        version(policy, versionId);
        put(accountId, policy.withDefault(versionId, clock.instant()));
    }

    /** Replaces the tags. */
    public void tag(String accountId, String arn, Map<String, String> tags) {
        put(accountId, own(accountId, arn).with(tags));
    }

    static ManagedPolicy.Version version(ManagedPolicy policy, String versionId) {
        return policy.version(versionId).orElseThrow(() -> IamErrors.noSuch("Policy " + policy.arn() + " version "
                + versionId + " does not exist or is not attachable."));
    }

    private ManagedPolicy own(String accountId, String arn) {
        ManagedPolicy policy = get(accountId, arn);
        if (policy.arn().contains(":iam::aws:")) {
            throw new AwsError(403, "AccessDenied", "Policies that AWS manages cannot be changed: " + arn);
        }
        return policy;
    }

    private ManagedPolicy put(String accountId, ManagedPolicy policy) {
        state.change(s -> s.account(accountId).policies().put(IamAccount.key(policy.name()), policy));
        return policy;
    }
}
