package com.activeeye.workbench.sandbox.internal.policy;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/**
 * One thing that somebody wants to do.
 *
 * @param action with its service's prefix, such as {@code s3:GetObject}
 * @param resource the ARN of what it is done to, or {@code *} where an action knows no resource
 * @param owner the account that owns the resource
 * @param conditions the condition keys of the request
 */
public record Request(Principal caller, String action, String resource, String owner, Conditions conditions) {
}
