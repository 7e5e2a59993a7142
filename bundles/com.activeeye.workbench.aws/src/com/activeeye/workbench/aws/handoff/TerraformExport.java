package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.plan.DecryptStatements;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.stream.Collectors;

/** The Terraform configuration. */
final class TerraformExport {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private TerraformExport() {
    }

    static String write(HandOff handOff) {
        ConnectorCredential credential = handOff.credential();
        return new Filler("handoff.tf").withWords("BUCKET_WORDS", credential.bucketName())
                .withWords("NAME_WORDS", credential.displayName())
                .withWords("ACCOUNT_WORDS", credential.bucketAccount().digits())
                .with("REGION", quoted(credential.bucketRegion()))
                .with("ACCOUNT", quoted(credential.bucketAccount().digits()))
                .with("KEYS", handOff.keys().arns().stream().map(TerraformExport::quoted)
                        .collect(Collectors.joining(", ")))
                .with("ROLE_NAME", quoted(handOff.stack().names().role()))
                .with("POLICY_NAME", quoted(handOff.stack().names().policy()))
                .with("READ_POLICY", json(readPolicy(handOff))).with("TRUST_POLICY", json(trustPolicy(handOff)))
                .with("RULES_TEXT", json(handOff.rulesAsJson()))
                .with("KEY_POLICY_STATEMENT", json(DecryptStatements.keyPolicy(handOff.roleArn())))
                .with("SCRIPT", literal(ScriptExport.steps(handOff))).fill();
    }

    /** What the shipped template makes the policy of the role to be. */
    private static JsonObject readPolicy(HandOff handOff) {
        JsonObject read = allow("s3:GetObject");
        read.addProperty("Sid", "ReadCloudtrailLogFiles");
        read.addProperty("Resource", "arn:" + handOff.partition() + ":s3:::" + handOff.credential().bucketName()
                + "/*");
        JsonArray statements = new JsonArray();
        statements.add(read);
        if (!handOff.keys().arns().isEmpty()) {
            statements.add(DecryptStatements.readPolicy(handOff.keys().arns()));
        }
        return policy(statements);
    }

    private static JsonObject trustPolicy(HandOff handOff) {
        JsonObject trust = allow("sts:AssumeRole");
        trust.add("Principal", object("AWS", new JsonPrimitive(
                "arn:" + handOff.partition() + ":iam::" + handOff.podAccount() + ":root")));
        trust.add("Condition", object("StringEquals", object("sts:ExternalId",
                new JsonPrimitive(handOff.credential().externalId()))));
        JsonArray statements = new JsonArray();
        statements.add(trust);
        return policy(statements);
    }

    private static JsonObject allow(String action) {
        JsonObject statement = new JsonObject();
        statement.addProperty("Effect", "Allow");
        statement.addProperty("Action", action);
        return statement;
    }

    private static JsonObject policy(JsonArray statements) {
        JsonObject policy = new JsonObject();
        policy.addProperty("Version", "2012-10-17");
        policy.add("Statement", statements);
        return policy;
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static String json(JsonElement element) {
        return literal(GSON.toJson(element));
    }

    private static String quoted(String text) {
        return "\"" + literal(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** Terraform language, "Strings and Templates": what would begin an expression is written with a doubled sign. */
    private static String literal(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
