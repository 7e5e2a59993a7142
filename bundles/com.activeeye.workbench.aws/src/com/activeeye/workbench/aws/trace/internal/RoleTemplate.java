package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Role and policy as the template of the role stack has them, for commands that put them back. All credentials of an
 * account whose names end alike share them.
 */
final class RoleTemplate {
    private RoleTemplate() {
    }

    private static Stream<ConnectorCredential> sharing(Look look) {
        ConnectorCredential own = look.credential();
        return Stream.concat(Stream.of(own), look.subject().credentials().stream()
                .filter(other -> !other.id().equals(own.id()) && other.bucketAccount().equals(own.bucketAccount())
                        && other.roleSuffix().equals(own.roleSuffix())));
    }

    private static String trust(Look look) {
        ConnectorCredential credential = look.credential();
        PodBinding pod = credential.podBinding().orElseThrow();
        JsonObject equals = new JsonObject();
        equals.add("sts:ExternalId", array(sharing(look).map(ConnectorCredential::externalId)));
        JsonObject condition = new JsonObject();
        condition.add("StringEquals", equals);
        JsonObject principal = new JsonObject();
        principal.addProperty("AWS", "arn:" + AwsRegions.partitionOf(credential.bucketRegion()) + ":iam::"
                + pod.podAccount() + ":root");
        JsonObject statement = new JsonObject();
        statement.addProperty("Effect", "Allow");
        statement.add("Principal", principal);
        statement.addProperty("Action", "sts:AssumeRole");
        statement.add("Condition", condition);
        return document(statement);
    }

    static String readPolicy(Look look) {
        return document(readStatement(sharing(look)));
    }

    /** The statement by which the credential's bucket may be read. */
    static JsonObject readStatement(ConnectorCredential credential) {
        return readStatement(Stream.of(credential));
    }

    private static JsonObject readStatement(Stream<ConnectorCredential> credentials) {
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", "ReadCloudtrailLogFiles");
        statement.addProperty("Effect", "Allow");
        statement.add("Action", array(Stream.of("s3:GetObject")));
        statement.add("Resource", array(credentials.map(credential -> Arns.bucket(credential) + "/*")));
        return statement;
    }

    private static JsonArray array(Stream<String> texts) {
        JsonArray array = new JsonArray();
        texts.distinct().forEach(array::add);
        return array;
    }

    private static String document(JsonObject statement) {
        JsonArray statements = new JsonArray();
        statements.add(statement);
        JsonObject document = new JsonObject();
        document.addProperty("Version", "2012-10-17");
        document.add("Statement", statements);
        return document.toString();
    }

    static Remedy.Action putTrust(Look look) {
        return run(look.credential(), List.of("aws iam update-assume-role-policy --role-name "
                + ReadRole.name(look.credential()) + " --policy-document " + Shell.quoted(trust(look))));
    }

    static Remedy.Action makeRole(Look look) {
        return run(look.credential(), List.of("aws iam create-role --role-name " + ReadRole.name(look.credential())
                + " --assume-role-policy-document " + Shell.quoted(trust(look)), attachCommand(look.credential())));
    }

    static Remedy.Action attach(ConnectorCredential credential) {
        return run(credential, List.of(attachCommand(credential)));
    }

    static Remedy.Action makePolicy(Look look) {
        return run(look.credential(), List.of("aws iam create-policy --policy-name "
                + StackNames.of(look.credential()).policy() + " --policy-document " + Shell.quoted(readPolicy(look)),
                attachCommand(look.credential())));
    }

    static Remedy.Action putPolicy(ConnectorCredential credential, String document) {
        return run(credential, List.of("aws iam create-policy-version --policy-arn " + Arns.readPolicy(credential)
                + " --set-as-default --policy-document " + Shell.quoted(document)));
    }

    private static String attachCommand(ConnectorCredential credential) {
        return "aws iam attach-role-policy --role-name " + ReadRole.name(credential) + " --policy-arn "
                + Arns.readPolicy(credential);
    }

    private static Remedy.Action run(ConnectorCredential credential, List<String> commands) {
        return new Remedy.RunCommands(credential.bucketAccount(), commands);
    }
}
