package com.activeeye.workbench.aws;

import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.aws.session.AwsEnvironment;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import com.activeeye.workbench.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;

/** A sandbox of its own for one test, with the sessions, catalog and change log that the classes under test need. */
public final class AwsWorld implements AutoCloseable {
    /** Looks again at once, so that tests wait for nothing but the sandbox. */
    public static final Pause SHORT = Pause.of(Duration.ofMillis(5));

    private final Path folder;
    private final Sandbox sandbox;
    private final Catalog catalog;
    private final AwsSessions sessions;
    private final ChangeLog log;

    /** Starts a sandbox that keeps its state in a folder and whose trails write only when told to. */
    public AwsWorld(Path folder) {
        this.folder = folder;
        try {
            sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("sandbox")).withTrailInterval(Duration.ZERO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catalog = Catalog.open(folder.resolve("catalog"), Clock.systemUTC(), notice -> { });
        sessions = new AwsSessions(new Environment(), catalog);
        log = new ChangeLog(folder.resolve("changes.jsonl"), Clock.systemUTC());
    }

    /** The sandbox. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** The sessions. */
    public AwsSessions sessions() {
        return sessions;
    }

    /** The catalog that tells how the operator acts in each account. */
    public Catalog catalog() {
        return catalog;
    }

    /** The change log. */
    public ChangeLog log() {
        return log;
    }

    /** The lines of the change log. */
    public List<String> changes() {
        Path file = folder.resolve("changes.jsonl");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account of that kind. */
    public AccountId account(Role role) {
        return new AccountId(sandbox.accounts().stream().filter(account -> account.role() == role).findFirst()
                .map(SandboxAccount::id).orElseThrow());
    }

    /** The account that stands alone. */
    public AccountId standalone() {
        return account(Role.STANDALONE);
    }

    /** The operator in the account that stands alone. */
    public AwsSession operator() {
        return sessions.operator(standalone());
    }

    /** A credential for a bucket of the account that stands alone. */
    public ConnectorCredential credential(String bucket, String region) {
        return ConnectorCredential.create("Logs in " + bucket, bucket, standalone(), region);
    }

    /** Makes that bucket. */
    public ConnectorCredential withBucket(ConnectorCredential credential) {
        String region = credential.bucketRegion();
        sessions.operator(credential.bucketAccount()).s3(region).createBucket(request -> {
            request.bucket(credential.bucketName());
            if (!region.equals("us-east-1")) {
                request.createBucketConfiguration(CreateBucketConfiguration.builder().locationConstraint(region)
                        .build());
            }
        });
        return credential;
    }

    /** A set-up of pods that does not wait. */
    public PodSetup podSetup() {
        return new PodSetup(log, SHORT);
    }

    /** Sets the pod up for credentials. */
    public Pod setUpPod(ConnectorCredential... credentials) {
        return podSetup().setUp(sessions.pod(""), "", "us-east-1", List.of(credentials), Progress.NONE);
    }

    /** The credential with the pod's values. */
    public static ConnectorCredential bound(Pod pod, ConnectorCredential credential) {
        return credential.withPodBinding(PodSetup.binding(pod, credential));
    }

    @Override
    public void close() throws IOException {
        sessions.close();
        sandbox.close();
    }

    /** The sandbox; a profile is the number of the account whose operator is meant. */
    private final class Environment implements AwsEnvironment {
        @Override
        public EnvironmentId id() {
            return EnvironmentId.SANDBOX;
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(sandbox.endpoint());
        }

        @Override
        public AwsCredentialsProvider operator(AccountId account, Optional<Access> access) {
            return keys(access.map(Access::profile).orElse(account.digits()));
        }

        @Override
        public AwsCredentialsProvider pod(String profile) {
            return profile.isEmpty() ? standard() : keys(profile);
        }

        @Override
        public AwsCredentialsProvider standard() {
            return keys(sandbox.podAccount().id());
        }

        @Override
        public String defaultRegion() {
            return "us-east-1";
        }

        private AwsCredentialsProvider keys(String account) {
            SandboxAccount found = sandbox.account(account);
            return StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(found.accessKeyId(), found.secretAccessKey()));
        }
    }
}
