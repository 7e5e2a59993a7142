package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.core.credential.AccountLimit;
import java.util.List;

/** A filter policy on the subscription of the pod's queue holds back the accounts that are not monitored. */
class FilterLimitStepTest extends PodTopicStepTest {
    @Override
    void prepare() {
        world().apply();
        world().limit(AccountLimit.of(AccountLimit.Way.FILTER, List.of(world().world().standalone()), List.of()));
    }

    @Override
    String deniedAction() {
        return "sns:SetSubscriptionAttributes";
    }

    @Override
    String doneBefore() {
        return "";
    }

    @Override
    void meddle() {
        String subscription = sns().listSubscriptionsByTopic(call -> call.topicArn(topic())).subscriptions().stream()
                .filter(one -> !one.endpoint().endsWith(":theirs")).findFirst().orElseThrow().subscriptionArn();
        sns().setSubscriptionAttributes(call -> call.subscriptionArn(subscription)
                .attributeName("FilterPolicyScope").attributeValue("MessageBody"));
        sns().setSubscriptionAttributes(call -> call.subscriptionArn(subscription).attributeName("FilterPolicy")
                .attributeValue("{\"Records\":{\"eventName\":[\"ObjectCreated:Put\"]}}"));
    }
}
