package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.EAST;
import static com.activeeye.workbench.sandbox.RunningSandbox.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.services.s3.S3Client;

/** Signatures are verified as AWS does, with the error codes of each protocol. */
class SignatureSandboxTest {
    private RunningSandbox running;
    private SandboxAccount account;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        account = running.sandbox.account(PRODUCTION);
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    private SandboxClients with(String id, String secret) {
        return new SandboxClients(running.sandbox.endpoint(), AwsBasicCredentials.create(id, secret));
    }

    private static String code(Throwable e) {
        return ((AwsServiceException) e).awsErrorDetails().errorCode();
    }

    @Test
    void aWrongSecretIsSaidInTheWordsOfEachProtocol() {
        try (SandboxClients wrong = with(account.accessKeyId(), "wrong")) {
            assertThatThrownBy(() -> wrong.sns(EAST).listTopics()).satisfies(e -> assertThat(code(e))
                    .isEqualTo("SignatureDoesNotMatch"));
            assertThatThrownBy(() -> wrong.s3(EAST).listBuckets()).satisfies(e -> assertThat(code(e))
                    .isEqualTo("SignatureDoesNotMatch"));
            assertThatThrownBy(() -> wrong.kms(EAST).listKeys()).satisfies(e -> assertThat(code(e))
                    .isEqualTo("InvalidSignatureException"));
        }
    }

    @Test
    void anUnknownKeyIsSaidInTheWordsOfEachProtocol() {
        try (SandboxClients unknown = with("AKIAUNKNOWNUNKNOWN22", "any")) {
            assertThatThrownBy(() -> unknown.sts(EAST).getCallerIdentity()).satisfies(e -> assertThat(code(e))
                    .isEqualTo("InvalidClientTokenId"));
            assertThatThrownBy(() -> unknown.s3(EAST).listBuckets()).satisfies(e -> assertThat(code(e))
                    .isEqualTo("InvalidAccessKeyId"));
            assertThatThrownBy(() -> unknown.kms(EAST).listKeys()).satisfies(e -> assertThat(code(e))
                    .isEqualTo("UnrecognizedClientException"));
        }
        running.sandbox.faults().denyAccessKey(account.accessKeyId());
        assertThatThrownBy(() -> running.s3(PRODUCTION).listBuckets()).satisfies(e -> assertThat(code(e))
                .isEqualTo("InvalidAccessKeyId"));
    }

    private SdkHttpFullRequest.Builder request(String path) {
        return SdkHttpFullRequest.builder().method(SdkHttpMethod.GET)
                .uri(URI.create(running.sandbox.endpoint() + path));
    }

    private HttpResponse<String> send(SdkHttpFullRequest request, Instant signedAt, Duration expires)
            throws IOException, InterruptedException {
        var signed = AwsV4HttpSigner.create().sign(r -> {
            r.identity(AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey())).request(request)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, EAST)
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(signedAt, ZoneOffset.UTC));
            if (!expires.isZero()) {
                r.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, expires);
            }
        }).request();
        HttpRequest.Builder sent = HttpRequest.newBuilder(signed.getUri());
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                sent.header(name, String.join(",", values));
            }
        });
        return HttpClient.newHttpClient().send(sent.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aClockThatIsWrongBySixteenMinutesIsRefused() throws Exception {
        assertThat(send(request("/").build(), Instant.now(), Duration.ZERO).statusCode()).isEqualTo(200);
        HttpResponse<String> late = send(request("/").build(), Instant.now().minus(Duration.ofMinutes(16)),
                Duration.ZERO);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("<Code>RequestTimeTooSkewed</Code>");
    }

    @Test
    void presignedRequestsWorkUntilTheyExpire() throws Exception {
        S3Client s3 = running.s3(PRODUCTION);
        s3.createBucket(b -> b.bucket("acme-logs"));
        s3.putObject(p -> p.bucket("acme-logs").key("a b/c"), RequestBody.fromString("signed"));
        Duration minute = Duration.ofMinutes(1);
        assertThat(send(request("/acme-logs/a%20b/c").build(), Instant.now(), minute).body()).isEqualTo("signed");
        HttpResponse<String> expired = send(request("/acme-logs/a%20b/c").build(), Instant.now().minus(minute)
                .minus(minute), minute);
        assertThat(expired.statusCode()).isEqualTo(403);
        assertThat(expired.body()).contains("Request has expired");
    }

    @Test
    void anIncompleteSignatureIsRefused() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(
                running.sandbox.endpoint() + "/?x-id=ListBuckets")).header("Authorization", "AWS4-HMAC-SHA256 "
                        + "Credential=" + account.accessKeyId() + "/20260101/us-east-1/s3/aws4_request").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>IncompleteSignature</Code>");
    }
}
