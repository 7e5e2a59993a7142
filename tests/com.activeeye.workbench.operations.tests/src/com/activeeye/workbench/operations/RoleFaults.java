package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.LOGS;
import static com.activeeye.workbench.operations.TraceWorld.LOG_ARCHIVE;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ExternalIds;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What goes wrong with the read role and its policy. */
final class RoleFaults {
    private static final String ROLE = "activeeye-read-cloudtrail-role";
    private static final String POLICY = "activeeye-read-cloudtrail-policy";

    private RoleFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("role deleted", "Logs", Hop.ROLE, "role-deleted", "was deleted", world -> {
                    world.operator(LOG_ARCHIVE).iam().detachRolePolicy(call -> call.roleName(ROLE)
                            .policyArn(policyArn(LOG_ARCHIVE)));
                    world.operator(LOG_ARCHIVE).iam().deleteRole(call -> call.roleName(ROLE));
                }),
                fault("role trusts somebody else", "Logs", Hop.ROLE, "role-principal", "does not trust the pod",
                        world -> trust(world, document -> document.replace("999900001111", "111122223333"))),
                fault("another external ID in the role", "Logs", Hop.ROLE, "role-external-id", "external ID",
                        world -> trust(world, document -> document.replace(world.credential("Logs").externalId(),
                                ExternalIds.generate()))),
                fault("role without condition", "Logs", Hop.TRUST_CONDITION, "trust-open",
                        "without an external ID", world -> trust(world, document -> {
                            JsonObject policy = JsonParser.parseString(document).getAsJsonObject();
                            policy.getAsJsonArray("Statement").get(0).getAsJsonObject().remove("Condition");
                            return policy.toString();
                        })),
                fault("role takes any external ID", "Logs", Hop.TRUST_CONDITION, "trust-any-id",
                        "with any external ID", world -> trust(world, document -> document.replace("StringEquals",
                                "StringLike").replace(world.credential("Logs").externalId(), "*"))),
                fault("policy detached", "Logs", Hop.READ_POLICY, "policy-detached", "is not attached", world ->
                        world.operator(LOG_ARCHIVE).iam().detachRolePolicy(call -> call.roleName(ROLE)
                                .policyArn(policyArn(LOG_ARCHIVE)))),
                fault("policy for another bucket", "Logs", Hop.READ_POLICY, "policy-other", "does not let the role",
                        world -> changePolicy(world, LOG_ARCHIVE, document -> document.replace(LOGS,
                                "some-other-bucket"))),
                fault("policy deleted", "Logs", Hop.READ_POLICY, "policy-missing", "There is no policy", world -> {
                    var iam = world.operator(LOG_ARCHIVE).iam();
                    iam.detachRolePolicy(call -> call.roleName(ROLE).policyArn(policyArn(LOG_ARCHIVE)));
                    iam.listPolicyVersions(call -> call.policyArn(policyArn(LOG_ARCHIVE))).versions().stream()
                            .filter(version -> !version.isDefaultVersion()).forEach(version -> iam
                                    .deletePolicyVersion(call -> call.policyArn(policyArn(LOG_ARCHIVE))
                                            .versionId(version.versionId())));
                    iam.deletePolicy(call -> call.policyArn(policyArn(LOG_ARCHIVE)));
                }));
    }

    private static String policyArn(AccountId account) {
        return "arn:aws:iam::" + account + ":policy/" + POLICY;
    }

    private static void trust(TraceWorld world, UnaryOperator<String> change) {
        trust(world, LOG_ARCHIVE, change);
    }

    /** Changes the trust policy of the read role in an account. */
    static void trust(TraceWorld world, AccountId account, UnaryOperator<String> change) {
        var iam = world.operator(account).iam();
        String document = decoded(iam.getRole(call -> call.roleName(ROLE)).role().assumeRolePolicyDocument());
        iam.updateAssumeRolePolicy(call -> call.roleName(ROLE).policyDocument(change.apply(document)));
    }

    /** Changes the policy of the read role in an account. */
    static void changePolicy(TraceWorld world, AccountId account, UnaryOperator<String> change) {
        var iam = world.operator(account).iam();
        String arn = policyArn(account);
        String version = iam.getPolicy(call -> call.policyArn(arn)).policy().defaultVersionId();
        String document = decoded(iam.getPolicyVersion(call -> call.policyArn(arn).versionId(version))
                .policyVersion().document());
        iam.listPolicyVersions(call -> call.policyArn(arn)).versions().stream()
                .filter(one -> !one.isDefaultVersion()).forEach(one -> iam.deletePolicyVersion(call -> call
                        .policyArn(arn).versionId(one.versionId())));
        String compact = JsonParser.parseString(document).toString();
        iam.createPolicyVersion(call -> call.policyArn(arn).policyDocument(change.apply(compact)).setAsDefault(true));
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }
}
