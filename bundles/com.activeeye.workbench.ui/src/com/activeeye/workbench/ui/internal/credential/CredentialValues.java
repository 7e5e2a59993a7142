package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.text.Texts;

/**
 * The three values that the customer's side of the set-up needs (the guide, "Record the read-only values").
 *
 * @param snsArn the SNS notification ARN; empty as long as the pod is not set up
 * @param podAccount the pod account ID; empty as long as the pod is not set up
 * @param externalId the external ID
 */
record CredentialValues(String snsArn, String podAccount, String externalId) {
    private static final Texts TEXTS = Texts.beside(CredentialValues.class);

    static CredentialValues of(ConnectorCredential credential) {
        return new CredentialValues(credential.podBinding().map(PodBinding::snsNotificationArn).orElse(""),
                credential.podBinding().map(PodBinding::podAccount).map(AccountId::digits).orElse(""),
                credential.externalId());
    }

    /** All three with their names, one a line, to be pasted into a ticket. */
    String asText() {
        return TEXTS.get("values.text", snsArn, podAccount, externalId);
    }
}
