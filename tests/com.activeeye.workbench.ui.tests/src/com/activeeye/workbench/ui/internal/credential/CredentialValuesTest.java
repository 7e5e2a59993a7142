package com.activeeye.workbench.ui.internal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import org.junit.jupiter.api.Test;

class CredentialValuesTest {
    private static final ConnectorCredential CENTRAL = ConnectorCredential.create("Central", "org-trail-logs",
            new AccountId("111122223333"), "us-east-1");

    @Test
    void hasOnlyTheExternalIdBeforeThePodIsSetUp() {
        assertThat(CredentialValues.of(CENTRAL)).isEqualTo(new CredentialValues("", "", CENTRAL.externalId()));
    }

    @Test
    void givesAllThreeWithTheirNames() {
        ConnectorCredential bound = CENTRAL.withPodBinding(new PodBinding("arn:aws:sns:us-east-1:999900001111:t",
                new AccountId("999900001111")));

        assertThat(CredentialValues.of(bound).asText()).isEqualTo("""
                SNS Notification ARN: arn:aws:sns:us-east-1:999900001111:t
                Pod Account ID: 999900001111
                External ID: %s""".formatted(CENTRAL.externalId()));
    }
}
