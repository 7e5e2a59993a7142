package com.activeeye.workbench.sandbox.internal.policy;

/** Where a policy is attached, which decides the elements that it must and must not have. */
public enum PolicyKind {
    /** Managed, inline and session policies: no principal, resources needed. */
    IDENTITY,
    /** A role's trust policy: a principal, no resources, only STS actions. */
    TRUST,
    /** Bucket, topic, queue and key policies: a principal and resources. */
    RESOURCE
}
