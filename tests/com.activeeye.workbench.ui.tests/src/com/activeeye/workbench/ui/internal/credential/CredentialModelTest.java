package com.activeeye.workbench.ui.internal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.BucketNameRule;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.credential.CredentialModel.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialModelTest {
    private static final ConnectorCredential CENTRAL = ConnectorCredential.create("Central", "org-trail-logs",
            new AccountId("111122223333"), "us-east-1");

    private static CredentialModel filled() {
        CredentialModel model = new CredentialModel(List.of(CENTRAL));
        model.displayName("Second");
        model.bucketName("other-logs");
        model.bucketAccount("4444-5555-6666");
        model.bucketRegion("eu-west-1");
        return model;
    }

    @Test
    void isContentWithWhatIsRight() {
        assertThat(filled().findings()).isEmpty();
        assertThat(filled().account()).contains(new AccountId("444455556666"));
        assertThat(filled().region()).hasValueSatisfying(region -> assertThat(region.code()).isEqualTo("eu-west-1"));
    }

    @Test
    void marksNoRuleBeforeANameIsTyped() {
        CredentialModel model = new CredentialModel(List.of());

        assertThat(BucketNameRule.values())
                .allSatisfy(rule -> assertThat(model.mark(rule)).isEqualTo(Mark.OPEN));
        assertThat(model.typedFindings()).isEmpty();
        assertThat(Finding.anyError(model.findings())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ab, LENGTH", "My-bucket, CHARACTERS", "-bucket, ENDS", "192.168.5.4, NOT_AN_ADDRESS",
        "xn--bucket, NO_XN_PREFIX", "bucket-s3alias, NO_S3ALIAS_SUFFIX"})
    void marksTheBrokenRule(String name, BucketNameRule rule) {
        CredentialModel model = filled();
        model.bucketName(name);

        assertThat(model.mark(rule)).isEqualTo(Mark.BROKEN);
        assertThat(model.bucketFindings()).anySatisfy(finding -> assertThat(finding.text()).contains(rule.text()));
        assertThat(Finding.anyError(model.findings())).isTrue();
    }

    @Test
    void onlyWarnsOfAwsFurtherRules() {
        CredentialModel model = filled();
        model.bucketName("old..bucket");

        assertThat(model.mark(BucketNameRule.NO_ADJACENT_PERIODS)).isEqualTo(Mark.DOUBTFUL);
        assertThat(model.findings()).hasSize(1);
        assertThat(Finding.anyError(model.findings())).isFalse();
    }

    @Test
    void allowsOneCredentialPerAccountAndBucket() {
        CredentialModel model = filled();
        model.bucketName("org-trail-logs");
        assertThat(model.findings()).isEmpty();

        model.bucketAccount("111122223333");

        assertThat(model.accountFindings()).singleElement().satisfies(
                finding -> assertThat(finding.text()).contains("Central"));
    }

    @Test
    void takesAnAccountAsListsShowIt() {
        CredentialModel model = filled();
        model.bucketAccount("777788889999 – Fabrikam");

        assertThat(model.account()).contains(new AccountId("777788889999"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"eu-west-1|eu-west-1", "Europe (Ireland)|eu-west-1",
        "europe (ireland) (EU-WEST-1)|eu-west-1", "us-gov-west-1|us-gov-west-1", "cn-north-1|cn-north-1"})
    void findsARegionByNameCodeAndListEntry(String typed, String code) {
        CredentialModel model = filled();
        model.bucketRegion(typed);

        assertThat(model.region()).hasValueSatisfying(region -> assertThat(region.code()).isEqualTo(code));
    }

    @Test
    void refusesARegionThatIsNone() {
        CredentialModel model = filled();
        model.bucketRegion("eu-west-99");

        assertThat(model.regionFindings()).singleElement().satisfies(
                finding -> assertThat(finding.text()).contains("eu-west-99"));
    }

    @Test
    void listsTheRegionsOfAllPartitions() {
        assertThat(RegionChoices.all()).anyMatch(label -> label.contains("(us-gov-west-1, aws-us-gov)"))
                .anyMatch(label -> label.contains("aws-cn")).contains(RegionChoices.label("us-east-1"));
        assertThat(RegionChoices.all()).allSatisfy(label -> assertThat(RegionChoices.find(label)).isPresent());
    }
}
