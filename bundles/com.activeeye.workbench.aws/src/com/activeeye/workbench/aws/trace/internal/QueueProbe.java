package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.QueueDepth;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue is there, lets the topic send, and keeps messages long enough. */
final class QueueProbe implements Probe {
    static final String READ = "sqs:GetQueueAttributes";
    /** A shorter one loses what comes over a weekend. */
    private static final Duration SHORTEST_RETENTION = Duration.ofDays(4);
    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final Remedy.Action APPLY = new Remedy.ApplyStep(StepKind.POD_TOPIC);

    @Override
    public Hop hop() {
        return Hop.QUEUE;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return subject.pod().map(pod -> new Permission(pod.account(), List.of(READ, "sqs:GetQueueUrl"),
                pod.queueArn())).stream().toList();
    }

    /** The attributes of a queue of the pod; empty when there is no such queue. */
    static Optional<Map<QueueAttributeName, String>> attributes(Look look, String name, String arn) {
        AwsSession pod = look.sessions().pod(look.pod());
        try {
            return Optional.of(look.ask(pod, READ, arn, () -> {
                var sqs = pod.sqs(look.pod().homeRegion());
                String url = sqs.getQueueUrl(call -> call.queueName(name)).queueUrl();
                return sqs.getQueueAttributes(call -> call.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                        .attributes();
            }, found -> ProbeTexts.get("queue.answer", String.valueOf(depth(found).waiting()),
                    String.valueOf(depth(found).inFlight()),
                    number(found, QueueAttributeName.MESSAGE_RETENTION_PERIOD) / SECONDS_OF_A_DAY,
                    found.getOrDefault(QueueAttributeName.POLICY, "-"))));
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static QueueDepth depth(Map<QueueAttributeName, String> attributes) {
        return new QueueDepth(number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }

    @Override
    public HopResult look(Look look) {
        Pod pod = look.pod();
        look.facts().forget(QueueDepth.class);
        Optional<Map<QueueAttributeName, String>> attributes = attributes(look, Pod.QUEUE_NAME, pod.queueArn());
        if (attributes.isEmpty()) {
            return look.broken(ProbeTexts.cause("queue-missing", APPLY, pod.queueArn()));
        }
        QueueDepth depth = depth(attributes.get());
        look.facts().put(QueueDepth.class, depth);
        return cause(look, attributes.get()).map(look::broken).orElseGet(() -> look.proven(ProbeTexts.get(
                "queue.proven", depth.waiting(), String.valueOf(depth.inFlight()))));
    }

    private static Optional<Cause> cause(Look look, Map<QueueAttributeName, String> attributes) {
        Pod pod = look.pod();
        String topic = TopicProbe.topic(look.credential()).orElse("");
        String policy = attributes.getOrDefault(QueueAttributeName.POLICY, "");
        List<PolicyStatement> sending = PolicyStatement.of(policy).stream()
                .filter(one -> one.names("sqs:SendMessage") && one.about(pod.queueArn())
                        && one.principal("sns.amazonaws.com"))
                .filter(one -> one.condition("aws:SourceArn").isEmpty() || one.condition("aws:SourceArn").stream()
                        .anyMatch(arn -> PolicyStatement.matches(arn, topic))).toList();
        Optional<PolicyStatement> deny = sending.stream().filter(PolicyStatement::denies).findFirst();
        if (deny.isPresent()) {
            return Optional.of(ProbeTexts.cause("queue-deny", set(pod, "Policy=" + deny.get().removedFrom(policy)),
                    pod.queueArn(), deny.get().name()));
        }
        if (sending.isEmpty()) {
            return Optional.of(ProbeTexts.cause("queue-policy", APPLY, pod.queueArn(), topic));
        }
        if (attributes.getOrDefault(QueueAttributeName.KMS_MASTER_KEY_ID, "").endsWith("alias/aws/sqs")) {
            return Optional.of(ProbeTexts.cause("queue-key", set(pod, "KmsMasterKeyId="), pod.queueArn()));
        }
        long retention = number(attributes, QueueAttributeName.MESSAGE_RETENTION_PERIOD);
        if (retention < SHORTEST_RETENTION.toSeconds()) {
            return Optional.of(ProbeTexts.cause("queue-retention", APPLY, pod.queueArn(),
                    String.valueOf(Duration.ofSeconds(retention).toHours())));
        }
        return attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "").isEmpty()
                ? Optional.of(ProbeTexts.cause("queue-redrive", APPLY, pod.queueArn())) : Optional.empty();
    }

    private static Remedy.Action set(Pod pod, String attribute) {
        int name = attribute.indexOf('=');
        String json = "{\"" + attribute.substring(0, name) + "\":" + new JsonPrimitive(
                attribute.substring(name + 1)) + "}";
        return new Remedy.RunCommands(pod.account(), List.of("aws sqs set-queue-attributes --queue-url "
                + pod.queueUrl() + " --attributes " + Shell.quoted(json) + " --region " + pod.homeRegion()));
    }
}
