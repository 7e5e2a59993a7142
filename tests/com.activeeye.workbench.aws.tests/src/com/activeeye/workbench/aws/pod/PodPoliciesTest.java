package com.activeeye.workbench.aws.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodPoliciesTest {
    private static final AccountId POD_ACCOUNT = new AccountId("999999999999");
    private static final Pod POD = new Pod(POD_ACCOUNT, "aws", "us-east-1", "", "https://queue");
    private static final String TOPIC = POD.topicArn("eu-west-1");
    private static final ConnectorCredential ONE = credential("One", "one-logs", "111111111111", "eu-west-1");
    private static final ConnectorCredential TWO = credential("Two", "two-logs", "222222222222", "eu-west-1");

    private static ConnectorCredential credential(String name, String bucket, String account, String region) {
        return ConnectorCredential.create(name, bucket, new AccountId(account), region);
    }

    @Test
    void letsExactlyTheRegisteredBucketsPublish() {
        String policy = TopicPolicy.wanted("", TOPIC, List.of(TWO, ONE));
        assertThat(PolicyText.same(policy, """
                {"Version":"2012-10-17","Statement":[{"Sid":"ActiveEyeCloudTrailBuckets","Effect":"Allow",
                "Principal":{"Service":"s3.amazonaws.com"},"Action":"SNS:Publish",
                "Resource":"arn:aws:sns:eu-west-1:999999999999:activeeye-cloudtrail-notifications",
                "Condition":{"StringEquals":{"aws:SourceAccount":["111111111111","222222222222"]},
                "ArnLike":{"aws:SourceArn":["arn:aws:s3:::one-logs","arn:aws:s3:::two-logs"]}}}]}""")).isTrue();
        assertThat(TopicPolicy.buckets(policy)).containsExactly("one-logs", "two-logs");
    }

    @Test
    void forgetsABucketWhoseCredentialIsGone() {
        String both = TopicPolicy.wanted("", TOPIC, List.of(ONE, TWO));
        assertThat(TopicPolicy.buckets(TopicPolicy.wanted(both, TOPIC, List.of(TWO)))).containsExactly("two-logs");
        assertThat(TopicPolicy.wanted(both, TOPIC, List.of())).isEmpty();
    }

    @Test
    void letsExactlyTheTopicsSend() {
        String policy = QueuePolicy.wanted("", POD.queueArn(), List.of(TOPIC));
        assertThat(PolicyText.same(policy, """
                {"Version":"2012-10-17","Statement":[{"Sid":"ActiveEyeCloudTrailTopics","Effect":"Allow",
                "Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage",
                "Resource":"arn:aws:sqs:us-east-1:999999999999:activeeye-cloudtrail-notifications","Condition":
                {"ArnEquals":{"aws:SourceArn":"arn:aws:sns:eu-west-1:999999999999:activeeye-cloudtrail-notifications"
                }}}]}""")).isTrue();
        assertThat(QueuePolicy.topics(policy)).containsExactly(TOPIC);
    }

    @Test
    void namesSnsOfAnOptInRegionByItsOwnPrincipal() {
        assertThat(QueuePolicy.wanted("", POD.queueArn(), List.of(POD.topicArn("af-south-1"))))
                .contains("\"sns.af-south-1.amazonaws.com\"", "\"sns.amazonaws.com\"");
    }

    @Test
    void bindsACredentialToTheTopicOfItsRegion() {
        assertThat(PodSetup.binding(POD, ONE)).isEqualTo(new PodBinding(TOPIC, POD_ACCOUNT));
    }

    @Test
    void refusesABucketOfAnotherPartition() {
        ConnectorCredential gov = credential("Gov", "gov-logs", "333333333333", "us-gov-west-1");
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> PodSetup.binding(POD, gov));
        assertThat(told.kind()).isEqualTo(FaultKind.INVALID_INPUT);
        assertThat(told).hasMessageContaining("gov-logs").hasMessageContaining("aws-us-gov");
    }
}
