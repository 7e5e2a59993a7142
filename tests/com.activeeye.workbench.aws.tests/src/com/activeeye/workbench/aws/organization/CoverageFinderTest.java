package com.activeeye.workbench.aws.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.AccountLimit.Way;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.s3.S3Client;

/** Example Corp: an organisation's trail into one bucket, and what its accounts make of it. */
class CoverageFinderTest extends WithAwsWorld {
    private static final String ORGANIZATION_BUCKET = "example-corp-cloudtrail-logs";
    private static final String ORGANIZATION_TRAIL = "example-corp-org-trail";
    private static final AccountId PRODUCTION = new AccountId("555566667777");
    private static final AccountId STAGING = new AccountId("777788889999");

    private AccountId management() {
        return world.account(Role.MANAGEMENT);
    }

    private AccountList organization() {
        return new OrganizationReader(world.sessions().operator(management())).read(Progress.NONE);
    }

    private Coverage find(AccountList list, String... regions) {
        return new CoverageFinder(world.sessions(), world.catalog()).find(list, List.of(regions), Progress.NONE);
    }

    private static CoverageCell cell(Coverage coverage, AccountId account, String region) {
        return coverage.rows().stream().filter(row -> row.account().account().equals(account))
                .flatMap(row -> row.cells().stream()).filter(cell -> cell.region().equals(region)).findFirst()
                .orElseThrow();
    }

    private CoverageCell cell(AccountId account, String region) {
        return cell(find(organization(), region), account, region);
    }

    private void credential(String bucket, AccountId owner, String region) {
        credential(bucket, owner, region, AccountLimit.NONE);
    }

    private void credential(String bucket, AccountId owner, String region, AccountLimit limit) {
        world.catalog().credentials().add(ConnectorCredential.create("Logs in " + bucket, bucket, owner, region)
                .withLimit(limit));
    }

    private void connectors(boolean enabled, AccountId... accounts) {
        for (AccountId account : accounts) {
            world.catalog().connectors().add(ServiceConnector.create("C " + account, account, Priority.DEFAULT,
                    enabled));
        }
    }

