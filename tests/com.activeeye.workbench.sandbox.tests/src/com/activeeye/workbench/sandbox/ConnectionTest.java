package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What happens on a connection, byte by byte: the SDK would hide it. */
class ConnectionTest {
    private static final String BODY = "0123456789".repeat(30_000);

    private RunningSandbox running;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        S3Client s3 = running.s3(PRODUCTION);
        s3.createBucket(b -> b.bucket("acme-public"));
        s3.putBucketPolicy(p -> p.bucket("acme-public").policy("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",
                "Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::acme-public/*"}]}"""));
        s3.putObject(p -> p.bucket("acme-public").key("k"), RequestBody.fromString(BODY));
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    private Socket send(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", running.sandbox.endpoint().getPort());
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** All that comes until the connection ends, which must not be by a reset. */
    private String answers(String request) throws IOException {
        try (Socket socket = send(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String get(String path, String host, String more) {
        return "GET " + path + " HTTP/1.1\nHost: " + host + "\n" + more + "\n";
    }

    @Test
    void aConnectionTakesOneRequestAfterAnother() throws Exception {
        String head = "HEAD /acme-public/k HTTP/1.1\nHost: localhost\n\n";
        String answers = answers(head + get("/acme-public/k", "localhost", "Connection: close\n"));
        assertThat(answers).startsWith("HTTP/1.1 200 OK").endsWith(BODY);
        assertThat(answers.split("Content-Length: 300000\r\n", -1)).hasSize(3);
        assertThat(answers.split("0123456789", -1)).as("no body for HEAD").hasSize(30_001);
    }

    @Test
    void aBucketMayBeInTheHost() throws Exception {
        assertThat(answers(get("/k", "acme-public.localhost", "Connection: close\n"))).startsWith("HTTP/1.1 200 ")
                .endsWith(BODY);
    }

    @Test
    void aCutDownloadGivesItsBytesAndThenEnds() throws Exception {
        running.sandbox.faults().cutDownloads(100_007, 1);
        String answer = answers(get("/acme-public/k", "localhost", ""));
        assertThat(answer).contains("Content-Length: 300000\r\n")
                .endsWith("\r\n\r\n" + BODY.substring(0, 100_007));
    }

    @Test
    void aFaultyNetworkGivesNoAnswer() throws Exception {
        running.sandbox.faults().disconnect("s3", "GetObject", 1);
        assertThat(answers(get("/acme-public/k", "localhost", ""))).isEmpty();
    }

    @Test
    void whoWaitsToBeAskedForABodyIsAsked() throws Exception {
        try (Socket socket = send("PUT /acme-public/new HTTP/1.1\nHost: localhost\nContent-Length: 5\n"
                + "Expect: 100-continue\nConnection: close\n\n")) {
            byte[] asked = socket.getInputStream().readNBytes("HTTP/1.1 100 ".length());
            assertThat(new String(asked, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 100 ");
            socket.getOutputStream().write("bytes".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("HTTP/1.1 200 ");
        }
        assertThat(answers(get("/acme-public/new", "localhost", "Connection: close\n"))).endsWith("\r\n\r\nbytes");
    }

    @Test
    void aChunkedBodyIsPutTogether() throws Exception {
        assertThat(answers("PUT /acme-public/new HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n"
                + "Connection: close\n\n3\nabc\n4\ndefg\n0\n\n")).startsWith("HTTP/1.1 200 ");
        assertThat(answers(get("/acme-public/new", "localhost", "Connection: close\n"))).endsWith("\r\n\r\nabcdefg");
    }

    @Test
    void stopsWhileACallAndAConnectionWait() throws Exception {
        running.sandbox.faults().latency("s3", Duration.ofMinutes(1));
        try (Socket waiting = send(get("/acme-public/k", "localhost", "")); Socket idle = send("")) {
            Instant start = Instant.now();
            running.sandbox.close();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
            readToTheEnd(idle);
            readToTheEnd(waiting);
        }
    }

    /** Returns when the connection has ended, in whichever way. */
    private static void readToTheEnd(Socket socket) throws IOException {
        socket.setSoTimeout(3_000);
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void aPortThatIsTakenIsTold(@TempDir Path other) {
        SandboxOptions taken = SandboxOptions.in(other).withPort(running.sandbox.endpoint().getPort());
        assertThatThrownBy(() -> Sandbox.start(taken)).isInstanceOf(BindException.class);
    }
}
