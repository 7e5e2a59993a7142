package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;
import java.util.Optional;

/**
 * All policies that speak on one request.
 *
 * @param identity managed and inline policies of the caller
 * @param session the policies that a role session was narrowed to; empty when it was not
 * @param resource the policy of the resource
 * @param mode what the resource's policy means for callers of the same account
 */
public record PolicySet(List<PolicyDocument> identity, List<PolicyDocument> session,
        Optional<PolicyDocument> resource, Mode mode) {
    /** How a resource's policy and the caller's own policies are put together. */
    public enum Mode {
        /** Within an account either is enough; from another account both are needed. */
        EITHER,
        /** Key policies and trust policies: without them nobody may, not even the account's administrator. */
        RESOURCE_DECIDES
    }

    public PolicySet {
        identity = List.copyOf(identity);
        session = List.copyOf(session);
    }
}
