package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedStateTest {
    private static final AccountId POD = new AccountId("999999999999");
    private static final AccountId OWNER = new AccountId("111111111111");

    @ParameterizedTest
    @CsvSource({"eu-west-1,aws", "us-gov-west-1,aws-us-gov", "cn-north-1,aws-cn", "eusc-de-east-1,aws-eusc"})
    void namesEverythingInThePartitionOfTheBucket(String region, String partition) {
        Pod pod = new Pod(POD, partition, region, "", "https://queue");
        ConnectorCredential credential = ConnectorCredential.create("Logs", "logs", OWNER, region)
                .withPodBinding(new PodBinding(pod.topicArn(region), POD));
        String key = "arn:" + partition + ":kms:" + region + ":111111111111:key/1";
        WantedState wanted = WantedState.of(credential, pod, List.of(credential), List.of(key));
        String arn = "arn:" + partition + ":";
        assertThat(wanted.stack().roleArn()).isEqualTo(arn + "iam::111111111111:role/activeeye-read-cloudtrail-role");
        assertThat(wanted.stack().policyArn()).startsWith(arn).endsWith(":policy/activeeye-read-cloudtrail-policy");
        assertThat(wanted.stack().parameters()).containsEntry("ActiveeyeAccountID", "999999999999")
                .containsEntry("CloudtrailBucket", "logs").containsEntry("ExternalID", credential.externalId())
                .containsEntry("KmsKeyArn", key);
        assertThat(wanted.readStatement()).contains("DecryptCloudtrailKms", key);
        assertThat(wanted.keyStatements()).containsOnlyKeys(key);
        assertThat(wanted.keyStatements().get(key)).contains(wanted.stack().roleArn());
        assertThat(wanted.notificationRules()).singleElement().satisfies(rule -> assertThat(rule.destination())
                .startsWith(arn + "sns:" + region));
        assertThat(wanted.topic().policyStatement()).contains(arn + "s3:::logs");
        assertThat(wanted.topic().filterPolicy()).isEmpty();
    }
}
