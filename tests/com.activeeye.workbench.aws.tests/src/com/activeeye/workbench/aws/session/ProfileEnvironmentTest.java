package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.profiles.ProfileFile;

class ProfileEnvironmentTest {
    private static final AccountId ACCOUNT = new AccountId("111111111111");
    private static final EnvironmentId ENDPOINT = EnvironmentId.parse("http://127.0.0.1:4566");

    private final ProfileEnvironment environment = environment("""
            [profile soc]
            region = eu-central-1
            aws_access_key_id = AKIDSOC
            aws_secret_access_key = secret
            [profile bare]
            [profile expired]
            sso_session = corp
            sso_account_id = 111111111111
            sso_role_name = Reader
            [sso-session corp]
            sso_region = eu-central-1
            sso_start_url = https://never-logged-in.example/start
            """);

    private static ProfileEnvironment environment(String config) {
        return new ProfileEnvironment(ENDPOINT, () -> file(config));
    }

    private static ProfileFile file(String config) {
        return ProfileFile.builder().type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(config.getBytes(StandardCharsets.UTF_8))).build();
    }

    @Test
    void listsTheProfiles() {
        assertThat(environment.profileNames()).containsExactly("bare", "expired", "soc");
    }

    @Test
    void takesTheRegionOfAProfile() {
        assertThat(environment.region("soc")).isEqualTo("eu-central-1");
        assertThat(environment.region("bare")).isEqualTo(environment.defaultRegion());
    }

    @Test
    void actsAsTheProfileOfAnAccess() {
        AwsCredentials credentials = environment.operator(ACCOUNT, Optional.of(new Access(ACCOUNT, "soc", "")))
                .resolveCredentials();
        assertThat(credentials.accessKeyId()).isEqualTo("AKIDSOC");
    }

    @Test
    void assumesTheRoleOfAnAccess() {
        assertThat(environment.operator(ACCOUNT, Optional.of(new Access(ACCOUNT, "soc",
                "arn:aws:iam::111111111111:role/operator")))).isInstanceOf(AssumedRole.class);
    }

    @Test
    void asksForARoleInItsOwnPartition() {
        assertThat(AssumedRole.regionFor("arn:aws-us-gov:iam::111111111111:role/operator", "eu-west-1"))
                .startsWith("us-gov-");
        assertThat(AssumedRole.regionFor("arn:aws:iam::111111111111:role/operator", "eu-west-1"))
                .isEqualTo("eu-west-1");
    }

    @Test
    void hasTheAddressOfAnEndpointOnly() {
        assertThat(environment.endpoint()).hasValue(URI.create("http://127.0.0.1:4566"));
        assertThat(new ProfileEnvironment(EnvironmentId.AWS).endpoint()).isEmpty();
    }

    @Test
    void tellsAProfileThatIsNotThere() {
        assertThat(failure("typo").kind()).isEqualTo(FaultKind.NOT_FOUND);
        assertThat(failure("typo")).hasMessageContaining("typo");
    }

    @Test
    void tellsASsoLoginThatNeverWas() {
        WorkbenchException told = failure("expired");
        assertThat(told.kind()).isEqualTo(FaultKind.EXPIRED_LOGIN);
        assertThat(told.remedy()).contains("aws sso login --profile expired");
    }

    private WorkbenchException failure(String profile) {
        return catchThrowableOfType(WorkbenchException.class,
                () -> environment.pod(profile).resolveCredentials());
    }

    @Test
    void tellsThatNobodyAnswers() {
        ProfileEnvironment nowhere = new ProfileEnvironment(EnvironmentId.parse("http://127.0.0.1:1"),
                () -> file("[profile soc]\naws_access_key_id = A\naws_secret_access_key = B\n"));
        try (AwsSession session = new AwsSession(nowhere, nowhere.pod("soc"), "soc")) {
            WorkbenchException told = catchThrowableOfType(WorkbenchException.class, session::identity);
            assertThat(told.kind()).isEqualTo(FaultKind.OFFLINE);
        }
    }
}
