package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.IoUtils;

/** Requests that no SDK sends: each gets an error of its protocol, and the sandbox goes on. */
class HostileInputTest {
    private RunningSandbox running;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        running.s3(PRODUCTION).createBucket(b -> b.bucket("acme-logs"));
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(running.s3(PRODUCTION).listBuckets().buckets()).as("the sandbox still answers").isNotEmpty();
        http.close();
        running.close();
    }

    private String send(String service, SdkHttpFullRequest.Builder request, String body) throws IOException {
        SandboxAccount account = running.sandbox.account(PRODUCTION);
        var signed = AwsV4HttpSigner.create().sign(r -> r.identity(AwsBasicCredentials.create(account.accessKeyId(),
                account.secretAccessKey())).request(request.build())
                .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3")));
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder().request(signed.request())
                .contentStreamProvider(signed.payload().orElseThrow()).build()).call();
        String text = response.responseBody().isPresent() ? IoUtils.toUtf8String(response.responseBody().get()) : "";
        return response.httpResponse().statusCode() + " " + text;
    }

    private SdkHttpFullRequest.Builder request(SdkHttpMethod method, String path) {
        return SdkHttpFullRequest.builder().method(method).uri(URI.create(running.sandbox.endpoint() + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<NotificationConfiguration>", "<Other/>", "not xml", "",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><NotificationConfiguration>&e;"
                    + "</NotificationConfiguration>"})
    void xmlThatIsMalformedOrHasEntitiesIsRefused(String body) throws Exception {
        assertThat(send("s3", request(SdkHttpMethod.PUT, "/acme-logs?notification"), body)).startsWith("400 ")
                .contains("MalformedXML");
    }

    @ParameterizedTest
    @CsvSource({"'{',SerializationException", "'[]',SerializationException",
            "'{\"QueueUrl\":{}}',SerializationException", "'{\"QueueUrl\":\"x\"}',InvalidAddress"})
    void jsonThatIsMalformedIsRefused(String body, String code) throws Exception {
        assertThat(send("sqs", request(SdkHttpMethod.POST, "/").putHeader("X-Amz-Target", "AmazonSQS.ReceiveMessage"),
                body)).startsWith("400 ").contains(code);
    }

    @Test
    void deepJsonDoesNotEndTheServer() throws Exception {
        assertThat(send("sqs", request(SdkHttpMethod.POST, "/").putHeader("X-Amz-Target", "AmazonSQS.ReceiveMessage"),
                "[".repeat(200_000))).startsWith("400 ");
    }

    @ParameterizedTest
    @CsvSource({"sqs,AmazonSQS.Explode,UnknownOperationException",
            "kms,TrentService.Explode,UnknownOperationException"})
    void anUnknownJsonOperationIsUnknown(String service, String target, String code) throws Exception {
        assertThat(send(service, request(SdkHttpMethod.POST, "/").putHeader("X-Amz-Target", target), "{}"))
                .startsWith("400 ").contains(code);
    }

    @Test
    void anUnknownQueryActionAndAnUnknownServiceAreUnknown() throws Exception {
        assertThat(send("sns", request(SdkHttpMethod.POST, "/").putHeader("Content-Type",
                "application/x-www-form-urlencoded"), "Action=Explode&Version=2010-03-31")).startsWith("400 ")
                .contains("<Code>InvalidAction</Code>");
        assertThat(send("ec2", request(SdkHttpMethod.POST, "/").putHeader("Content-Type",
                "application/x-www-form-urlencoded"), "Action=Explode")).startsWith("400 ");
    }

    @Test
    void hugeHeadersAndNonsenseEndTheirConnectionOnly() throws Exception {
        URI endpoint = running.sandbox.endpoint();
        for (String text : new String[] {"GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + "a".repeat(1_000_000) + "\r\n\r\n",
                "\u0000\u0001nonsense\r\n\r\n", "GET http://[ HTTP/1.1\r\n\r\n"}) {
            try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                InputStream in = socket.getInputStream();
                assertThat(new String(in.readNBytes(12), StandardCharsets.ISO_8859_1)).doesNotContain(" 200");
            } catch (SocketException e) {
                assertThat(e).as("the server closes the connection").hasMessageMatching("(?i).*(reset|broken pipe).*");
            }
        }
    }

    @Test
    void unsignedCallsAreRefused() throws Exception {
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder().request(
                request(SdkHttpMethod.GET, "/acme-logs").build()).build()).call();
        assertThat(response.httpResponse().statusCode()).isEqualTo(403);
    }
}
