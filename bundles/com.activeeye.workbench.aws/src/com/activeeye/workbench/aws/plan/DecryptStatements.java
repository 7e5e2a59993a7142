package com.activeeye.workbench.aws.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** The two statements that let the read role decrypt, for those who write a plan down instead of applying it. */
public final class DecryptStatements {
    /** The Sid of the statement in a key's own policy, as the guide gives it. */
    public static final String KEY_POLICY_SID = KeyPolicyWork.SID;

    private DecryptStatements() {
    }

    /**
     * The statement of a key's own policy (the guide, "Editing the KMS Key Policy").
     *
     * @param roles the ARNs of the roles that may decrypt, at least one
     */
    public static JsonObject keyPolicy(List<String> roles) {
        JsonObject principal = new JsonObject();
        principal.add("AWS", roles.size() == 1 ? new JsonPrimitive(roles.getFirst()) : list(roles));
        JsonObject statement = allow(KEY_POLICY_SID);
        statement.add("Principal", principal);
        statement.addProperty("Action", "kms:Decrypt");
        statement.addProperty("Resource", "*");
        return statement;
    }

    /**
     * The statement of the role's policy (the guide, "Editing the IAM Policy").
     *
     * @param keyArns the ARNs of the keys
     */
    public static JsonObject readPolicy(List<String> keyArns) {
        JsonObject statement = allow(ReadPolicyWork.SID);
        statement.add("Action", list(List.of("kms:Decrypt")));
        statement.add("Resource", list(keyArns));
        return statement;
    }

    private static JsonObject allow(String sid) {
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", sid);
        statement.addProperty("Effect", "Allow");
        return statement;
    }

    private static JsonElement list(List<String> values) {
        JsonArray list = new JsonArray();
        values.forEach(list::add);
        return list;
    }
}
