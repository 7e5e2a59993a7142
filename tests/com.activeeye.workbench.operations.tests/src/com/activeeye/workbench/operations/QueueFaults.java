package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.PolicyDocuments.with;
import static com.activeeye.workbench.operations.TraceFault.fault;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.core.pod.Pod;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What goes wrong with the pod's queue, and behind it. */
final class QueueFaults {
    private QueueFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("queue policy without the topic", "Logs", Hop.QUEUE, "queue-policy", "does not let the topic",
                        world -> queue(world, QueueAttributeName.POLICY, "")),
                fault("queue policy denies", "Logs", Hop.QUEUE, "queue-deny", "\"NobodySends\"", world -> queue(world,
                        QueueAttributeName.POLICY, with(queue(world, QueueAttributeName.POLICY),
                                "{\"Sid\":\"NobodySends\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":"
                                        + "\"sqs:SendMessage\",\"Resource\":\"" + pod(world).queueArn() + "\"}"))),
                fault("queue forgets too soon", "Logs", Hop.QUEUE, "queue-retention", "for 1 hours only", world ->
                        queue(world, QueueAttributeName.MESSAGE_RETENTION_PERIOD, "3600")),
                fault("queue without dead letters", "Logs", Hop.QUEUE, "queue-redrive", "has no dead-letter queue",
                        world -> queue(world, QueueAttributeName.REDRIVE_POLICY, "")),
                fault("dead letters", "Logs", Hop.DEAD_LETTERS, "dead-letters", "1 message is", world -> {
                    var sqs = world.pod().sqs("us-east-1");
                    String url = sqs.getQueueUrl(call -> call.queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
                    sqs.sendMessage(call -> call.queueUrl(url).messageBody("CloudTrail validation message."));
                }),
                fault("ingestion does not run", "Logs", Hop.STORED, "ingestion-stopped", "ingestion is not running",
                        world -> {
                            world.later(Duration.ofMinutes(5));
                            world.deliver();
                            world.later(Duration.ofMinutes(5));
                        }));
    }

    private static void queue(TraceWorld world, QueueAttributeName name, String value) {
        world.pod().sqs("us-east-1").setQueueAttributes(call -> call.queueUrl(pod(world).queueUrl())
                .attributes(Map.of(name, value)));
    }

    private static String queue(TraceWorld world, QueueAttributeName name) {
        return world.pod().sqs("us-east-1").getQueueAttributes(call -> call.queueUrl(pod(world).queueUrl())
                .attributeNames(name)).attributes().get(name);
    }

    private static Pod pod(TraceWorld world) {
        return world.workbench().requirePod();
    }
}
