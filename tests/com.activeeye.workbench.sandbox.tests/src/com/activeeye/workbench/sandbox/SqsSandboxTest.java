package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.POD;
import static com.activeeye.workbench.sandbox.RunningSandbox.STAGING;
import static com.activeeye.workbench.sandbox.RunningSandbox.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The sandbox's sqs as the AWS SDK sees it. */
class SqsSandboxTest {
    private RunningSandbox running;
    private SqsClient sqs;
    private String url;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        sqs = running.sqs(POD);
        url = sqs.createQueue(q -> q.queueName("events")).queueUrl();
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    private Message one(int hideSeconds) {
        List<Message> found = sqs.receiveMessage(r -> r.queueUrl(url).visibilityTimeout(hideSeconds)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL).messageAttributeNames("All")).messages();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void sendsReceivesAndDeletes() {
        sqs.sendMessage(m -> m.queueUrl(url).messageBody("tschüss & <bye>").messageAttributes(Map.of("kind",
                MessageAttributeValue.builder().dataType("String").stringValue("log").build(), "raw",
                MessageAttributeValue.builder().dataType("Binary").binaryValue(SdkBytes.fromUtf8String("x")).build())));
        Message message = one(30);
        assertThat(message.body()).isEqualTo("tschüss & <bye>");
        assertThat(message.messageAttributes().get("kind").stringValue()).isEqualTo("log");
        assertThat(message.messageAttributes().get("raw").binaryValue().asUtf8String()).isEqualTo("x");
        assertThat(message.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
        assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
        sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)).isEqualTo("0");
    }

    private String count(QueueAttributeName name) {
        return sqs.getQueueAttributes(a -> a.queueUrl(url).attributeNames(name)).attributes().get(name);
    }

    @Test
    void aMessageComesAgainWhenItsVisibilityEnds() {
        sqs.sendMessage(m -> m.queueUrl(url).messageBody("again"));
        Message first = one(0);
        Message second = one(300);
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
        sqs.changeMessageVisibility(c -> c.queueUrl(url).receiptHandle(second.receiptHandle()).visibilityTimeout(0));
        Message third = one(300);
        sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(second.receiptHandle()));
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .as("an old handle deletes nothing").isEqualTo("1");
        sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(third.receiptHandle()));
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)).isEqualTo("0");
    }

    @Test
    void aLongPollReturnsWhenAMessageArrives() throws Exception {
        CompletableFuture<ReceiveMessageResponse> poll = CompletableFuture
                .supplyAsync(() -> sqs.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20)));
        running.sqs(POD).sendMessage(m -> m.queueUrl(url).messageBody("late"));
        assertThat(poll.get(10, TimeUnit.SECONDS).messages()).extracting(Message::body).containsExactly("late");
    }

    @Test
    void aMessageReceivedTooOftenGoesToTheDeadLetterQueueAndBack() {
        String dead = sqs.createQueue(q -> q.queueName("dead")).queueUrl();
        String deadArn = RunningSandbox.arn(sqs, dead);
        sqs.setQueueAttributes(a -> a.queueUrl(url).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"" + deadArn + "\",\"maxReceiveCount\":\"2\"}")));
        sqs.sendMessage(m -> m.queueUrl(url).messageBody("poison"));
        one(0);
        one(0);
        assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
        assertThat(sqs.receiveMessage(r -> r.queueUrl(dead).visibilityTimeout(0)).messages())
                .extracting(Message::body).containsExactly("poison");
        assertThat(sqs.listDeadLetterSourceQueues(l -> l.queueUrl(dead)).queueUrls()).containsExactly(url);
        sqs.startMessageMoveTask(t -> t.sourceArn(deadArn));
        assertThat(drain(sqs, url)).containsExactly("poison");
    }

    @Test
    void batchesTellEachEntrysOutcome() {
        var sent = sqs.sendMessageBatch(b -> b.queueUrl(url).entries(e -> e.id("a").messageBody("1"),
                e -> e.id("b").messageBody("\u0001")));
        assertThat(sent.successful()).extracting(s -> s.id()).containsExactly("a");
        assertThat(sent.failed()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("InvalidMessageContents");
            assertThat(f.senderFault()).isTrue();
        });
        Message message = one(30);
        var deleted = sqs.deleteMessageBatch(b -> b.queueUrl(url)
                .entries(e -> e.id("x").receiptHandle(message.receiptHandle()), e -> e.id("y").receiptHandle("no")));
        assertThat(deleted.successful()).hasSize(1);
        assertThat(deleted.failed()).singleElement().satisfies(f -> assertThat(f.code())
                .isEqualTo("ReceiptHandleIsInvalid"));
    }

    @Test
    void queuesAreMadeOnceAndFoundByNameWhateverThePort() {
        assertThat(sqs.createQueue(q -> q.queueName("events")).queueUrl()).isEqualTo(url);
        assertThatThrownBy(() -> sqs.createQueue(q -> q.queueName("events")
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "77"))))
                .isInstanceOf(QueueNameExistsException.class);
        assertThat(sqs.getQueueUrl(g -> g.queueName("events")).queueUrl()).isEqualTo(url);
        assertThat(sqs.listQueues().queueUrls()).containsExactly(url);
        sqs.sendMessage(m -> m.queueUrl("http://127.0.0.1:1/" + POD + "/events").messageBody("by path"));
        assertThat(drain(sqs, url)).containsExactly("by path");
    }

    @Test
    void errorsAreThoseOfSqs() {
        assertThatThrownBy(() -> sqs.getQueueUrl(g -> g.queueName("none")))
                .isInstanceOf(QueueDoesNotExistException.class)
                .extracting(e -> ((SqsException) e).awsErrorDetails().errorCode())
                .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
        assertThatThrownBy(() -> sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle("nonsense")))
                .isInstanceOf(ReceiptHandleIsInvalidException.class);
        assertThatThrownBy(() -> sqs.setQueueAttributes(a -> a.queueUrl(url)
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "43201"))))
                .isInstanceOf(SqsException.class).hasMessageContaining("VisibilityTimeout");
        assertThatThrownBy(() -> sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(11)))
                .isInstanceOf(SqsException.class).hasMessageContaining("MaxNumberOfMessages");
    }

    @Test
    void anotherAccountNeedsTheQueuesPolicy() {
        SqsClient stranger = running.sqs(STAGING);
        assertThatThrownBy(() -> stranger.sendMessage(m -> m.queueUrl(url).messageBody("hello")))
                .isInstanceOf(SqsException.class).hasMessageContaining("not authorized to perform: sqs:SendMessage")
                .extracting(e -> ((SqsException) e).statusCode()).isEqualTo(403);
        String arn = RunningSandbox.arn(sqs, url);
        sqs.setQueueAttributes(a -> a.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"%s"},
                "Action":"sqs:SendMessage","Resource":"%s"}]}""".formatted(STAGING, arn))));
        stranger.sendMessage(m -> m.queueUrl(url).messageBody("hello"));
        assertThat(drain(sqs, url)).containsExactly("hello");
    }

    @Test
    void injectedFaultsHitMessagesAndCalls() {
        running.sandbox.faults().duplicateMessages(1);
        sqs.sendMessage(m -> m.queueUrl(url).messageBody("twice"));
        assertThat(drain(sqs, url)).containsExactly("twice", "twice");
        running.sandbox.faults().throttle("sqs", "ReceiveMessage", 1);
        assertThatThrownBy(() -> sqs.receiveMessage(r -> r.queueUrl(url))).isInstanceOf(SqsException.class)
                .matches(e -> ((SqsException) e).isThrottlingException());
        assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
    }
}
