package com.activeeye.workbench.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A sandbox whose trails write only when told to, with the clients that its tests use. */
final class RunningSandbox implements AutoCloseable {
    static final String POD = "999900001111";
    static final String PRODUCTION = "555566667777";
    static final String STAGING = "777788889999";
    static final String EAST = "us-east-1";

    final Sandbox sandbox;
    private final List<SandboxClients> clients = new ArrayList<>();

    RunningSandbox(Path directory) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(directory).withTrailInterval(Duration.ZERO));
    }

    SandboxClients clients(String account) {
        SandboxClients made = SandboxClients.of(sandbox, account);
        clients.add(made);
        return made;
    }

    S3Client s3(String account) {
        return clients(account).s3(EAST);
    }

    SnsClient sns(String account) {
        return clients(account).sns(EAST);
    }

    SqsClient sqs(String account) {
        return clients(account).sqs(EAST);
    }

    /** A queue that takes messages of a service for the given source. */
    String queue(SqsClient sqs, String name, String service, String sourceArn) {
        String url = sqs.createQueue(q -> q.queueName(name)).queueUrl();
        String arn = arn(sqs, url);
        sqs.setQueueAttributes(a -> a.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"%s"},
                "Action":"sqs:SendMessage","Resource":"%s","Condition":{"ArnEquals":{"aws:SourceArn":"%s"}}}]}
                """.formatted(service, arn, sourceArn))));
        return url;
    }

    static String arn(SqsClient sqs, String url) {
        return sqs.getQueueAttributes(a -> a.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN)).attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    /** The messages that are on a queue now; they are deleted. */
    static List<String> drain(SqsClient sqs, String url) {
        List<String> bodies = new ArrayList<>();
        for (List<Message> some = some(sqs, url); !some.isEmpty(); some = some(sqs, url)) {
            some.forEach(message -> {
                bodies.add(message.body());
                sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
            });
        }
        return bodies;
    }

    private static List<Message> some(SqsClient sqs, String url) {
        return sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(0)).messages();
    }

    @Override
    public void close() throws IOException {
        clients.forEach(SandboxClients::close);
        sandbox.close();
    }
}
