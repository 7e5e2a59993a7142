package com.activeeye.workbench.sandbox.internal.world;

import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/** What other services ask of kms: whether a caller may use a key. */
public interface KeyUse {

    /**
     * Checks the key's state, its policy and the caller's, and throws AccessDenied, NotFoundException,
     * DisabledException or KMSInvalidStateException as kms does.
     *
     * @param caller who uses the key, directly or through {@code viaService}
     * @param action kms:GenerateDataKey or kms:Decrypt
     * @param region where the key is looked for when {@code key} is no ARN
     * @param key key ID, key ARN, alias name or alias ARN
     * @param viaService the service that asks for the caller (kms:ViaService), {@code s3.eu-west-1.amazonaws.com}; may
     *        be empty
     * @param encryptionContext the encryption context; conditions see each entry as kms:EncryptionContext:name
     * @param context the request's other condition keys, such as aws:SourceArn for service principals
     * @return the key's ARN
     */
    String use(Principal caller, String action, String region, String key, String viaService,
            Map<String, String> encryptionContext, Map<String, String> context);
}
