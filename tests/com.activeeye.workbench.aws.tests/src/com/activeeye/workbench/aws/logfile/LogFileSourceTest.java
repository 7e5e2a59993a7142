package com.activeeye.workbench.aws.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.queue.PodQueue;
import com.activeeye.workbench.aws.queue.QueueMessage;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class LogFileSourceTest extends WithAwsWorld {
    private static final String KEY = "AWSLogs/a+b c.json.gz";
    private static final byte[] CONTENT = "some bytes of a log file".getBytes(StandardCharsets.UTF_8);

    private ConnectorCredential credential;
    private Pod pod;

    @BeforeEach
    void start() {
        credential = world.withBucket(world.credential("my-logs", "eu-west-1"));
        pod = world.setUpPod(credential);
        credential = AwsWorld.bound(pod, credential);
    }

    private void deploy(ConnectorCredential of) {
        new RoleStack(world.operator(), of, List.of(), world.log(), AwsWorld.SHORT).deploy(
                StackRequest.of(of).withAcknowledged(true), StackListener.NONE, Progress.NONE).orThrow();
    }

    private void put() {
        world.operator().s3("eu-west-1").putObject(request -> request.bucket("my-logs").key(KEY),
                RequestBody.fromBytes(CONTENT));
    }

    private LogFileContent open(ConnectorCredential of, String key) {
        return new LogFileSource(world.sessions(), of, pod).open(key, Progress.NONE);
    }

    private LogFileFault fault(ConnectorCredential of, String key) {
        return LogFileFault.of(catchThrowableOfType(WorkbenchException.class, () -> open(of, key)));
    }

    @Test
    void readsALogFileAsTheRoleWithTheExternalId() throws IOException {
        deploy(credential);
        put();
        try (LogFileContent content = open(credential, KEY)) {
            assertThat(content.length()).isEqualTo(CONTENT.length);
            assertThat(content.etag()).matches("[0-9a-f]{32}");
            assertThat(content.body().readAllBytes()).isEqualTo(CONTENT);
        }
        assertThat(world.sessions().readRole(credential, pod).identity().arn()).isEqualTo("arn:aws:sts::"
                + world.standalone() + ":assumed-role/activeeye-read-cloudtrail-role/activeeye-workbench");
    }

    @Test
    void readsOnAfterTheRoleWasMadeAgain() throws IOException {
        deploy(credential);
        put();
        open(credential, KEY).close();
        new RoleStack(world.operator(), credential, List.of(), world.log(), AwsWorld.SHORT)
                .delete(List.of(), StackListener.NONE, Progress.NONE).orThrow();
        assertThat(fault(credential, KEY)).isEqualTo(LogFileFault.ROLE_REFUSED);
        deploy(credential);
        try (LogFileContent content = open(credential, KEY)) {
            assertThat(content.body().readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void tellsARoleThatIsNotThere() {
        put();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> open(credential, KEY));
        assertThat(told.kind()).isEqualTo(FaultKind.DENIED);
        assertThat(LogFileFault.of(told)).isEqualTo(LogFileFault.ROLE_REFUSED);
        assertThat(told.getMessage()).contains("the read role is not there");
        assertThat(told.remedy()).contains("Deploy the role stack");
    }

    @Test
    void tellsAWrongExternalId() {
        deploy(credential);
        put();
        ConnectorCredential other = AwsWorld.bound(pod, world.credential("my-logs", "eu-west-1"));
        assertThat(fault(other, KEY)).isEqualTo(LogFileFault.ROLE_REFUSED);
        assertThatThrownBy(() -> open(other, KEY)).hasMessageContaining("another external ID");
    }

    @Test
    void tellsWhichPartOfTheRolesTrustIsMissing() {
        put();
        deploy(credential);
        world.operator().iam().updateAssumeRolePolicy(request -> request.roleName(ReadRole.NAME).policyDocument(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                        + "\"Principal\":{\"AWS\":\"arn:aws:iam::" + world.standalone() + ":root\"}}]}"));
        assertThatThrownBy(() -> open(credential, KEY)).hasMessageContaining("does not name the account of the pod");
        world.sandbox().faults().denyResource("arn:aws:iam::" + world.standalone() + ":role/*");
        assertThatThrownBy(() -> open(credential, KEY)).hasMessageContaining("the read role cannot be assumed");
    }

    @Test
    void tellsALogFileThatIsGone() {
        deploy(credential);
        assertThat(fault(credential, "no-such.json.gz")).isEqualTo(LogFileFault.GONE);
        assertThatThrownBy(() -> open(credential, "no-such.json.gz")).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND));
    }

    @Test
    void tellsABucketThatTheRoleMayNotRead() {
        deploy(credential);
        put();
        world.sandbox().faults().denyResource("arn:aws:s3:::my-logs/*");
        assertThat(fault(credential, KEY)).isEqualTo(LogFileFault.DENIED_BY_S3);
    }

    @Test
    void tellsAKeyThatTheRoleMayNotUse() {
        ConnectorCredential keyed = world.credential("fabrikam-cloudtrail", "eu-west-1");
        keyed = AwsWorld.bound(pod, keyed);
        deploy(keyed);
        world.operator().s3("eu-west-1").putObject(request -> request.bucket("fabrikam-cloudtrail").key(KEY),
                RequestBody.fromBytes(CONTENT));
        assertThat(fault(keyed, KEY)).isEqualTo(LogFileFault.DENIED_BY_KMS);
    }

    @Test
    void tellsACutDownload() {
        deploy(credential);
        put();
        world.sandbox().faults().cutDownloads(10, 1);
        assertThatThrownBy(() -> {
            try (LogFileContent content = open(credential, KEY)) {
                content.body().readAllBytes();
            }
        }).isInstanceOf(TruncatedLogFileException.class);
    }

    @Test
    void tellsThrottlingAsPassing() {
        deploy(credential);
        put();
        world.sandbox().faults().throttle("s3", "GetObject", 10);
        assertThat(fault(credential, KEY).isPassing()).isTrue();
    }

    @Test
    void hasANewObjectToldByTheQueue() {
        new BucketNotification(world.operator(), credential, world.log()).put(Progress.NONE);
        PodQueue queue = new PodQueue(world.sessions().pod(pod), pod);
        QueueMessage test = queue.receive(10, 5, Progress.NONE).getFirst();
        assertThat(test.body()).contains("s3:TestEvent");
        queue.changeVisibility(List.of(test), Duration.ZERO);
        QueueMessage again = queue.receive(10, 5, Progress.NONE).getFirst();
        assertThat(again.id()).isEqualTo(test.id());
        assertThat(again.receiveCount()).isEqualTo(2);
        assertThat(queue.delete(List.of(again))).isEmpty();
        put();
        assertThat(queue.receive(10, 5, Progress.NONE).getFirst().body()).contains("AWSLogs/a%2Bb+c.json.gz");
        assertThat(queue.receive(10, 0, Progress.NONE)).isEmpty();
    }
}
