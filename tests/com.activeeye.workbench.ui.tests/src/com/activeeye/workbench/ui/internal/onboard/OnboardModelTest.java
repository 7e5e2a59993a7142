package com.activeeye.workbench.ui.internal.onboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.bucket.BucketEncryption;
import com.activeeye.workbench.aws.bucket.BucketInspection;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnboardModelTest {
    private static final List<SandboxAccount> ACCOUNTS = List.of(account("999900001111", "Pod", Role.POD),
            account("111122223333", "Management", Role.MANAGEMENT), account("444455556666", "Archive",
                    Role.LOG_ARCHIVE), account("555566667777", "Production", Role.MEMBER),
            account("123456789012", "Fabrikam", Role.STANDALONE));
    private static final List<Scenario> SCENARIOS = SandboxScenarios.of(ACCOUNTS);

    private static SandboxAccount account(String id, String name, Role role) {
        return new SandboxAccount(id, name, role, "key", "secret", "us-east-1");
    }

    private static OnboardModel empty() {
        return new OnboardModel(List.of(), List.of(), SCENARIOS);
    }

    @Test
    void offersTheMemberFirstAndThePodNever() {
        assertThat(SCENARIOS).extracting(Scenario::name)
                .containsExactly("Production", "Fabrikam", "Management", "Archive");
        assertThat(SCENARIOS).allSatisfy(scenario -> assertThat(scenario.sentence()).isNotBlank());
        assertThat(SCENARIOS.get(0).bucket()).isEqualTo("example-corp-cloudtrail-logs");
        assertThat(SCENARIOS.get(0).bucketAccount().digits()).isEqualTo("444455556666");
        assertThat(SCENARIOS.get(1).bucketAccount().digits()).isEqualTo("123456789012");
    }

    @Test
    void fillsEverythingInSoThatNextIsEnough() {
        OnboardModel model = empty();
        assertThat(model.drafts()).extracting(ServiceConnector::displayName).containsExactly("Production");
        assertThat(model.connectorFindings()).isEmpty();
        assertThat(model.newCredential().findings()).isEmpty();
        assertThat(model.newCredential().displayName()).isEqualTo("Archive");
        assertThat(model.accounts()).containsExactly(new AccountId("555566667777"));
        model.scenario(SCENARIOS.get(1));
        assertThat(model.drafts()).extracting(ServiceConnector::displayName).containsExactly("Fabrikam");
        assertThat(model.newCredential().bucketName()).isEqualTo("fabrikam-cloudtrail");
    }

    @Test
    void takesNamesThatAreFree() {
        ServiceConnector taken = ServiceConnector.create("Production", new AccountId("000000000001"),
                Priority.NORMAL, true);
        ConnectorCredential other = ConnectorCredential.create("archive", "another-bucket",
                new AccountId("000000000001"), "us-east-1");
        OnboardModel model = new OnboardModel(List.of(taken), List.of(other), SCENARIOS);
        assertThat(model.drafts()).extracting(ServiceConnector::displayName).containsExactly("Production 2");
        assertThat(model.newCredential().displayName()).isEqualTo("Archive 2");
    }

    @Test
    void keepsWhatARunBeforeHasMade() {
        ServiceConnector there = ServiceConnector.create("Mine", new AccountId("555566667777"), Priority.HIGH, true);
        ConnectorCredential bucket = ConnectorCredential.create("Logs", "example-corp-cloudtrail-logs",
                new AccountId("444455556666"), "us-east-1");
        OnboardModel model = new OnboardModel(List.of(there), List.of(bucket), SCENARIOS);
        assertThat(model.drafts()).isEmpty();
        assertThat(model.connectorFindings()).isEmpty();
        assertThat(model.existing()).contains(bucket);
        assertThat(model.accounts()).containsExactly(there.account());
    }

    @Test
    void takesSeveralAccountsAndRefusesOneTwice() {
        OnboardModel model = new OnboardModel(List.of(), List.of(), List.of());
        assertThat(model.connectorFindings()).hasSize(1);
        model.typed().displayName("One");
        model.typed().account("1111-2222-3333");
        assertThat(model.canAddTyped()).isTrue();
        model.addTyped();
        model.typed().displayName("Two");
        model.typed().account("111122223333");
        assertThat(model.canAddTyped()).isFalse();
        assertThat(model.connectorFindings()).isNotEmpty();
        model.typed().account("444455556666");
        model.addTyped();
        assertThat(model.accounts()).hasSize(2);
        model.remove(model.drafts().get(0));
        model.typed().displayName("One");
        model.typed().account("111122223333");
        assertThat(model.canAddTyped()).as("the account is free again").isTrue();
    }

    @Test
    void tellsOfACustomersKeyOnly() {
        OnboardModel model = empty();
        assertThat(model.ownKey()).isEmpty();
        model.inspection(Optional.of(inspection("AES256", "")));
        assertThat(model.ownKey()).isEmpty();
        model.inspection(Optional.of(inspection("aws:kms", "arn:aws:kms:us-east-1:1:key/1")));
        assertThat(model.ownKey()).contains("arn:aws:kms:us-east-1:1:key/1");
    }

    private static BucketInspection inspection(String algorithm, String key) {
        return new BucketInspection("b", BucketInspection.Standing.FITS, "us-east-1",
                new BucketEncryption(algorithm, key), List.of());
    }

    @Test
    void writesOutBothStatementsOfTheGuide() {
        ConnectorCredential gov = ConnectorCredential.create("Logs", "logs", new AccountId("444455556666"),
                "us-gov-west-1");
        assertThat(KmsPage.text(gov, "arn:key")).contains("\"Sid\": \"DecryptCloudtrailKms\"", "[\"arn:key\"]",
                "\"Sid\": \"Allow ActiveEye to Decrypt Cloudtrail logs\"",
                "arn:aws-us-gov:iam::444455556666:role/activeeye-read-cloudtrail-role");
    }

    @Test
    void remembersWhatEachStepHasDoneInTheirOrder() {
        OnboardModel model = empty();
        model.result("connectors", "one");
        model.result("stack", "two");
        model.result("connectors", "three");
        assertThat(model.results()).containsExactly("three", "two");
        assertThat(model.result("notification")).isEmpty();
    }
}
