package com.activeeye.workbench.sandbox.internal.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.activeeye.workbench.sandbox.internal.world.Accounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Role;

/** IAM by the SDK: roles, policies and users, and that they decide what their holders may do. */
class IamSandboxTest {
    private static final String ACCOUNT = Accounts.PRODUCTION;
    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::%s:root"},
             "Action":"sts:AssumeRole"}]}""".formatted(Accounts.POD);
    private static final String READ_LOGS = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject",
             "Resource":"arn:aws:s3:::logs/*"}]}""";

    private IdentityWorld world;
    private IamClient iam;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new IdentityWorld(directory);
        iam = world.iam(world.operator(ACCOUNT));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void createsAndShowsARole() {
        Role made = iam.createRole(r -> r.roleName("reader").path("/soc/").description("reads logs & files")
                .maxSessionDuration(7200).tags(t -> t.key("team").value("soc")).assumeRolePolicyDocument(TRUST)).role();
        Role shown = iam.getRole(r -> r.roleName("READER")).role();

        assertThat(made.arn()).isEqualTo("arn:aws:iam::" + ACCOUNT + ":role/soc/reader").isEqualTo(shown.arn());
        assertThat(shown.roleId()).matches("AROA\\w{17}");
        assertThat(shown.maxSessionDuration()).isEqualTo(7200);
        assertThat(shown.description()).isEqualTo("reads logs & files");
        assertThat(shown.tags()).singleElement().satisfies(t -> assertThat(t.value()).isEqualTo("soc"));
        assertThat(shown.assumeRolePolicyDocument()).startsWith("%7B%22Version%22");
        assertThat(decoded(shown.assumeRolePolicyDocument())).isEqualTo(TRUST);
    }

    @Test
    void keepsAccountsApart() {
        createRole("reader");

        fails("NoSuchEntity", "The role with name reader cannot be found.",
                () -> world.iam(world.operator(Accounts.STAGING)).getRole(r -> r.roleName("reader")));
    }

    @Test
    void refusesTakenNamesBadNamesAndBrokenTrust() {
        createRole("reader");

        fails("EntityAlreadyExists", "Role with name Reader already exists.", () -> createRole("Reader"));
        fails("ValidationError", "'roleName'", () -> createRole("no spaces"));
        fails("ValidationError", "less than or equal to 64", () -> createRole("r".repeat(65)));
        fails("MalformedPolicyDocument", "invalid Json", () -> trusting("other", "{"));
        fails("MalformedPolicyDocument", "Invalid principal in policy: \"AWS\":\"arn:aws:iam::" + ACCOUNT
                + ":role/nobody\"", () -> trusting("other", TRUST.replace(Accounts.POD + ":root",
                        ACCOUNT + ":role/nobody")));
        fails("MalformedPolicyDocument", "Invalid principal in policy",
                () -> trusting("other", TRUST.replace(Accounts.POD, "000000000000")));
        fails("LimitExceeded", "ACLSizePerRole: 2048", () -> trusting("other", TRUST.replace("sts:AssumeRole\"",
                "sts:AssumeRole\",\"Sid\":\"" + "x".repeat(2048) + "\"")));
    }

    @Test
    void updatesARole() {
        createRole("reader");

        iam.updateRole(r -> r.roleName("reader").maxSessionDuration(43200));
        iam.updateAssumeRolePolicy(r -> r.roleName("reader").policyDocument(TRUST.replace(Accounts.POD, ACCOUNT)));
        iam.tagRole(r -> r.roleName("reader").tags(t -> t.key("a").value("1"), t -> t.key("b").value("2")));
        iam.untagRole(r -> r.roleName("reader").tagKeys("a"));

        Role role = iam.getRole(r -> r.roleName("reader")).role();
        assertThat(role.maxSessionDuration()).isEqualTo(43200);
        assertThat(decoded(role.assumeRolePolicyDocument())).contains(ACCOUNT);
        assertThat(iam.listRoleTags(r -> r.roleName("reader")).tags()).singleElement()
                .satisfies(t -> assertThat(t.key()).isEqualTo("b"));
        fails("ValidationError", "'maxSessionDuration'",
                () -> iam.updateRole(r -> r.roleName("reader").maxSessionDuration(60)));
    }

    @Test
    void deletesARoleOnlyWithoutPolicies() {
        createRole("reader");
        String arn = createPolicy("read-logs");
        iam.attachRolePolicy(p -> p.roleName("reader").policyArn(arn));
        iam.putRolePolicy(p -> p.roleName("reader").policyName("kms").policyDocument(READ_LOGS));

        fails("DeleteConflict", "must detach all policies first", () -> iam.deleteRole(r -> r.roleName("reader")));
        fails("DeleteConflict", "attached to entities", () -> iam.deletePolicy(p -> p.policyArn(arn)));
        iam.detachRolePolicy(p -> p.roleName("reader").policyArn(arn));
        fails("DeleteConflict", "must delete policies first", () -> iam.deleteRole(r -> r.roleName("reader")));
        iam.deleteRolePolicy(p -> p.roleName("reader").policyName("kms"));
        iam.deleteRole(r -> r.roleName("reader"));
        iam.deletePolicy(p -> p.policyArn(arn));

        fails("NoSuchEntity", "reader", () -> iam.getRole(r -> r.roleName("reader")));
        fails("NoSuchEntity", "was not found", () -> iam.getPolicy(p -> p.policyArn(arn)));
    }

    @Test
    void keepsInlinePolicies() {
        createRole("reader");
        iam.putRolePolicy(p -> p.roleName("reader").policyName("logs").policyDocument(READ_LOGS));

        assertThat(iam.listRolePolicies(p -> p.roleName("reader")).policyNames()).containsExactly("logs");
        assertThat(decoded(iam.getRolePolicy(p -> p.roleName("reader").policyName("logs")).policyDocument()))
                .isEqualTo(READ_LOGS);
        fails("NoSuchEntity", "The role policy with name kms cannot be found.",
                () -> iam.getRolePolicy(p -> p.roleName("reader").policyName("kms")));
        fails("MalformedPolicyDocument", "should not specify a principal", () -> iam.putRolePolicy(p -> p
                .roleName("reader").policyName("logs").policyDocument(TRUST)));
        fails("LimitExceeded", "Maximum policy size of 10240 bytes exceeded", () -> iam.putRolePolicy(p -> p
                .roleName("reader").policyName("logs").policyDocument(READ_LOGS.replace("logs", "x".repeat(10_300)))));
    }

    @Test
    void aManagedPolicyHoldsFiveVersions() {
        String arn = createPolicy("read-logs");
        for (int i = 0; i < 4; i++) {
            iam.createPolicyVersion(p -> p.policyArn(arn).policyDocument(READ_LOGS).setAsDefault(true));
        }

        fails("LimitExceeded", "up to 5 versions", () -> iam.createPolicyVersion(p -> p.policyArn(arn)
                .policyDocument(READ_LOGS)));
        fails("DeleteConflict", "default version", () -> iam.deletePolicyVersion(p -> p.policyArn(arn)
                .versionId("v5")));
        iam.deletePolicyVersion(p -> p.policyArn(arn).versionId("v1"));
        iam.createPolicyVersion(p -> p.policyArn(arn).policyDocument(READ_LOGS.replace("logs", "other")));
        assertThat(iam.listPolicyVersions(p -> p.policyArn(arn)).versions()).extracting(v -> v.versionId())
                .containsExactly("v6", "v5", "v4", "v3", "v2");
        assertThat(iam.getPolicy(p -> p.policyArn(arn)).policy().defaultVersionId()).isEqualTo("v5");
        iam.setDefaultPolicyVersion(p -> p.policyArn(arn).versionId("v6"));
        assertThat(decoded(iam.getPolicyVersion(p -> p.policyArn(arn).versionId("v6")).policyVersion().document()))
                .contains("arn:aws:s3:::other/*");
        fails("DeleteConflict", "more than one version", () -> iam.deletePolicy(p -> p.policyArn(arn)));
    }

    @Test
    void listsWhatIsAttachedWhere() {
        createRole("reader");
        iam.createUser(u -> u.userName("ana"));
        String arn = createPolicy("read-logs");
        iam.attachRolePolicy(p -> p.roleName("reader").policyArn(arn));
        iam.attachUserPolicy(p -> p.userName("ana").policyArn(arn));

        assertThat(iam.listAttachedRolePolicies(r -> r.roleName("reader")).attachedPolicies())
                .extracting(AttachedPolicy::policyName).containsExactly("read-logs");
        var entities = iam.listEntitiesForPolicy(p -> p.policyArn(arn));
        assertThat(entities.policyRoles()).extracting(r -> r.roleName()).containsExactly("reader");
        assertThat(entities.policyUsers()).extracting(u -> u.userName()).containsExactly("ana");
        assertThat(iam.getPolicy(p -> p.policyArn(arn)).policy().attachmentCount()).isEqualTo(2);
        fails("NoSuchEntity", "does not exist or is not attachable",
                () -> iam.attachRolePolicy(p -> p.roleName("reader").policyArn(arn + "x")));
        fails("EntityAlreadyExists", "Duplicate names", () -> createPolicy("read-logs"));
    }

    @Test
    void listsInPages() {
        IntStream.range(0, 7).forEach(i -> createRole("role-" + i));

        ListRolesResponse first = iam.listRoles(r -> r.maxItems(3));

        assertThat(first.isTruncated()).isTrue();
        assertThat(first.roles()).extracting(Role::roleName).containsExactly("role-0", "role-1", "role-2");
        assertThat(iam.listRolesPaginator(r -> r.maxItems(3)).roles()).extracting(Role::roleName).hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(iam.listPolicies(p -> p.scope(PolicyScopeType.AWS)).policies()).extracting(p -> p.policyName())
                .contains("AdministratorAccess");
        assertThat(iam.listPolicies(p -> p.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
    }

    @Test
    void aUserMayDoWhatItsPoliciesAllow() {
        iam.createUser(u -> u.userName("ana"));
        AccessKey key = iam.createAccessKey(k -> k.userName("ana")).accessKey();
        IamClient ana = world.iam(AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()));

        fails("AccessDenied", "User: arn:aws:iam::" + ACCOUNT + ":user/ana is not authorized to perform: iam:GetUser "
                + "on resource: arn:aws:iam::" + ACCOUNT + ":user/ana because no identity-based policy allows the "
                + "iam:GetUser action", ana::getUser);
        iam.putUserPolicy(p -> p.userName("ana").policyName("self").policyDocument("""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:Get*",
                 "Resource":"arn:aws:iam::*:user/${aws:username}"}}"""));
        assertThat(ana.getUser().user().userName()).isEqualTo("ana");
        fails("AccessDenied", "iam:GetUser", () -> ana.getUser(u -> u.userName("operator")));
        iam.deleteAccessKey(k -> k.userName("ana").accessKeyId(key.accessKeyId()));
        fails("InvalidClientTokenId", "", ana::getUser);
    }

    @Test
    void aUserHasTwoKeysAtMostAndGoesLast() {
        iam.createUser(u -> u.userName("ana"));
        iam.createAccessKey(k -> k.userName("ana"));
        String second = iam.createAccessKey(k -> k.userName("ana")).accessKey().accessKeyId();

        fails("LimitExceeded", "AccessKeysPerUser: 2", () -> iam.createAccessKey(k -> k.userName("ana")));
        fails("DeleteConflict", "must delete access keys first", () -> iam.deleteUser(u -> u.userName("ana")));
        assertThat(iam.listAccessKeys(k -> k.userName("ana")).accessKeyMetadata()).extracting(k -> k.accessKeyId())
                .contains(second).hasSize(2);
    }

    @Test
    void simulatesWithTheRealRules() {
        createRole("reader");
        iam.putRolePolicy(p -> p.roleName("reader").policyName("logs").policyDocument("""
                {"Version":"2012-10-17","Statement":[
                 {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"},
                 {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/secret/*"},
                 {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::logs",
                  "Condition":{"StringLike":{"s3:prefix":"AWSLogs/*"}}}]}"""));

        assertThat(simulate("s3:GetObject", "arn:aws:s3:::logs/a")).satisfies(r -> {
            assertThat(r.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
            assertThat(r.matchedStatements()).extracting(m -> m.sourcePolicyId()).containsExactly("logs");
        });
        assertThat(simulate("s3:GetObject", "arn:aws:s3:::logs/secret/a").evalDecision())
                .isEqualTo(PolicyEvaluationDecisionType.EXPLICIT_DENY);
        assertThat(simulate("s3:GetObject", "arn:aws:s3:::other/a").evalDecision())
                .isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(simulate("s3:ListBucket", "arn:aws:s3:::logs").missingContextValues()).containsExactly("s3:prefix");
        assertThat(iam.simulatePrincipalPolicy(s -> s.policySourceArn(arn("reader")).actionNames("s3:ListBucket")
                .resourceArns("arn:aws:s3:::logs").contextEntries(c -> c.contextKeyName("s3:prefix")
                        .contextKeyType(ContextKeyTypeEnum.STRING).contextKeyValues(List.of("AWSLogs/1"))))
                .evaluationResults().getFirst().evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
    }

    @Test
    void anAccountHasOneAliasAtMost() {
        assertThat(iam.listAccountAliases().accountAliases()).isEmpty();

        iam.createAccountAlias(a -> a.accountAlias("example-production"));

        assertThat(iam.listAccountAliases().accountAliases()).containsExactly("example-production");
    }

    @Test
    void anUnknownOperationIsAnsweredAsOne() {
        fails("InvalidAction", "Could not find operation ListGroups for version 2010-05-08", iam::listGroups);
    }

    @Test
    void everythingSurvivesARestart(@TempDir Path directory) throws Exception {
        try (IdentityWorld before = new IdentityWorld(directory)) {
            before.iam(before.operator(ACCOUNT)).createRole(r -> r.roleName("kept").assumeRolePolicyDocument(TRUST));
        }
        try (IdentityWorld after = new IdentityWorld(directory)) {
            IamClient again = after.iam(after.operator(ACCOUNT));
            again.createRole(r -> r.roleName("added").assumeRolePolicyDocument(TRUST));
            assertThat(again.listRoles().roles()).extracting(Role::roleName).containsExactly("added", "kept");
            assertThat(decoded(again.getRole(r -> r.roleName("kept")).role().assumeRolePolicyDocument()))
                    .isEqualTo(TRUST);
        }
    }

    private EvaluationResult simulate(String action, String resource) {
        return iam.simulatePrincipalPolicy(s -> s.policySourceArn(arn("reader")).actionNames(action)
                .resourceArns(resource)).evaluationResults().getFirst();
    }

    private static String arn(String role) {
        return "arn:aws:iam::" + ACCOUNT + ":role/" + role;
    }

    private void createRole(String name) {
        trusting(name, TRUST);
    }

    private void trusting(String name, String trust) {
        iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(trust));
    }

    private String createPolicy(String name) {
        return iam.createPolicy(p -> p.policyName(name).policyDocument(READ_LOGS)).policy().arn();
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }

    private static void fails(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(IamException.class, e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
