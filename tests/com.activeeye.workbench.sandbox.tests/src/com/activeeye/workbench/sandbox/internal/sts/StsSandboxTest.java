package com.activeeye.workbench.sandbox.internal.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import com.activeeye.workbench.sandbox.internal.iam.IdentityWorld;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** STS by the SDK: a role is right only if it is assumed with the right ExternalId, and with no other and none. */
class StsSandboxTest {
    private static final String EXTERNAL_ID = "ae-7Qm2:right";
    private static final String ROLE = "arn:aws:iam::" + Accounts.PRODUCTION + ":role/activeeye-read-cloudtrail-role";

    private IdentityWorld world;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new IdentityWorld(directory);
        createRole(Accounts.POD, r -> { });
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void tellsWhoTheOperatorIs() {
        GetCallerIdentityResponse who = pod().getCallerIdentity();

        assertThat(who.account()).isEqualTo(Accounts.POD);
        assertThat(who.arn()).isEqualTo("arn:aws:iam::" + Accounts.POD + ":user/operator");
        assertThat(who.userId()).startsWith("AIDA");
    }

    @Test
    void assumesARoleWithTheRightExternalId() {
        AssumeRoleResponse answer = pod().assumeRole(r -> request(r).externalId(EXTERNAL_ID));
        GetCallerIdentityResponse who = world.sts(IdentityWorld.session(answer.credentials())).getCallerIdentity();

        assertThat(answer.credentials().accessKeyId()).startsWith("ASIA");
        assertThat(who.account()).isEqualTo(Accounts.PRODUCTION);
        assertThat(who.arn()).isEqualTo("arn:aws:sts::" + Accounts.PRODUCTION
                + ":assumed-role/activeeye-read-cloudtrail-role/trace").isEqualTo(answer.assumedRoleUser().arn());
        assertThat(who.userId()).isEqualTo(answer.assumedRoleUser().assumedRoleId()).matches("AROA\\w{17}:trace");
    }

    @Test
    void refusesAWrongOrMissingExternalId() {
        String message = "User: arn:aws:iam::" + Accounts.POD
                + ":user/operator is not authorized to perform: sts:AssumeRole on resource: " + ROLE;

        fails("AccessDenied", message, () -> pod().assumeRole(r -> request(r).externalId("ae-7Qm2:wrong")));
        fails("AccessDenied", message, () -> pod().assumeRole(r -> request(r)));
    }

    @Test
    void refusesAnotherAccountEvenWithTheRightExternalId() {
        StsClient other = world.sts(world.operator(Accounts.STAGING));

        fails("AccessDenied", "is not authorized", () -> other.assumeRole(r -> request(r).externalId(EXTERNAL_ID)));
    }

    @Test
    void answersForAMissingRoleAsForAForbiddenOne() {
        fails("AccessDenied", "is not authorized to perform: sts:AssumeRole on resource: " + ROLE + "x",
                () -> pod().assumeRole(r -> request(r).roleArn(ROLE + "x")));
    }

    @Test
    void needsTheCallersOwnPolicyToo() {
        IamClient iam = world.iam(world.operator(Accounts.POD));
        iam.createUser(u -> u.userName("poller"));
        AccessKey key = iam.createAccessKey(k -> k.userName("poller")).accessKey();
        StsClient poller = world.sts(AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()));
        ThrowingCallable call = () -> poller.assumeRole(r -> request(r).externalId(EXTERNAL_ID));

