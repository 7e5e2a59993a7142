package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.sts.model.Credentials;

/** A login whose time runs out while the workbench uses it. */
class ExpiredLoginTest {
    private static final int SECONDS = 900;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    @Test
    void saysToLogInAgainOnceTheSessionOfAProfileIsOver(@TempDir Path folder) throws Exception {
        InstantSource time = now::get;
        Clock clock = time.withZone(ZoneOffset.UTC);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).withClock(clock)
                .withTrailInterval(Duration.ZERO))) {
            EnvironmentId environment = EnvironmentId.parse(sandbox.endpoint().toString());
            SandboxAccount account = sandbox.accounts().getFirst();
            Credentials session;
            try (AwsSession operator = session(environment, account.accessKeyId(), account.secretAccessKey(), "")) {
                session = operator.sts("us-east-1").getSessionToken(request -> request.durationSeconds(SECONDS)).credentials();
            }
            try (AwsSession login = session(environment, session.accessKeyId(), session.secretAccessKey(),
                    "aws_session_token = " + session.sessionToken())) {
                assertThat(login.identity().account().digits()).isEqualTo(account.id());

                now.updateAndGet(instant -> instant.plusSeconds(SECONDS + 1));

                WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                        () -> AwsFaults.call("list the buckets", Progress.NONE,
                                () -> login.s3("us-east-1").listBuckets()));
                assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
                assertThat(told).hasMessageEndingWith("the login has expired.");
                assertThat(told.remedy()).startsWith("Log in again");
            }
        }
    }

    private static AwsSession session(EnvironmentId id, String key, String secret, String token) {
        String profiles = "[profile soc]\naws_access_key_id = " + key + "\naws_secret_access_key = " + secret + "\n"
                + token + "\n";
        ProfileEnvironment environment = new ProfileEnvironment(id, () -> ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(profiles.getBytes(StandardCharsets.UTF_8))).build());
        return new AwsSession(environment, environment.pod("soc"), "soc");
    }
}
