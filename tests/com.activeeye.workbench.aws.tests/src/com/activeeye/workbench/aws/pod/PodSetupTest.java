package com.activeeye.workbench.aws.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class PodSetupTest extends WithAwsWorld {
    private AwsSession session;
    private ConnectorCredential ireland;
    private ConnectorCredential virginia;

    @BeforeEach
    void start() {
        session = world.sessions().pod("");
        ireland = world.credential("ireland-logs", "eu-west-1");
        virginia = world.credential("virginia-logs", "us-east-1");
    }

    private PodView inspect(Pod pod, ConnectorCredential... credentials) {
        return world.podSetup().inspect(session, pod, List.of(credentials), Progress.NONE);
    }

    @Test
    void makesQueuesTopicsAndSubscriptions() {
        Pod pod = world.setUpPod(ireland, virginia);
        assertThat(pod.queueUrl()).contains(Pod.QUEUE_NAME);
        assertThat(pod.account().digits()).isEqualTo(world.sandbox().podAccount().id());
        PodView view = inspect(pod, ireland, virginia);
        assertThat(view.findings()).isEmpty();
        assertThat(view.queue()).isEqualTo(new QueueView(Pod.QUEUE_NAME, true, 0, 0));
        assertThat(view.deadLetters().exists()).isTrue();
        assertThat(view.topics()).containsExactly(
                new TopicView("eu-west-1", pod.topicArn("eu-west-1"), true, true, List.of("ireland-logs")),
                new TopicView("us-east-1", pod.topicArn("us-east-1"), true, true, List.of("virginia-logs")));
    }

    @Test
    void setsTheQueueAsIngestionNeedsIt() {
        Pod pod = world.setUpPod(ireland);
        Map<QueueAttributeName, String> attributes = session.sqs("us-east-1").getQueueAttributes(request -> request
                .queueUrl(pod.queueUrl()).attributeNames(QueueAttributeName.ALL)).attributes();
        assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "300")
                .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600")
                .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "20")
                .containsEntry(QueueAttributeName.SQS_MANAGED_SSE_ENABLED, "true");
        assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY)).contains(pod.deadLetterQueueArn(), "5");
        assertThat(QueuePolicy.topics(attributes.get(QueueAttributeName.POLICY)))
                .containsExactly(pod.topicArn("eu-west-1"));
    }

    @Test
    void changesNothingTheSecondTime() {
        Pod pod = world.setUpPod(ireland, virginia);
        List<String> changes = world.changes();
        assertThat(changes).isNotEmpty();
        assertThat(world.setUpPod(ireland, virginia)).isEqualTo(pod);
        assertThat(world.podSetup().sync(session, pod, List.of(ireland, virginia), Progress.NONE)).isEmpty();
        assertThat(world.changes()).isEqualTo(changes);
    }

    @Test
    void keepsStatementsOfOthers() {
        Pod pod = world.setUpPod(ireland);
        String arn = pod.topicArn("eu-west-1");
        String foreign = PolicyText.with(topicPolicy(arn), JsonParser.parseString("{\"Sid\":\"Foreign\",\"Effect\":"
                + "\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::" + world.standalone() + ":root\"},\"Action\":"
                + "\"SNS:Publish\",\"Resource\":\"" + arn + "\"}").getAsJsonObject());
        session.sns("eu-west-1").setTopicAttributes(request -> request.topicArn(arn).attributeName("Policy")
                .attributeValue(foreign));
        ConnectorCredential second = world.credential("ireland-more", "eu-west-1");
        assertThat(world.podSetup().sync(session, pod, List.of(ireland, second), Progress.NONE)).hasSize(1);
        assertThat(PolicyText.statement(topicPolicy(arn), "Foreign"))
                .isEqualTo(PolicyText.statement(foreign, "Foreign"));
        assertThat(TopicPolicy.buckets(topicPolicy(arn))).containsExactly("ireland-logs", "ireland-more");
    }

    private String topicPolicy(String arn) {
        return session.sns("eu-west-1").getTopicAttributes(request -> request.topicArn(arn)).attributes()
                .get("Policy");
    }

    @Test
    void letsNoBucketPublishAfterTheLastCredentialOfARegionIsGone() {
        Pod pod = world.setUpPod(ireland, virginia);
        assertThat(world.podSetup().sync(session, pod, List.of(virginia), Progress.NONE)).isNotEmpty();
        assertThat(TopicPolicy.buckets(topicPolicy(pod.topicArn("eu-west-1")))).isEmpty();
        assertThat(inspect(pod, virginia).topics()).extracting(TopicView::region).containsExactly("us-east-1");
        world.podSetup().sync(session, pod, List.of(ireland, virginia), Progress.NONE);
        assertThat(inspect(pod, ireland, virginia).findings()).isEmpty();
    }

    @Test
    void findsWhatIsMissing() {
        Pod pod = world.setUpPod(ireland);
        session.sns("eu-west-1").deleteTopic(request -> request.topicArn(pod.topicArn("eu-west-1")));
        assertThat(inspect(pod, ireland).findings()).extracting(finding -> finding.text())
                .containsExactly("The topic in eu-west-1 is missing.");
    }

    @Test
    void refusesAHomeRegionOfAnotherPartition() {
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> world.podSetup().setUp(session,
                "", "us-gov-west-1", List.of(), Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.INVALID_INPUT);
        assertThat(world.changes()).isEmpty();
    }
}
