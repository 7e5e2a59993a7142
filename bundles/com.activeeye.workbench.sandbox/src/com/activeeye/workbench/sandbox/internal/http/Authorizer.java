package com.activeeye.workbench.sandbox.internal.http;

/** Decides whether a principal may do something: identity, resource and session policies as AWS evaluates them. */
@FunctionalInterface
public interface Authorizer {

    /**
     * The outcome.
     *
     * @param allowed whether the request may go on
     * @param reason when denied, the end of AWS's sentence ("because no identity-based policy allows the … action")
     */
    record Decision(boolean allowed, String reason) {
    }

    /** Evaluates the policies. */
    Decision check(AccessRequest request);

    /** Throws AccessDenied (403) in AWS's words when the request is not allowed. */
    default void require(AccessRequest request) {
        Decision decision = check(request);
        if (!decision.allowed()) {
            throw new AwsError(403, "AccessDenied", message(request, decision));
        }
    }

    /** AWS's sentence for a denied request. */
    static String message(AccessRequest request, Decision decision) {
        return "User: " + request.principal().arn() + " is not authorized to perform: " + request.action()
                + " on resource: " + request.resource() + (decision.reason().isEmpty() ? "" : " " + decision.reason());
    }
}