    /** A trail of Production's own, in Frankfurt only. */
    private CloudTrailClient ownTrail(String bucket) {
        S3Client s3 = world.sessions().operator(PRODUCTION).s3("eu-central-1");
        s3.createBucket(request -> request.bucket(bucket).createBucketConfiguration(
                where -> where.locationConstraint("eu-central-1")));
        s3.putBucketPolicy(request -> request.bucket(bucket).policy("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:PutObject"],
                "Resource":["arn:aws:s3:::%1$s","arn:aws:s3:::%1$s/*"]}]}""".formatted(bucket)));
        CloudTrailClient trails = world.sessions().operator(PRODUCTION).cloudTrail("eu-central-1");
        trails.createTrail(request -> request.name("own").s3BucketName(bucket).isMultiRegionTrail(false));
        trails.startLogging(request -> request.name("own"));
        return trails;
    }

    @Test
    void theOrganisationsTrailCountsForAllMembers() {
        credential(ORGANIZATION_BUCKET, world.account(Role.LOG_ARCHIVE), "us-east-1");
        connectors(true, management(), world.account(Role.LOG_ARCHIVE), PRODUCTION, STAGING);
        Coverage coverage = find(organization());
        assertThat(coverage.isComplete()).as(coverage.csv()).isTrue();
        assertThat(coverage.regions()).contains("us-east-1", "eu-west-1").doesNotContain("af-south-1", "cn-north-1");
        assertThat(coverage.counts()).containsOnlyKeys(CoverageState.MONITORED);
        assertThat(coverage.organizationTrails()).extracting(SeenTrail::name).containsExactly(ORGANIZATION_TRAIL);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(cell(PRODUCTION, "us-east-1")).satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CoverageState.NOT_MONITORED);
            assertThat(cell.why()).contains("no connector credential", ORGANIZATION_BUCKET);
        });
        credential(ORGANIZATION_BUCKET, world.account(Role.LOG_ARCHIVE), "us-east-1");
        assertThat(cell(PRODUCTION, "us-east-1").why()).contains("no service connector");
        connectors(false, PRODUCTION);
        assertThat(cell(PRODUCTION, "us-east-1").state()).isEqualTo(CoverageState.EXCLUDED);
        world.sessions().operator(management()).cloudTrail("us-east-1").stopLogging(
                request -> request.name(ORGANIZATION_TRAIL));
        assertThat(cell(PRODUCTION, "us-east-1")).satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CoverageState.NOT_MONITORED);
            assertThat(cell.why()).contains("is stopped");
        });
    }

    @Test
    void aTrailOfItsOwnBringsEventsTwiceAndOnlyInItsRegion() {
        credential(ORGANIZATION_BUCKET, world.account(Role.LOG_ARCHIVE), "us-east-1");
        connectors(true, PRODUCTION);
        CloudTrailClient own = ownTrail("production-own-logs");
        assertThat(cell(PRODUCTION, "eu-central-1").state()).isEqualTo(CoverageState.MONITORED);

        credential("production-own-logs", PRODUCTION, "eu-central-1");
        Coverage coverage = find(organization(), "eu-central-1", "us-east-1");
        assertThat(cell(coverage, PRODUCTION, "us-east-1").state()).isEqualTo(CoverageState.MONITORED);
        assertThat(cell(coverage, PRODUCTION, "eu-central-1")).satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CoverageState.TWICE);
            assertThat(cell.why()).contains(ORGANIZATION_TRAIL, "own");
            assertThat(cell.trails()).hasSize(2);
        });

        own.putEventSelectors(request -> request.trailName("own").advancedEventSelectors(selector -> selector
                .name("data").fieldSelectors(field -> field.field("eventCategory").equalsValue("Data"))));
        assertThat(cell(PRODUCTION, "eu-central-1").state()).isEqualTo(CoverageState.MONITORED);
    }

    @Test
    void anAccountThatEveryLimitLeavesOutIsExcluded() {
        credential(ORGANIZATION_BUCKET, world.account(Role.LOG_ARCHIVE), "us-east-1",
                AccountLimit.of(Way.FILTER, List.of(STAGING), List.of()));
        connectors(true, PRODUCTION, STAGING);
        ownTrail("production-own-logs");
        Coverage limited = find(organization(), "eu-central-1");
        assertThat(cell(limited, STAGING, "eu-central-1").state()).isEqualTo(CoverageState.MONITORED);
        assertThat(cell(limited, PRODUCTION, "eu-central-1")).satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CoverageState.EXCLUDED);
            assertThat(cell.why()).contains("not among the accounts", "Logs in " + ORGANIZATION_BUCKET);
        });

        credential("production-own-logs", PRODUCTION, "eu-central-1");
        assertThat(cell(PRODUCTION, "eu-central-1")).satisfies(cell -> {
            assertThat(cell.state()).as("its own trail alone is ingested").isEqualTo(CoverageState.MONITORED);
            assertThat(cell.why()).contains("production-own-logs").doesNotContain(ORGANIZATION_BUCKET);
        });
    }

    @Test
    void aTrailThatRecordsAPartIsSaid() {
        credential("production-own-logs", PRODUCTION, "eu-central-1");
        connectors(true, PRODUCTION);
        ownTrail("production-own-logs").putEventSelectors(request -> request.trailName("own").eventSelectors(
                selector -> selector.readWriteType(ReadWriteType.WRITE_ONLY).includeManagementEvents(true)));
        assertThat(cell(PRODUCTION, "eu-central-1").why()).contains("only a part");
    }

    @Test
    void anAccountOutOfReachIsUnknownUnlessTheOrganisationsTrailRecordsIt() throws IOException {
        credential(ORGANIZATION_BUCKET, world.account(Role.LOG_ARCHIVE), "us-east-1");
        connectors(true, PRODUCTION, world.standalone());
        world.catalog().setAccess(new Access(PRODUCTION, STAGING.digits(), ""));
        world.catalog().setAccess(new Access(world.standalone(), STAGING.digits(), ""));
        Coverage coverage = find(organization(), "us-east-1");
        assertThat(cell(coverage, PRODUCTION, "us-east-1")).satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CoverageState.MONITORED);
            assertThat(cell.why()).contains("own trails could not be read");
        });
        assertThat(coverage.unread()).singleElement().asString().contains(PRODUCTION.digits());

        AccountList file = AccountList.ofFile(List.of(ListedAccount.of(world.standalone(), "=Fabrikam", true),
                ListedAccount.of(STAGING, "Gone", false)), List.of());
        Coverage ofFile = find(file, "eu-west-1");
        assertThat(cell(ofFile, world.standalone(), "eu-west-1").state()).isEqualTo(CoverageState.UNKNOWN);
        assertThat(cell(ofFile, STAGING, "eu-west-1").state()).isEqualTo(CoverageState.EXCLUDED);
        assertThat(ofFile.csv()).contains("123456789012,'=Fabrikam,eu-west-1,Unknown,");
    }

    @Test
    void theBucketOfTheOrganisationsTrailIsFoundWithItsOwnerAndRegion() {
        assertThat(new CentralBucketFinder(world.sessions()).find(organization(), Progress.NONE)).satisfies(found -> {
            assertThat(found.bucket()).isEqualTo(ORGANIZATION_BUCKET);
            assertThat(found.owner()).isEqualTo(world.account(Role.LOG_ARCHIVE));
            assertThat(found.region()).isEqualTo("us-east-1");
        });
    }
}
