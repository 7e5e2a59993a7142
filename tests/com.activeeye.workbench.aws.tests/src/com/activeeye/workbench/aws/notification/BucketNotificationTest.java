package com.activeeye.workbench.aws.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class BucketNotificationTest extends WithAwsWorld {
    private AwsSession operator;
    private ConnectorCredential credential;
    private Pod pod;
    private BucketNotification notification;

    @BeforeEach
    void start() {
        operator = world.operator();
        credential = world.withBucket(world.credential("my-logs", "eu-west-1"));
        pod = world.setUpPod(credential);
        credential = AwsWorld.bound(pod, credential);
        notification = of(credential);
    }

    private BucketNotification of(ConnectorCredential of) {
        return new BucketNotification(operator, of, world.log());
    }

    private GetBucketNotificationConfigurationResponse read() {
        return operator.s3("eu-west-1").getBucketNotificationConfiguration(request -> request.bucket("my-logs"));
    }

    private void write(NotificationConfiguration configuration) {
        operator.s3("eu-west-1").putBucketNotificationConfiguration(request -> request.bucket("my-logs")
                .notificationConfiguration(configuration));
    }

    /** A queue of the bucket's owner that the bucket may send to. */
    private String foreignQueue() {
        String arn = "arn:aws:sqs:eu-west-1:" + world.standalone() + ":their-queue";
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "\"s3.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"" + arn + "\"}]}";
        operator.sqs("eu-west-1").createQueue(request -> request.queueName("their-queue")
                .attributesWithStrings(Map.of(QueueAttributeName.POLICY.toString(), policy)));
        return arn;
    }

    private QueueConfiguration theirs(String id, String event, String prefix) {
        return QueueConfiguration.builder().id(id).queueArn(foreignQueue()).events(Event.fromValue(event))
                .filter(filter -> filter.key(key -> key.filterRules(FilterRule.builder().name("prefix").value(prefix)
                        .build()))).build();
    }

    @Test
    void notifiesTheTopicOfAllCreatedObjects() {
        assertThat(notification.observe(Progress.NONE).isAsWanted()).isFalse();
        assertThat(notification.put(Progress.NONE)).isEqualTo(NotificationOutcome.CREATED);
        TopicConfiguration ours = read().topicConfigurations().getFirst();
        assertThat(ours.id()).isEqualTo("ActiveEye CloudTrail Notification");
        assertThat(ours.topicArn()).isEqualTo(pod.topicArn("eu-west-1"));
        assertThat(ours.eventsAsStrings()).containsExactly("s3:ObjectCreated:*");
        assertThat(notification.observe(Progress.NONE).isAsWanted()).isTrue();
    }

    @Test
    void changesNothingTheSecondTime() {
        notification.put(Progress.NONE);
        List<String> changes = world.changes();
        assertThat(notification.put(Progress.NONE)).isEqualTo(NotificationOutcome.UNCHANGED);
        assertThat(world.changes()).isEqualTo(changes);
    }

    @Test
    void keepsTheRulesOfOthersExactly() {
        write(NotificationConfiguration.builder().queueConfigurations(theirs("Theirs", "s3:ObjectRemoved:*", "a/"))
                .eventBridgeConfiguration(EventBridgeConfiguration.builder().build()).build());
        GetBucketNotificationConfigurationResponse before = read();
        notification.put(Progress.NONE);
        assertThat(read().queueConfigurations()).isEqualTo(before.queueConfigurations());
        assertThat(read().eventBridgeConfiguration()).isNotNull();
        assertThat(notification.remove(Progress.NONE)).isEqualTo(NotificationOutcome.REMOVED);
        assertThat(read().queueConfigurations()).isEqualTo(before.queueConfigurations());
        assertThat(read().topicConfigurations()).isEmpty();
        assertThat(read().eventBridgeConfiguration()).isNotNull();
        assertThat(notification.remove(Progress.NONE)).isEqualTo(NotificationOutcome.UNCHANGED);
    }

    @Test
    void namesTheRuleOfOthersThatOverlaps() {
        write(NotificationConfiguration.builder().queueConfigurations(theirs("Their copy", "s3:ObjectCreated:Put",
                "AWSLogs/")).build());
        List<String> changes = world.changes();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> notification.put(Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told).hasMessageContaining("\"Their copy\" to arn:aws:sqs:eu-west-1:");
        assertThat(world.changes()).isEqualTo(changes);
    }

    @Test
    void replacesOurRuleForAnotherTopic() {
        String other = operator.sns("eu-west-1").createTopic(request -> request.name("other")).topicArn();
        operator.sns("eu-west-1").setTopicAttributes(request -> request.topicArn(other).attributeName("Policy")
                .attributeValue("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"Service\":\"s3.amazonaws.com\"},\"Action\":\"SNS:Publish\",\"Resource\":\"" + other
                        + "\"}]}"));
        write(NotificationConfiguration.builder().topicConfigurations(TopicConfiguration.builder().id(
                BucketNotification.NAME).topicArn(other).events(Event.S3_OBJECT_CREATED).build()).build());
        assertThat(notification.put(Progress.NONE)).isEqualTo(NotificationOutcome.UPDATED);
        assertThat(read().topicConfigurations()).extracting(TopicConfiguration::topicArn)
                .containsExactly(pod.topicArn("eu-west-1"));
    }

    @Test
    void takesTheSameRuleUnderAnotherNameForOurs() {
        write(NotificationConfiguration.builder().topicConfigurations(TopicConfiguration.builder().id("By hand")
                .topicArn(pod.topicArn("eu-west-1")).events(Event.S3_OBJECT_CREATED).build()).build());
        assertThat(notification.put(Progress.NONE)).isEqualTo(NotificationOutcome.UNCHANGED);
    }

    @Test
    void tellsATopicThatDoesNotLetTheBucketPublish() {
        world.podSetup().sync(world.sessions().pod(pod), pod, List.of(), Progress.NONE);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> notification.put(Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told.remedy()).contains("pod set-up");
        assertThat(world.changes().getLast()).contains("FAILED");
    }

    @Test
    void refusesATopicOfAnotherRegion() {
        ConnectorCredential wrong = credential.withPodBinding(new PodBinding(pod.topicArn("us-east-1"),
                pod.account()));
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> of(wrong).put(Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told).hasMessageContaining("us-east-1").hasMessageContaining("eu-west-1");
    }

    @Test
    void writesTheWholeConfigurationDownBeforeAndAfter() {
        write(NotificationConfiguration.builder().queueConfigurations(theirs("Theirs", "s3:ObjectRemoved:*", "a/"))
                .build());
        notification.put(Progress.NONE);
        assertThat(world.changes()).last().asString().contains("Theirs", "their-queue", BucketNotification.NAME,
                "\"phase\":\"DONE\"");
    }
}
