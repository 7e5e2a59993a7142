package com.activeeye.workbench.sandbox.internal.http;

import java.util.Map;

/**
 * What an {@link Authorizer} is asked.
 *
 * @param principal who wants to act
 * @param action the IAM action, {@code s3:GetObject}
 * @param resource the resource's ARN, or {@code *}
 * @param resourceAccount the account that owns the resource
 * @param resourcePolicy the policy document on the resource (bucket, topic, queue, key, trust policy); empty when none
 * @param rule how the resource policy counts within its own account
 * @param context condition keys and their values ({@code aws:SourceArn} …); values with several members are joined by
 *        line feeds
 */
public record AccessRequest(Principal principal, String action, String resource, String resourceAccount,
        String resourcePolicy, Rule rule, Map<String, String> context) {

    /** How a resource policy and the identity's policies go together within one account. */
    public enum Rule {
        /** Either of them may allow (s3, sns, sqs). Across accounts both must. */
        EITHER,
        /** The resource policy must allow; if it does so for the whole account, the identity must too (kms, trust). */
        RESOURCE_DECIDES
    }

    public AccessRequest {
        context = Map.copyOf(context);
    }

    /** A request on a resource of the caller's own account that has no policy. */
    public static AccessRequest own(Call call, String action, String resource) {
        return new AccessRequest(call.caller(), action, resource, call.account(), "", Rule.EITHER, call.context());
    }

    /** A request on a resource that has a policy. */
    public static AccessRequest on(Call call, String action, String resource, String owner, String policy) {
        return new AccessRequest(call.caller(), action, resource, owner, policy, Rule.EITHER, call.context());
    }
}
