package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.POD;
import static com.activeeye.workbench.sandbox.RunningSandbox.PRODUCTION;
import static com.activeeye.workbench.sandbox.RunningSandbox.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;

/** What the sandbox keeps when it is stopped, and what it does about files that it cannot read. */
class SandboxRestartTest {
    @TempDir
    private Path directory;

    @Test
    void accountsObjectsMessagesAndTopicsAreKept() throws Exception {
        List<SandboxAccount> accounts;
        String url;
        try (RunningSandbox first = new RunningSandbox(directory)) {
            accounts = first.sandbox.accounts();
            first.s3(PRODUCTION).createBucket(b -> b.bucket("acme-logs"));
            first.s3(PRODUCTION).putObject(p -> p.bucket("acme-logs").key("k"), RequestBody.fromString("kept"));
            url = first.sqs(POD).createQueue(q -> q.queueName("events")).queueUrl();
            first.sqs(POD).sendMessage(m -> m.queueUrl(url).messageBody("kept too"));
            first.sns(POD).createTopic(t -> t.name("notifications"));
        }
        try (RunningSandbox second = new RunningSandbox(directory)) {
            assertThat(second.sandbox.accounts()).isEqualTo(accounts);
            assertThat(second.s3(PRODUCTION).getObjectAsBytes(g -> g.bucket("acme-logs").key("k")).asUtf8String())
                    .isEqualTo("kept");
            assertThat(drain(second.sqs(POD), url)).containsExactly("kept too");
            assertThat(second.sns(POD).listTopics().topics()).hasSize(1);
            assertThat(second.sandbox.notices()).isEmpty();
        }
    }

    @Test
    void aCorruptFileIsSetAsideAndSaidSo() throws Exception {
        new RunningSandbox(directory).close();
        Files.writeString(directory.resolve("sqs.json"), "{\"queues\":[");
        try (RunningSandbox second = new RunningSandbox(directory)) {
            assertThat(second.sandbox.notices()).singleElement().asString().contains("sqs.json");
            assertThat(second.sqs(POD).listQueues().queueUrls()).isEmpty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name
                    .startsWith("sqs.json.corrupt-"));
        }
    }

    @Test
    void keysAreReadableByTheirOwnerOnly() throws Exception {
        new RunningSandbox(directory).close();
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(directory.resolve("accounts.json"))).containsExactlyInAnyOrder(
                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void aDirectoryServesOneSandboxAtATime() throws Exception {
        try (RunningSandbox first = new RunningSandbox(directory)) {
            assertThat(first.sandbox.podAccount().id()).isEqualTo(POD);
            assertThatThrownBy(() -> new RunningSandbox(directory)).isInstanceOf(IOException.class)
                    .hasMessageContaining("Another sandbox uses the directory");
        }
        new RunningSandbox(directory).close();
    }
}