        fails("AccessDenied", "user/poller is not authorized", call);
        iam.putUserPolicy(p -> p.userName("poller").policyName("assume").policyDocument("""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"%s"}}"""
                .formatted(ROLE)));
        assertThat(poller.assumeRole(r -> request(r).externalId(EXTERNAL_ID)).credentials()).isNotNull();
    }

    @Test
    void refusesRoots() {
        fails("AccessDenied", "Roles may not be assumed by root accounts.",
                () -> world.sts(world.root(Accounts.POD)).assumeRole(r -> request(r).externalId(EXTERNAL_ID)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            899   | greater than or equal to 900
            43201 | less than or equal to 43200
            3601  | exceeds the MaxSessionDuration set for this role
            """)
    void holdsTheDurationToItsLimits(int seconds, String message) {
        fails("ValidationError", message,
                () -> pod().assumeRole(r -> request(r).externalId(EXTERNAL_ID).durationSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            x       | trace  | 'externalId' failed to satisfy constraint: Member must have length greater
            a b     | trace  | 'externalId' failed to satisfy constraint: Member must satisfy regular expression
            -       | a b    | 'roleSessionName' failed to satisfy constraint: Member must satisfy
            -       | x      | 'roleSessionName' failed to satisfy constraint: Member must have length greater
            """)
    void checksExternalIdAndSessionName(String externalId, String session, String message) {
        fails("ValidationError", message,
                () -> pod().assumeRole(r -> request(r).externalId(externalId).roleSessionName(session)));
    }

    @Test
    void anEmptyExternalIdIsAnErrorAndNotNone() {
        fails("ValidationError", "externalId", () -> pod().assumeRole(r -> request(r).externalId("")));
    }

    @Test
    void chainedSessionsLastAnHourAtMost() {
        AwsCredentials first = assumed();
        IamClient iam = world.iam(world.operator(Accounts.PRODUCTION));
        iam.putRolePolicy(p -> p.roleName("activeeye-read-cloudtrail-role").policyName("chain").policyDocument("""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}}"""));
        iam.createRole(r -> r.roleName("second").maxSessionDuration(7200).assumeRolePolicyDocument(trust(ROLE)));
        String second = "arn:aws:iam::" + Accounts.PRODUCTION + ":role/second";
        StsClient chained = world.sts(first);

        fails("ValidationError", "1 hour session limit for roles assumed by role chaining",
                () -> chained.assumeRole(r -> r.roleArn(second).roleSessionName("two").durationSeconds(3601)));
        assertThat(chained.assumeRole(r -> r.roleArn(second).roleSessionName("two").durationSeconds(3600))
                .assumedRoleUser().arn()).endsWith("assumed-role/second/two");
    }

    @Test
    void sessionsExpireByTheClock() {
        StsClient session = world.sts(assumed());
        session.getCallerIdentity();

        world.pass(Duration.ofSeconds(3601));

        assertThatThrownBy(session::getCallerIdentity).isInstanceOfSatisfying(StsException.class,
                e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken"));
    }

    @Test
    void aSessionPolicyNarrowsTheRole() {
        world.iam(world.operator(Accounts.PRODUCTION)).attachRolePolicy(p -> p
                .roleName("activeeye-read-cloudtrail-role").policyArn("arn:aws:iam::aws:policy/IAMReadOnlyAccess"));
        AwsCredentials narrowed = IdentityWorld.session(pod().assumeRole(r -> request(r).externalId(EXTERNAL_ID)
                .policy("""
                        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:ListRoles",
                         "Resource":"*"}}""")).credentials());

        assertThat(world.iam(narrowed).listRoles().roles()).hasSize(1);
        assertThatThrownBy(() -> world.iam(narrowed).listUsers())
                .hasMessageContaining("because no session policy allows the iam:ListUsers action");
        assertThat(world.iam(assumed()).listUsers().users()).hasSize(1);
    }

    @Test
    void aTrustPolicyDoesNotKnowARoleThatWasMadeAgain() {
        IamClient iam = world.iam(world.operator(Accounts.STAGING));
        iam.createRole(r -> r.roleName("inner").assumeRolePolicyDocument(trust("arn:aws:iam::" + Accounts.STAGING
                + ":user/operator")));
        iam.createRole(r -> r.roleName("outer").assumeRolePolicyDocument(trust("arn:aws:iam::" + Accounts.STAGING
                + ":role/inner")));
        iam.deleteRole(r -> r.roleName("inner"));
        iam.createRole(r -> r.roleName("inner").assumeRolePolicyDocument(trust("arn:aws:iam::" + Accounts.STAGING
                + ":user/operator")));
        StsClient inner = world.sts(IdentityWorld.session(world.sts(world.operator(Accounts.STAGING))
                .assumeRole(r -> r.roleArn("arn:aws:iam::" + Accounts.STAGING + ":role/inner").roleSessionName("in"))
                .credentials()));

        fails("AccessDenied", "is not authorized", () -> inner.assumeRole(r -> r.roleArn("arn:aws:iam::"
                + Accounts.STAGING + ":role/outer").roleSessionName("out")));
        assertThat(iam.getRole(r -> r.roleName("outer")).role().assumeRolePolicyDocument()).contains("AROA");
    }

    @Test
    void aSessionLosesItsPermissionsWithItsRole() {
        IamClient iam = world.iam(world.operator(Accounts.STAGING));
        String trust = trust("arn:aws:iam::" + Accounts.STAGING + ":user/operator");
        makeReader(iam, trust);
        IamClient session = world.iam(IdentityWorld.session(world.sts(world.operator(Accounts.STAGING))
                .assumeRole(r -> r.roleArn("arn:aws:iam::" + Accounts.STAGING + ":role/reader").roleSessionName("in"))
                .credentials()));
        assertThat(session.listRoles().roles()).hasSize(1);

        iam.deleteRolePolicy(p -> p.roleName("reader").policyName("read"));
        iam.deleteRole(r -> r.roleName("reader"));
        makeReader(iam, trust);

        assertThatThrownBy(session::listRoles).hasMessageContaining("no identity-based policy allows");
    }

    private static void makeReader(IamClient iam, String trust) {
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(trust));
        iam.putRolePolicy(p -> p.roleName("reader").policyName("read").policyDocument("""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:List*","Resource":"*"}}"""));
    }

    @Test
    void issuesSessionTokensAndTellsTheAccountOfAKey() {
        AwsCredentials session = IdentityWorld.session(pod().getSessionToken().credentials());

        assertThat(world.sts(session).getCallerIdentity().arn()).endsWith(":user/operator");
        assertThat(pod().getAccessKeyInfo(r -> r.accessKeyId(session.accessKeyId())).account())
                .isEqualTo(Accounts.POD);
    }

    private AwsCredentials assumed() {
        return IdentityWorld.session(pod().assumeRole(r -> request(r).externalId(EXTERNAL_ID)).credentials());
    }

    private StsClient pod() {
        return world.sts(world.operator(Accounts.POD));
    }

    private void createRole(String trusted, Consumer<CreateRoleRequest.Builder> more) {
        world.iam(world.operator(Accounts.PRODUCTION)).createRole(r -> more.accept(r
                .roleName("activeeye-read-cloudtrail-role").assumeRolePolicyDocument("""
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"%s"},
                         "Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"%s"}}}]}"""
                        .formatted(trusted, EXTERNAL_ID))));
    }

    private static String trust(String principal) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"%s"},
                 "Action":"sts:AssumeRole"}]}""".formatted(principal);
    }

    private static AssumeRoleRequest.Builder request(AssumeRoleRequest.Builder request) {
        return request.roleArn(ROLE).roleSessionName("trace");
    }

    private static void fails(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StsException.class, e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
