package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The one JSON mapper for what the workbench records. */
public final class Json {
    /** Writes and reads the records of the workspace, indented so that people can read and compare them. */
    public static final Gson MAPPER = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .registerTypeAdapter(AccountId.class, (JsonSerializer<AccountId>) (id, type, context) ->
                    new JsonPrimitive(id.digits()))
            .registerTypeAdapter(AccountId.class, (JsonDeserializer<AccountId>) (json, type, context) ->
                    new AccountId(json.getAsString()))
            .registerTypeAdapter(Instant.class, (JsonSerializer<Instant>) (time, type, context) ->
                    new JsonPrimitive(time.toString()))
            .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>) (json, type, context) ->
                    Instant.parse(json.getAsString()))
            .registerTypeAdapter(ConnectorCredential.class, (JsonSerializer<ConnectorCredential>) (credential, type,
                    context) -> context.serialize(CredentialForm.of(credential)))
            .registerTypeAdapter(ConnectorCredential.class, (JsonDeserializer<ConnectorCredential>) (json, type,
                    context) -> context.<CredentialForm>deserialize(json, CredentialForm.class).credential())
            .create();

    private Json() {
    }

    /** A credential as its file shows it; what is not known or not set is left out. */
    private record CredentialForm(UUID id, String displayName, String bucketName, AccountId bucketAccount,
            String bucketRegion, String externalId, String snsNotificationArn, AccountId podAccount,
            String roleSuffix, AccountLimit limit) {

        static CredentialForm of(ConnectorCredential credential) {
            Optional<PodBinding> binding = credential.podBinding();
            return new CredentialForm(credential.id(), credential.displayName(), credential.bucketName(),
                    credential.bucketAccount(), credential.bucketRegion(), credential.externalId(),
                    binding.map(PodBinding::snsNotificationArn).orElse(null),
                    binding.map(PodBinding::podAccount).orElse(null),
                    credential.roleSuffix().isEmpty() ? null : credential.roleSuffix(),
                    credential.limit().isSet() ? credential.limit() : null);
        }

        ConnectorCredential credential() {
            Optional<PodBinding> binding = snsNotificationArn == null || podAccount == null ? Optional.empty()
                    : Optional.of(new PodBinding(snsNotificationArn, podAccount));
            return new ConnectorCredential(id, displayName, bucketName, bucketAccount, bucketRegion, externalId,
                    binding, Objects.requireNonNullElse(roleSuffix, ""),
                    Objects.requireNonNullElse(limit, AccountLimit.NONE));
        }
    }
}
