package com.activeeye.workbench.aws.logfile;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/**
 * Why a read role does not let itself be assumed: STS says no more than that it does not, so that the role's trust
 * policy is looked at, as the operator in the bucket's account.
 */
enum RoleRefusal {
    /** There is no such role. */
    MISSING,
    /** No statement of its trust policy lets the pod's account assume it. */
    TRUST,
    /** Its trust policy asks for another external ID than the credential's. */
    EXTERNAL_ID,
    /** The operator may not look, or sees nothing wrong. */
    UNKNOWN;

    static RoleRefusal of(AwsSessions sessions, ConnectorCredential credential, Pod pod) {
        try {
            String trust = sessions.operator(credential.bucketAccount()).iam()
                    .getRole(request -> request.roleName(ReadRole.name(credential))).role().assumeRolePolicyDocument();
            return of(URLDecoder.decode(trust, StandardCharsets.UTF_8), pod.account().digits(),
                    credential.externalId());
        } catch (NoSuchEntityException missing) {
            return MISSING;
        } catch (SdkException | WorkbenchException | JsonParseException | IllegalStateException notSeen) {
            // The refusal itself is told in any case; this would only have made it more exact.
            return UNKNOWN;
        }
    }

    /** What a trust policy says to a pod that comes with an external ID. */
    static RoleRefusal of(String trust, String podAccount, String externalId) {
        List<JsonObject> trusting = statements(JsonParser.parseString(trust).getAsJsonObject())
                .filter(statement -> PolicyText.texts(statement, "Effect").contains("Allow"))
                .filter(statement -> PolicyText.texts(statement, "Principal", "AWS").stream()
                        .anyMatch(principal -> principal.equals(podAccount)
                                || principal.contains("::" + podAccount + ":"))).toList();
        if (trusting.isEmpty()) {
            return TRUST;
        }
        boolean fits = trusting.stream().map(statement -> PolicyText.texts(statement, "Condition", "StringEquals",
                "sts:ExternalId")).anyMatch(ids -> ids.isEmpty() || ids.contains(externalId));
        return fits ? UNKNOWN : EXTERNAL_ID;
    }

    private static Stream<JsonObject> statements(JsonObject document) {
        JsonElement statement = document.get("Statement");
        Stream<JsonElement> all = statement instanceof JsonArray list ? list.asList().stream()
                : Stream.ofNullable(statement);
        return all.filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }
}
