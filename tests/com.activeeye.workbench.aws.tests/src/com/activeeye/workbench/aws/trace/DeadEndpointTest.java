package com.activeeye.workbench.aws.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.activeeye.workbench.aws.session.AwsEnvironment;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.aws.trace.HopResult.Unknown;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** A network that takes every connection and never answers, as behind a broken VPN. */
class DeadEndpointTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final AccountId POD = new AccountId("999900001111");

    @TempDir
    Path folder;
    private ServerSocket dead;
    private Catalog catalog;
    private AwsSessions sessions;
    private ConnectorCredential credential;

    @BeforeEach
    void record() throws IOException {
        dead = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        catalog = Catalog.open(folder, Clock.systemUTC(), notice -> { });
        sessions = new AwsSessions(new Nowhere(), catalog);
        Pod pod = new Pod(POD, "aws", "us-east-1", "", "http://127.0.0.1/queue");
        catalog.setPod(pod);
        catalog.connectors().add(ServiceConnector.create("Fabrikam", ACCOUNT, Priority.DEFAULT, true));
        credential = ConnectorCredential.create("Fabrikam", "fabrikam-cloudtrail", ACCOUNT, "eu-west-1")
                .withPodBinding(new PodBinding(pod.topicArn("eu-west-1"), POD));
        catalog.credentials().add(credential);
    }

    @AfterEach
    void close() throws IOException {
        sessions.close();
        dead.close();
    }

    private Trace trace(Duration hopLimit, Duration limit) {
        return Trace.of(new TraceContext(sessions, catalog, Clock.systemUTC(), History.NONE, hopLimit, limit),
                credential, List.of());
    }

    @Test
    void holdsTheTraceNoLongerThanItsLimit() {
        TraceState state = assertTimeout(Duration.ofSeconds(10),
                () -> trace(Duration.ofMinutes(5), Duration.ofMillis(500)).run(Progress.NONE));
        assertThat(state.results()).allSatisfy(result -> assertThat(result).isInstanceOf(Unknown.class));
        assertThat(state.result(Hop.OPERATOR).meaning()).contains("No answer within");
        assertThat(state.result(Hop.OPERATOR).remedies()).isNotEmpty();
        assertThat(state.health()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void holdsEachHopNoLongerThanItsOwn() {
        TraceState state = assertTimeout(Duration.ofSeconds(10),
                () -> trace(Duration.ofMillis(200), Duration.ofMinutes(5)).run(Progress.NONE));
        assertThat(state.result(Hop.POD).meaning()).contains("No answer within");
        assertThat(((Unknown) state.result(Hop.QUEUE)).behind()).contains(Hop.POD);
        assertThat(((Unknown) state.result(Hop.BUCKET)).behind()).contains(Hop.OPERATOR);
    }

    @Test
    void cancelDoesNotWaitForIt() {
        Trace trace = trace(Duration.ofMinutes(5), Duration.ofMinutes(5));
        assertTimeout(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> trace.run(new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return trace.state().isRunning();
            }
        })).isInstanceOfSatisfying(WorkbenchException.class,
                e -> assertThat(e.kind()).isEqualTo(FaultKind.CANCELLED)));
        assertThat(trace.state().isRunning()).isFalse();
    }

    private final class Nowhere implements AwsEnvironment {
        @Override
        public EnvironmentId id() {
            return EnvironmentId.AWS;
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(URI.create("http://127.0.0.1:" + dead.getLocalPort()));
        }

        @Override
        public AwsCredentialsProvider operator(AccountId account, Optional<Access> access) {
            return AnonymousCredentialsProvider.create();
        }

        @Override
        public AwsCredentialsProvider pod(String profile) {
            return AnonymousCredentialsProvider.create();
        }

        @Override
        public AwsCredentialsProvider standard() {
            return AnonymousCredentialsProvider.create();
        }

        @Override
        public String defaultRegion() {
            return "us-east-1";
        }
    }
}
