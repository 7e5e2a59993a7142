package com.activeeye.workbench.sandbox.internal.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import com.activeeye.workbench.sandbox.internal.iam.IdentityWorld;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;

/** Organizations by the SDK: what the management account sees, and who else may ask. */
class OrganizationsSandboxTest {
    private IdentityWorld world;
    private OrganizationsClient management;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new IdentityWorld(directory);
        management = as(Accounts.MANAGEMENT);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private OrganizationsClient as(String account) {
        return world.organizations(world.operator(account));
    }

    @Test
    void everyMemberMayAskForTheOrganisation() {
        assertThat(as(Accounts.STAGING).describeOrganization().organization()).satisfies(o -> {
            assertThat(o.id()).isEqualTo("o-exampleorg1");
            assertThat(o.masterAccountId()).isEqualTo("111122223333");
        });
        fails("AWSOrganizationsNotInUseException", () -> as(Accounts.FABRIKAM).describeOrganization());
        fails("AWSOrganizationsNotInUseException", () -> as(Accounts.POD).listAccounts());
    }

    @Test
    void listsAccountsOverPagesOfWhichOneIsEmpty() {
        ListAccountsResponse first = management.listAccounts(r -> r.maxResults(3));

        assertThat(first.accounts()).isEmpty();
        assertThat(first.nextToken()).isNotEmpty();
        assertThat(management.listAccountsPaginator(r -> r.maxResults(3)).stream()
                .flatMap(page -> page.accounts().stream())).extracting(Account::id)
                .containsExactly("111122223333", "444455556666", "555566667777", "777788889999");
        assertThat(management.listAccounts().accounts()).hasSize(4)
                .allSatisfy(a -> assertThat(a.arn()).contains("account/o-exampleorg1/" + a.id()));
        fails("InvalidInputException", () -> management.listAccounts(r -> r.maxResults(21)));
        fails("InvalidInputException", () -> management.listAccounts(r -> r.nextToken("?")));
    }

    @Test
    void onlyTheManagementAccountOrADelegatedAdministratorMayList() {
        fails("AccessDeniedException", () -> as(Accounts.STAGING).listAccounts());
        fails("AccessDeniedException", () -> as(Accounts.STAGING).describeAccount(r -> r.accountId("111122223333")));
        assertThat(as(Accounts.LOG_ARCHIVE).listAccounts().accounts()).hasSize(4);

        management.registerDelegatedAdministrator(r -> r.accountId(Accounts.STAGING)
                .servicePrincipal("config.amazonaws.com"));

        assertThat(as(Accounts.STAGING).listAccounts().accounts()).hasSize(4);
        assertThat(management.listDelegatedAdministrators(r -> { }).delegatedAdministrators()).hasSize(2);
        assertThat(management.listDelegatedAdministrators(r -> r.servicePrincipal("cloudtrail.amazonaws.com"))
                .delegatedAdministrators()).singleElement()
                .satisfies(a -> assertThat(a.id()).isEqualTo(Accounts.LOG_ARCHIVE));
    }

    @Test
    void theCallersOwnPolicyCountsToo() {
        IamClient iam = world.iam(world.operator(Accounts.MANAGEMENT));
        iam.createUser(u -> u.userName("ana"));
        AccessKey key = iam.createAccessKey(k -> k.userName("ana")).accessKey();
        OrganizationsClient ana = world.organizations(AwsBasicCredentials.create(key.accessKeyId(),
                key.secretAccessKey()));

        fails("AccessDeniedException", ana::listAccounts);
    }

    @Test
    void showsTheTree() {
        String root = management.listRoots().roots().getFirst().id();
        String security = management.listOrganizationalUnitsForParent(r -> r.parentId(root)).organizationalUnits()
                .stream().filter(u -> u.name().equals("Security")).findFirst().orElseThrow().id();

        assertThat(management.listAccountsForParent(r -> r.parentId(security)).accounts()).extracting(Account::id)
                .containsExactly(Accounts.LOG_ARCHIVE);
        assertThat(management.listAccountsForParent(r -> r.parentId(root)).accounts()).extracting(Account::id)
                .containsExactly(Accounts.MANAGEMENT);
        assertThat(management.listParents(r -> r.childId(Accounts.LOG_ARCHIVE)).parents()).singleElement()
                .satisfies(p -> assertThat(p.id()).isEqualTo(security));
        assertThat(management.describeAccount(r -> r.accountId(Accounts.PRODUCTION)).account().name())
                .isEqualTo("Example Corp Production");
        fails("ParentNotFoundException", () -> management.listAccountsForParent(r -> r.parentId("ou-ex01-none")));
        fails("ChildNotFoundException", () -> management.listParents(r -> r.childId(Accounts.FABRIKAM)));
        fails("AccountNotFoundException", () -> management.describeAccount(r -> r.accountId(Accounts.FABRIKAM)));
    }

    @Test
    void namesTheServicesThatAreTrusted() {
        assertThat(management.listAWSServiceAccessForOrganization().enabledServicePrincipals())
                .extracting(s -> s.servicePrincipal()).contains("cloudtrail.amazonaws.com");
    }

    private static void fails(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(OrganizationsException.class,
                e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
