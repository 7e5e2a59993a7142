package com.activeeye.workbench.sandbox.internal.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyDocument;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.state.State;

/** The inline and attached policies of roles and users. Nobody is asked for permission here. */
public final class IdentityPolicies {
    private static final int MOST_ATTACHED = 10;

    private final State<IamState> state;
    private final ManagedPolicies managed;

    IdentityPolicies(State<IamState> state, ManagedPolicies managed) {
        this.state = state;
        this.managed = managed;
    }

    /** A role or user by name; NoSuchEntity when there is none. */
    public Identity get(Identity.Sort sort, String accountId, String name) {
        return state.read(s -> s.account(accountId).find(sort, name))
                .orElseThrow(() -> IamErrors.noSuch(sort, name));
    }

    /** Attaches a managed policy; does nothing when it is attached already. LimitExceeded beyond ten. */
    public void attach(Identity.Sort sort, String accountId, String name, String arn) {
        Identity identity = get(sort, accountId, name);
        managed.find(accountId, arn).orElseThrow(() -> IamErrors.noSuch("Policy " + arn
                + " does not exist or is not attachable."));
        Grants next = identity.grants().attach(arn);
        if (next.attached().size() > MOST_ATTACHED) {
            throw IamErrors.limit("Cannot exceed quota for PoliciesPer" + sort.title() + ": " + MOST_ATTACHED);
        }
        put(accountId, identity.with(next));
    }

    /** Detaches a managed policy; NoSuchEntity when it is not attached. */
    public void detach(Identity.Sort sort, String accountId, String name, String arn) {
        Identity identity = get(sort, accountId, name);
        if (!identity.grants().attached().contains(arn)) {
            throw IamErrors.noSuch("Policy " + arn + " was not found.");
        }
        put(accountId, identity.with(identity.grants().detach(arn)));
    }

    /** Sets an inline policy, in place of one with the same name. */
    public void putInline(Identity.Sort sort, String accountId, String name, String policyName, String document) {
        Names.check("policyName", policyName, 128);
        try {
            PolicyDocument.parse(document, PolicyKind.IDENTITY);
        } catch (MalformedPolicy e) {
            throw IamErrors.malformed(e);
        }
        Identity identity = get(sort, accountId, name);
        Grants next = identity.grants().put(policyName, document);
        if (next.inline().values().stream().mapToInt(Names::size).sum() > sort.inlineLimit()) {
            throw IamErrors.limit("Maximum policy size of " + sort.inlineLimit() + " bytes exceeded for " + sort.word()
                    + " " + identity.name());
        }
        put(accountId, identity.with(next));
    }

    /** An inline policy's document; NoSuchEntity when there is none. */
    public String inline(Identity.Sort sort, String accountId, String name, String policyName) {
        String document = get(sort, accountId, name).grants().inline().get(policyName);
        if (document == null) {
            throw IamErrors.noSuch("The " + sort.word() + " policy with name " + policyName + " cannot be found.");
        }
        return document;
    }

    /** Removes an inline policy; NoSuchEntity when there is none. */
    public void deleteInline(Identity.Sort sort, String accountId, String name, String policyName) {
        inline(sort, accountId, name, policyName);
        Identity identity = get(sort, accountId, name);
        put(accountId, identity.with(identity.grants().remove(policyName)));
    }

    /** Replaces the tags. */
    public void tag(Identity.Sort sort, String accountId, String name, Map<String, String> tags) {
        put(accountId, get(sort, accountId, name).with(tags));
    }

    /** Every identity policy that counts for a role or user. */
    public List<PolicyDocument> documents(String accountId, Identity identity) {
        List<PolicyDocument> documents = new ArrayList<>();
        identity.grants().inline().forEach((name, text) ->
                documents.add(PolicyDocument.read(text).named(name)));
        identity.grants().attached().forEach(arn -> managed.find(accountId, arn)
                .ifPresent(policy -> documents.add(PolicyDocument.read(policy.document()).named(policy.name()))));
        return documents;
    }

    private void put(String accountId, Identity identity) {
        state.change(s -> s.account(accountId).put(identity));
    }
}
