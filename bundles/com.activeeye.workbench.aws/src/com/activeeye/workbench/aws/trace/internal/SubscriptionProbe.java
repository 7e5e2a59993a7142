package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.model.Subscription;

/** The queue is subscribed to the topic, and its filter policy lets the messages of each monitored account pass. */
final class SubscriptionProbe implements Probe {
    private static final String LIST = "sns:ListSubscriptionsByTopic";
    private static final String READ = "sns:GetSubscriptionAttributes";
    private static final Remedy.Action APPLY = new Remedy.ApplyStep(StepKind.POD_TOPIC);

    @Override
    public Hop hop() {
        return Hop.SUBSCRIPTION;
    }

    /** SNS knows no narrower resource for this action (Service Authorization Reference, "Amazon SNS"). */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return TopicProbe.topic(subject.credential()).map(topic -> new Permission(new AccountId(Arns.account(topic)),
                List.of(READ), "*")).stream().toList();
    }

    @Override
    public HopResult look(Look look) {
        String topic = TopicProbe.topic(look.credential()).orElseThrow();
        String queue = look.pod().queueArn();
        AwsSession pod = look.sessions().pod(look.pod());
        List<Subscription> all = look.ask(pod, LIST, topic, () -> pod.sns(Arns.region(topic))
                .listSubscriptionsByTopicPaginator(call -> call.topicArn(topic)).subscriptions().stream().toList(),
                found -> found.isEmpty() ? ProbeTexts.get("nothing") : found.stream().map(one -> one.protocol() + " "
                        + one.endpoint() + " " + one.subscriptionArn()).collect(Collectors.joining("; ")));
        Optional<Subscription> ours = all.stream().filter(one -> "sqs".equals(one.protocol())
                && queue.equals(one.endpoint())).findFirst();
        if (ours.isEmpty()) {
            return look.broken(ProbeTexts.cause("subscription-missing", APPLY, queue, topic));
        }
        String arn = ours.get().subscriptionArn();
        if (!arn.startsWith("arn:")) {
            return look.broken(ProbeTexts.cause("subscription-pending", APPLY, queue, topic));
        }
        Map<String, String> attributes = look.ask(pod, READ, arn, () -> pod.sns(Arns.region(topic))
                .getSubscriptionAttributes(call -> call.subscriptionArn(arn)).attributes(), SubscriptionProbe::words);
        return filtered(look, attributes).map(look::broken)
                .orElseGet(() -> look.proven(ProbeTexts.get("subscription.proven", topic)));
    }

    private static String words(Map<String, String> attributes) {
        return ProbeTexts.get("subscription.answer", attributes.getOrDefault("FilterPolicy", "-"),
                attributes.getOrDefault("FilterPolicyScope", "-"));
    }

    private static Optional<Cause> filtered(Look look, Map<String, String> attributes) {
        String policy = attributes.getOrDefault("FilterPolicy", "");
        if (policy.isEmpty() || policy.equals("{}")) {
            return Optional.empty();
        }
        // S3 sends no message attributes, so that no message passes a filter on them.
        if (!"MessageBody".equals(attributes.get("FilterPolicyScope"))) {
            return Optional.of(ProbeTexts.cause("filter-attributes", APPLY, policy));
        }
        FilterTrial filter = FilterTrial.parse(policy);
        Map<AccountId, List<LogFileSeen>> newest = look.facts().find(RecentLogFiles.class)
                .map(RecentLogFiles::newest).orElse(Map.of());
        Set<AccountId> heldBack = newest.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(
                file -> !filter.accepts(look.credential(), file.key()))).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return heldBack.isEmpty() ? Optional.empty() : Optional.of(ProbeTexts.cause("filter-narrow", heldBack, APPLY,
                LogFilesProbe.text(heldBack), policy));
    }
}
