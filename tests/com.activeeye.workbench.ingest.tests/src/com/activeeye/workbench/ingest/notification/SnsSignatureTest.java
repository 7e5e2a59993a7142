package com.activeeye.workbench.ingest.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsSignatureTest {
    private final List<URI> fetched = new ArrayList<>();
    private final SnsSignature aws = policy(Optional.empty());

    private SnsSignature policy(Optional<URI> endpoint) {
        return new SnsSignature(() -> Set.of(SigningKey.TOPIC), endpoint, address -> {
            fetched.add(address);
            return SigningKey.certificate();
        });
    }

    private static Notification decode(EnvelopePolicy policy, JsonObject envelope) {
        return new NotificationDecoder(policy).decode(envelope.toString());
    }

    private void assertRefused(JsonObject envelope, String reason) {
        assertThat(decode(aws, envelope)).isInstanceOfSatisfying(Notification.Poison.class,
                poison -> assertThat(poison.reason()).contains(reason));
    }

    private static JsonObject signed() {
        return SigningKey.envelope("CloudTrail validation message.", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void believesBothVersionsAndFetchesTheCertificateOnce(String version) {
        for (int i = 0; i < 3; i++) {
            assertThat(decode(aws, SigningKey.envelope("CloudTrail validation message.", version)))
                    .isInstanceOf(Notification.Validation.class);
        }
        assertThat(fetched).containsExactly(URI.create(SigningKey.CERTIFICATE_URL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "Subject", "MessageId", "Timestamp"})
    void refusesAChangedField(String field) {
        JsonObject envelope = signed();
        envelope.addProperty(field, "changed");
        assertRefused(envelope, "does not fit");
    }

    @Test
    void refusesAMissingOrMalformedSignature() {
        JsonObject envelope = signed();
        envelope.addProperty("Signature", "no base64 !");
        assertRefused(envelope, "cannot be read");
        envelope.remove("Signature");
        assertThat(decode(aws, envelope)).isInstanceOf(Notification.Poison.class);
        JsonObject version = signed();
        version.addProperty("SignatureVersion", "3");
        assertRefused(version, "version \"3\"");
        JsonObject downgraded = signed();
        downgraded.addProperty("SignatureVersion", "1");
        assertRefused(downgraded, "does not fit");
    }

    @Test
    void refusesTopicsThatAreNotThePods() {
        JsonObject envelope = signed();
        envelope.addProperty("TopicArn", "arn:aws:sns:eu-west-1:999999999999:someone-elses");
        assertRefused(envelope, "not a topic of the pod");
        assertThat(fetched).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sns.eu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.com.evil.example/x.pem",
        "https://evil.example/sns.eu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.com@evil.example/x.pem",
        "https://s3.eu-west-1.amazonaws.com/bucket/x.pem", "https://sns.eu-west-1.amazonaws.com:8443/x.pem",
        "https://sns.eu-west-1.amazonaws.com/x.txt", "file:///etc/passwd", "https://127.0.0.1:4566/x.pem", "", ":"})
    void fetchesNothingFromElsewhere(String url) {
        JsonObject envelope = signed();
        envelope.addProperty("SigningCertURL", url);
        assertRefused(envelope, "not an address of SNS");
        assertThat(fetched).isEmpty();
    }

    @Test
    void acceptsChinaAndTheEnvironmentsOwnEndpoint() {
        JsonObject china = signed();
        china.addProperty("SigningCertURL", "https://sns.cn-north-1.amazonaws.com.cn/x.pem");
        assertThat(decode(aws, china)).isInstanceOf(Notification.Validation.class);

        JsonObject local = signed();
        local.addProperty("SigningCertURL", "http://127.0.0.1:4566/x.pem");
        assertThat(decode(policy(Optional.of(URI.create("http://127.0.0.1:4566"))), local))
                .isInstanceOf(Notification.Validation.class);
        assertThat(decode(policy(Optional.of(URI.create("http://localhost:4566"))), local))
                .isInstanceOf(Notification.Poison.class);
    }

    @Test
    void asksTheEndpointItselfForACertificateThatLayAtAnotherPort() {
        JsonObject local = signed();
        local.addProperty("SigningCertURL", "http://127.0.0.1:4566//evil.example/x.pem");
        assertThat(decode(policy(Optional.of(URI.create("http://127.0.0.1:4567"))), local))
                .isInstanceOf(Notification.Validation.class);
        assertThat(fetched).containsExactly(URI.create("http://127.0.0.1:4567//evil.example/x.pem"));
    }

    @Test
    void leavesTheMessageWhenTheCertificateCannotBeFetched() {
        SnsSignature offline = new SnsSignature(() -> Set.of(SigningKey.TOPIC), Optional.empty(), address -> {
            throw new IOException("no route to host");
        });
        assertThat(decode(offline, signed())).isInstanceOfSatisfying(Notification.Unverified.class,
                unverified -> assertThat(unverified.reason()).contains("no route to host"));

        SnsSignature proxied = new SnsSignature(() -> Set.of(SigningKey.TOPIC), Optional.empty(),
                address -> "<html>Please log in".getBytes(StandardCharsets.US_ASCII));
        assertThat(decode(proxied, signed())).isInstanceOf(Notification.Unverified.class);
    }
}
