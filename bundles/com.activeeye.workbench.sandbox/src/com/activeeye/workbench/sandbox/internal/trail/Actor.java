package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.google.gson.JsonObject;

/**
 * Somebody or something that makes calls in an account, as CloudTrail's userIdentity element shows it
 * ("CloudTrail userIdentity element" in the CloudTrail user guide).
 */
record Actor(Kind kind, String account, String name, String principalId, String sessionName, String accessKey,
        boolean mfa, boolean console, String sourceIp, String userAgent) {

    enum Kind {
        ROOT, IAM_USER, ASSUMED_ROLE, AWS_SERVICE
    }

    static Actor service(String account, String host) {
        return new Actor(Kind.AWS_SERVICE, account, host, "", "", "", false, false, host, host);
    }

    String arn() {
        return switch (kind) {
            case ROOT -> "arn:aws:iam::" + account + ":root";
            case IAM_USER -> "arn:aws:iam::" + account + ":user/" + name;
            case ASSUMED_ROLE -> "arn:aws:sts::" + account + ":assumed-role/" + name + "/" + sessionName;
            case AWS_SERVICE -> name;
        };
    }

    /** The userIdentity element of a call at {@code when}. */
    JsonObject identity(Instant when) {
        return switch (kind) {
            case ROOT -> root(when);
            case IAM_USER -> user(when);
            case ASSUMED_ROLE -> role(when);
            case AWS_SERVICE -> service();
        };
    }

    private JsonObject root(Instant when) {
        JsonObject identity = base("Root", account);
        identity.addProperty("accessKeyId", "");
        identity.add("sessionContext", session(new JsonObject(), when));
        return identity;
    }

    private JsonObject user(Instant when) {
        JsonObject identity = base("IAMUser", principalId);
        identity.addProperty("accessKeyId", accessKey);
        identity.addProperty("userName", name);
        if (console) {
            identity.add("sessionContext", session(new JsonObject(), when));
        }
        return identity;
    }

    private JsonObject role(Instant when) {
        JsonObject identity = base("AssumedRole", principalId + ":" + sessionName);
        identity.addProperty("accessKeyId", accessKey);
        JsonObject issuer = new JsonObject();
        issuer.addProperty("type", "Role");
        issuer.addProperty("principalId", principalId);
        issuer.addProperty("arn", "arn:aws:iam::" + account + ":role/" + name);
        issuer.addProperty("accountId", account);
        issuer.addProperty("userName", name);
        identity.add("sessionContext", session(issuer, when));
        return identity;
    }

    private JsonObject service() {
        JsonObject identity = new JsonObject();
        identity.addProperty("type", "AWSService");
        identity.addProperty("invokedBy", name);
        return identity;
    }

    private JsonObject base(String type, String principal) {
        JsonObject identity = new JsonObject();
        identity.addProperty("type", type);
        identity.addProperty("principalId", principal);
        identity.addProperty("arn", arn());
        identity.addProperty("accountId", account);
        return identity;
    }

    private JsonObject session(JsonObject issuer, Instant when) {
        JsonObject attributes = new JsonObject();
        attributes.addProperty("creationDate", when.truncatedTo(ChronoUnit.HOURS).toString());
        attributes.addProperty("mfaAuthenticated", Boolean.toString(mfa));
        JsonObject session = new JsonObject();
        session.add("sessionIssuer", issuer);
        session.add("webIdFederationData", new JsonObject());
        session.add("attributes", attributes);
        return session;
    }
}
