package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsSession;
import com.google.gson.JsonParser;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** A topic of the pod that lets no bucket publish, and of which the queue does not hear. */
class PodTopicStepTest extends StepContract {
    private static final String OURS = "ActiveEyeCloudTrailBuckets";

    @Override
    StepKind kind() {
        return StepKind.POD_TOPIC;
    }

    @Override
    void prepare() {
        setPolicy(PolicyText.without(policy(), OURS));
        sns().listSubscriptionsByTopic(call -> call.topicArn(topic())).subscriptions().forEach(one ->
                sns().unsubscribe(call -> call.subscriptionArn(one.subscriptionArn())));
    }

    @Override
    AwsSession actor() {
        return world().pod();
    }

    final SnsClient sns() {
        return actor().sns(PlanWorld.REGION);
    }

    final String topic() {
        return world().credential().podBinding().orElseThrow().snsNotificationArn();
    }

    private String policy() {
        return sns().getTopicAttributes(call -> call.topicArn(topic())).attributes().get("Policy");
    }

    private void setPolicy(String policy) {
        sns().setTopicAttributes(call -> call.topicArn(topic()).attributeName("Policy").attributeValue(policy));
    }

    private void add(String sid) {
        setPolicy(PolicyText.with(policy(), JsonParser.parseString("""
                {"Sid": "%s", "Effect": "Deny", "Principal": "*", "Action": ["SNS:Publish"], "Resource": "%s",
                "Condition": {"StringEquals": {"aws:SourceAccount": "000000000000"}}}""".formatted(sid, topic()))
                .getAsJsonObject()));
    }

    @Override
    void foreign() {
        add("Theirs");
        String queue = actor().sqs(PlanWorld.REGION).createQueue(call -> call.queueName("theirs")).queueUrl();
        String arn = "arn:aws:sqs:" + PlanWorld.REGION + ":" + actor().identity().account().digits() + ":"
                + queue.substring(queue.lastIndexOf('/') + 1);
        sns().subscribe(call -> call.topicArn(topic()).protocol("sqs").endpoint(arn));
    }

    /** The other statements, and the other subscriptions with what they let through. */
    @Override
    String others() {
        return PolicyText.without(policy(), OURS) + sns().listSubscriptionsByTopic(call -> call.topicArn(topic()))
                .subscriptions().stream().filter(one -> one.endpoint().endsWith(":theirs"))
                .map(Subscription::subscriptionArn).map(arn -> sns().getSubscriptionAttributes(call -> call
                        .subscriptionArn(arn)).attributes()).toList();
    }

    @Override
    String deniedAction() {
        return "sns:Subscribe";
    }

    @Override
    String doneBefore() {
        return "set who may publish";
    }

    @Override
    void meddle() {
        add("Meddled");
    }
}
