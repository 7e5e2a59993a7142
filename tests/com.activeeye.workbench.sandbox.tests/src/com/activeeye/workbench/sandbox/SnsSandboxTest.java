package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.POD;
import static com.activeeye.workbench.sandbox.RunningSandbox.STAGING;
import static com.activeeye.workbench.sandbox.RunningSandbox.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The sandbox's sns as the AWS SDK sees it. */
class SnsSandboxTest {
    private RunningSandbox running;
    private SnsClient sns;
    private SqsClient sqs;
    private String topic;
    private String queue;
    private String queueArn;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        sns = running.sns(POD);
        sqs = running.sqs(POD);
        topic = sns.createTopic(t -> t.name("notifications")).topicArn();
        queue = running.queue(sqs, "events", "sns.amazonaws.com", topic);
        queueArn = RunningSandbox.arn(sqs, queue);
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    private String subscribe(Map<String, String> attributes) {
        return sns.subscribe(s -> s.topicArn(topic).protocol("sqs").endpoint(queueArn).attributes(attributes))
                .subscriptionArn();
    }

    @ParameterizedTest
    @CsvSource({"1, SHA1withRSA", "2, SHA256withRSA"})
    void messagesAreSignedAndTheCertificateIsServed(String version, String algorithm) throws Exception {
        sns.setTopicAttributes(a -> a.topicArn(topic).attributeName("SignatureVersion").attributeValue(version));
        subscribe(Map.of());
        sns.publish(p -> p.topicArn(topic).subject("Hello").message("{\"a\":\"<b>&\"}"));
        JsonObject envelope = JsonParser.parseString(drain(sqs, queue).get(0)).getAsJsonObject();
        assertThat(envelope.get("Message").getAsString()).isEqualTo("{\"a\":\"<b>&\"}");
        StringBuilder canonical = new StringBuilder();
        for (String name : new String[] {"Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"}) {
            canonical.append(name).append('\n').append(envelope.get(name).getAsString()).append('\n');
        }
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(certificate(envelope.get("SigningCertURL").getAsString()));
        signature.update(canonical.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getDecoder().decode(envelope.get("Signature").getAsString()))).isTrue();
    }

    private static X509Certificate certificate(String url) throws Exception {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(in);
            certificate.verify(certificate.getPublicKey());
            certificate.checkValidity();
            return certificate;
        }
    }

    @Test
    void rawDeliveryGivesTheMessageItself() {
        subscribe(Map.of("RawMessageDelivery", "true"));
        sns.publish(p -> p.topicArn(topic).message("raw"));
        assertThat(drain(sqs, queue)).containsExactly("raw");
    }

    @Test
    void aQueueWhosePolicyDoesNotAllowTheTopicGetsNothing() {
        String other = sns.createTopic(t -> t.name("other")).topicArn();
        sns.subscribe(s -> s.topicArn(other).protocol("sqs").endpoint(queueArn));
        sns.publish(p -> p.topicArn(other).message("lost"));
        assertThat(drain(sqs, queue)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"Records\":{\"s3\":{\"object\":{\"key\":[{\"suffix\":\".gz\"}]}}}} | true",
            "{\"Records\":{\"s3\":{\"object\":{\"key\":[{\"prefix\":\"other\"}]}}}} | false",
            "{\"Records\":{\"s3\":{\"object\":{\"key\":[{\"anything-but\":{\"prefix\":\"AWS\"}}]}}}} | false",
            "{\"Records\":{\"size\":[{\"numeric\":[\">\",1,\"<=\",5]}]}} | true",
            "{\"Records\":{\"absent\":[{\"exists\":false}]}} | true"})
    void filterPoliciesLookIntoTheBody(String policy, boolean passes) {
        subscribe(Map.of("RawMessageDelivery", "true", "FilterPolicyScope", "MessageBody", "FilterPolicy", policy));
        String body = "{\"Records\":[{\"size\":5,\"s3\":{\"object\":{\"key\":\"AWSLogs/1.json.gz\"}}}]}";
        sns.publish(p -> p.topicArn(topic).message(body));
        assertThat(drain(sqs, queue)).hasSize(passes ? 1 : 0);
    }

    @Test
    void filterPoliciesLookAtAttributes() {
        subscribe(Map.of("RawMessageDelivery", "true", "FilterPolicy", "{\"kind\":[\"log\"]}"));
        for (String kind : new String[] {"log", "digest"}) {
            sns.publish(p -> p.topicArn(topic).message(kind).messageAttributes(Map.of("kind",
                    MessageAttributeValue.builder().dataType("String").stringValue(kind).build())));
        }
        assertThat(drain(sqs, queue)).containsExactly("log");
    }

    @Test
    void subscribingAnotherAccountsQueueNeedsItsConfirmation() {
        sns.setTopicAttributes(a -> a.topicArn(topic).attributeName("Policy").attributeValue("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"%s"},
                "Action":"sns:Subscribe","Resource":"%s"}]}""".formatted(STAGING, topic)));
        String told = running.sns(STAGING).subscribe(s -> s.topicArn(topic).protocol("sqs").endpoint(queueArn))
                .subscriptionArn();
        assertThat(told).isEqualTo("pending confirmation");
        JsonObject asked = JsonParser.parseString(drain(sqs, queue).get(0)).getAsJsonObject();
        assertThat(asked.get("Type").getAsString()).isEqualTo("SubscriptionConfirmation");
        sns.publish(p -> p.topicArn(topic).message("too early"));
        assertThat(drain(sqs, queue)).isEmpty();
        sns.confirmSubscription(c -> c.topicArn(topic).token(asked.get("Token").getAsString()));
        sns.publish(p -> p.topicArn(topic).message("now"));
        assertThat(drain(sqs, queue)).hasSize(1);
    }

    @Test
    void topicsAndSubscriptionsAreMadeOnce() {
        assertThat(sns.createTopic(t -> t.name("notifications")).topicArn()).isEqualTo(topic);
        assertThatThrownBy(() -> sns.createTopic(t -> t.name("notifications").attributes(Map.of("DisplayName", "x"))))
                .isInstanceOf(InvalidParameterException.class).hasMessageContaining("different attributes");
        String subscription = subscribe(Map.of());
        assertThat(subscribe(Map.of())).isEqualTo(subscription);
        assertThat(sns.listSubscriptionsByTopic(l -> l.topicArn(topic)).subscriptions()).singleElement()
                .satisfies(s -> assertThat(s.endpoint()).isEqualTo(queueArn));
        assertThat(sns.getSubscriptionAttributes(g -> g.subscriptionArn(subscription)).attributes())
                .containsEntry("PendingConfirmation", "false").containsEntry("RawMessageDelivery", "false");
        sns.unsubscribe(u -> u.subscriptionArn(subscription));
        assertThat(sns.listSubscriptions().subscriptions()).isEmpty();
    }

    @Test
    void attributesTagsAndErrors() {
        assertThat(sns.getTopicAttributes(g -> g.topicArn(topic)).attributes()).containsEntry("Owner", POD)
                .containsKey("Policy");
        assertThatThrownBy(() -> sns.setTopicAttributes(a -> a.topicArn(topic).attributeName("Policy")
                .attributeValue("{no json"))).isInstanceOf(InvalidParameterException.class);
        sns.tagResource(t -> t.resourceArn(topic).tags(tag -> tag.key("k").value("v")));
        assertThat(sns.listTagsForResource(l -> l.resourceArn(topic)).tags()).hasSize(1);
        assertThatThrownBy(() -> sns.publish(p -> p.topicArn(topic + "x").message("m")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> running.clients(POD).sns("eu-west-1").publish(p -> p.topicArn(topic).message("m")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> running.sns(STAGING).publish(p -> p.topicArn(topic).message("m")))
                .isInstanceOf(AuthorizationErrorException.class)
                .hasMessageContaining("because no resource-based policy allows the");
        sns.deleteTopic(d -> d.topicArn(topic));
        assertThat(sns.listTopics().topics()).isEmpty();
    }
}
