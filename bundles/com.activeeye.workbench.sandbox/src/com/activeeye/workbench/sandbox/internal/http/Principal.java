package com.activeeye.workbench.sandbox.internal.http;

import java.util.List;

/**
 * Who makes a call: a root, an IAM user, the session of an assumed role, an AWS service, or nobody.
 *
 * @param kind what sort of principal this is
 * @param accountId the account it belongs to; empty for services and anonymous callers
 * @param arn its ARN as GetCallerIdentity shows it; the service's name (s3.amazonaws.com) for services
 * @param userId the unique ID as GetCallerIdentity shows it (AIDA…, AROA…:session, the account for roots)
 * @param name user name, session name or service name
 * @param roleArn the IAM ARN of the role behind a session, else empty
 * @param sessionPolicies policy documents that narrow a session, else empty
 */
public record Principal(Kind kind, String accountId, String arn, String userId, String name, String roleArn,
        List<String> sessionPolicies) {

    /** The sorts of principals. */
    public enum Kind {
        ROOT, USER, ROLE_SESSION, SERVICE, ANONYMOUS
    }

    public Principal {
        sessionPolicies = List.copyOf(sessionPolicies);
    }

    /** The root of an account. */
    public static Principal root(String partition, String accountId) {
        return new Principal(Kind.ROOT, accountId, "arn:" + partition + ":iam::" + accountId + ":root", accountId,
                "root", "", List.of());
    }

    /** An IAM user; {@code path} begins and ends with a slash. */
    public static Principal user(String partition, String accountId, String path, String name, String userId) {
        return new Principal(Kind.USER, accountId, "arn:" + partition + ":iam::" + accountId + ":user" + path + name,
                userId, name, "", List.of());
    }

    /** A session of an assumed role; {@code roleId} is the role's AROA… ID. */
    public static Principal session(String roleArn, String roleId, String sessionName, List<String> policies) {
        Arn role = Arn.parse(roleArn);
        String roleName = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        String arn = "arn:" + role.partition() + ":sts::" + role.account() + ":assumed-role/" + roleName + "/"
                + sessionName;
        return new Principal(Kind.ROLE_SESSION, role.account(), arn, roleId + ":" + sessionName, sessionName, roleArn,
                policies);
    }

    /** An AWS service such as {@code s3.amazonaws.com}. */
    public static Principal service(String name) {
        return new Principal(Kind.SERVICE, "", name, name, name, "", List.of());
    }

    /** A caller that did not sign. */
    public static Principal anonymous() {
        return new Principal(Kind.ANONYMOUS, "", "anonymous", "anonymous", "anonymous", "", List.of());
    }

    /** Whether this is an AWS service. */
    public boolean isService() {
        return kind == Kind.SERVICE;
    }
}
