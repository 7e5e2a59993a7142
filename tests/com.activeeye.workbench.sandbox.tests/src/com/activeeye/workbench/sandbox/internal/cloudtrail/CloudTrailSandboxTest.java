package com.activeeye.workbench.sandbox.internal.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.activeeye.workbench.sandbox.Sandbox;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxOptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.InsufficientS3BucketPolicyException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidHomeRegionException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidTrailNameException;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.NotOrganizationMasterAccountException;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.cloudtrail.model.S3BucketDoesNotExistException;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.cloudtrail.model.TrailAlreadyExistsException;
import software.amazon.awssdk.services.cloudtrail.model.TrailNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class CloudTrailSandboxTest {
    private static final String MANAGEMENT = "111122223333";
    private static final String LOG_ARCHIVE = "444455556666";
    private static final String MEMBER = "555566667777";
    private static final String FABRIKAM = "123456789012";
    private static final String ORG_TRAIL = "arn:aws:cloudtrail:us-east-1:111122223333:trail/example-corp-org-trail";
    private static final String ORG_BUCKET = "example-corp-cloudtrail-logs";

    private static final class MovingClock extends Clock {
        private Instant now = Clock.systemUTC().instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir
    Path directory;
    private final MovingClock clock = new MovingClock();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(directory).withClock(clock).withTrailInterval(Duration.ZERO));
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, String accountId,
            String region) {
        SandboxAccount account = sandbox.account(accountId);
        return builder.httpClient(UrlConnectionHttpClient.create()).endpointOverride(sandbox.endpoint())
                .region(Region.of(region)).credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey()))).build();
    }

    private CloudTrailClient trails(String accountId, String region) {
        return client(CloudTrailClient.builder(), accountId, region);
    }

    private S3Client s3(String accountId, String region) {
        return client(S3Client.builder().forcePathStyle(true), accountId, region);
    }

    private void deliver(int times) {
        for (int i = 0; i < times; i++) {
            sandbox.deliverTrailFiles();
            clock.now = clock.now.plusSeconds(30);
        }
    }

    private static List<String> keys(S3Client s3, String bucket) {
        return s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents().stream().map(S3Object::key).toList();
    }

    @Test
    void theOrganisationTrailIsSeenByItsMembersInEveryRegionAndByNobodyElse() {
        for (String account : List.of(MANAGEMENT, LOG_ARCHIVE, MEMBER)) {
            Trail trail = trails(account, "eu-west-1").describeTrails().trailList().getFirst();
            assertThat(trail.trailARN()).isEqualTo(ORG_TRAIL);
            assertThat(trail.isOrganizationTrail()).isTrue();
            assertThat(trail.isMultiRegionTrail()).isTrue();
            assertThat(trail.homeRegion()).isEqualTo("us-east-1");
            assertThat(trail.s3BucketName()).isEqualTo(ORG_BUCKET);
        }
        assertThat(trails(FABRIKAM, "eu-west-1").describeTrails().trailList()).singleElement()
                .satisfies(trail -> assertThat(trail.kmsKeyId()).startsWith("arn:aws:kms:eu-west-1:123456789012:key/"));
        assertThat(trails(MANAGEMENT, "eu-west-1").describeTrails(r -> r.includeShadowTrails(false)).trailList())
                .isEmpty();
    }

    @Test
    void bothTrailsDeliverUnderTheirKeysAndSayWhen() throws IOException {
        deliver(4);
        S3Client s3 = s3(LOG_ARCHIVE, "us-east-1");
        List<String> keys = keys(s3, ORG_BUCKET);
        assertThat(keys).anyMatch(key -> key.startsWith("AWSLogs/o-exampleorg1/555566667777/CloudTrail/us-east-1/"))
                .anyMatch(key -> key.contains("/CloudTrail-Digest/"));
        String log = keys.stream().filter(key -> key.contains("/CloudTrail/")).findFirst().orElseThrow();
        byte[] gzip = s3.getObjectAsBytes(r -> r.bucket(ORG_BUCKET).key(log)).asByteArray();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("{\"Records\":[{\"event");
        }
        GetTrailStatusResponse status = trails(MANAGEMENT, "us-east-1").getTrailStatus(r -> r.name(ORG_TRAIL));
        assertThat(status.isLogging()).isTrue();
        assertThat(status.latestDeliveryError()).isNull();
        assertThat(status.latestDeliveryTime()).isNotNull();
        assertThat(status.latestDigestDeliveryTime()).isNotNull();
    }

    @Test
    void theKeyOfATrailEncryptsItsFiles() {
        deliver(1);
        S3Client s3 = s3(FABRIKAM, "eu-west-1");
        String log = keys(s3, "fabrikam-cloudtrail").stream().filter(k -> k.contains("/CloudTrail/")).findFirst()
                .orElseThrow();
        var head = s3.headObject(r -> r.bucket("fabrikam-cloudtrail").key(log));
        assertThat(head.serverSideEncryptionAsString()).isEqualTo("aws:kms");
        assertThat(head.ssekmsKeyId()).isEqualTo(trails(FABRIKAM, "eu-west-1")
                .getTrail(r -> r.name("fabrikam-trail")).trail().kmsKeyId());
    }

    @Test
    void aBucketPolicyThatRefusesShowsInTheTrailsStatus() {
        s3(LOG_ARCHIVE, "us-east-1").deleteBucketPolicy(r -> r.bucket(ORG_BUCKET));
        deliver(1);
        GetTrailStatusResponse status = trails(MANAGEMENT, "us-east-1").getTrailStatus(r -> r.name(ORG_TRAIL));
        assertThat(status.latestDeliveryError()).isEqualTo("AccessDenied");
        assertThat(status.latestDeliveryTime()).isNull();
    }

    @Test
    void aStoppedTrailIsSilentUntilItIsStarted() {
        CloudTrailClient cloud = trails(FABRIKAM, "eu-west-1");
        S3Client s3 = s3(FABRIKAM, "eu-west-1");
        cloud.stopLogging(r -> r.name("fabrikam-trail"));
        deliver(3);
        assertThat(keys(s3, "fabrikam-cloudtrail")).isEmpty();
        assertThat(cloud.getTrailStatus(r -> r.name("fabrikam-trail")).isLogging()).isFalse();
        cloud.startLogging(r -> r.name("fabrikam-trail"));
        deliver(3);
        assertThat(keys(s3, "fabrikam-cloudtrail")).isNotEmpty();
    }

    @Test
    void onlyTheOwnerInTheHomeRegionChangesATrail() {
        assertThatThrownBy(() -> trails(MEMBER, "us-east-1").stopLogging(r -> r.name(ORG_TRAIL)))
                .isInstanceOf(NotOrganizationMasterAccountException.class);
        assertThatThrownBy(() -> trails(MANAGEMENT, "eu-west-1").stopLogging(r -> r.name(ORG_TRAIL)))
                .isInstanceOf(InvalidHomeRegionException.class);
        assertThatThrownBy(() -> trails(FABRIKAM, "us-east-1").getTrailStatus(r -> r.name("nobody")))
                .isInstanceOf(TrailNotFoundException.class);
    }

    @Test
    void aNewTrailNeedsAGoodNameAndABucketThatTakesIt() {
        CloudTrailClient cloud = trails(FABRIKAM, "eu-west-1");
        assertThatThrownBy(() -> cloud.createTrail(r -> r.name("x").s3BucketName("fabrikam-cloudtrail")))
                .isInstanceOf(InvalidTrailNameException.class);
        assertThatThrownBy(() -> cloud.createTrail(r -> r.name("second").s3BucketName("no-such-bucket-here")))
                .isInstanceOf(S3BucketDoesNotExistException.class);
        assertThatThrownBy(() -> cloud.createTrail(r -> r.name("second").s3BucketName(ORG_BUCKET)))
                .isInstanceOf(InsufficientS3BucketPolicyException.class);
        assertThatThrownBy(() -> cloud.createTrail(r -> r.name("fabrikam-trail").s3BucketName("fabrikam-cloudtrail")))
                .isInstanceOf(TrailAlreadyExistsException.class);
        allow("second", "fabrikam-second");
        String arn = cloud.createTrail(r -> r.name("second").s3BucketName("fabrikam-second").s3KeyPrefix("two"))
                .trailARN();
        cloud.startLogging(r -> r.name(arn));
        deliver(1);
        assertThat(keys(s3(FABRIKAM, "eu-west-1"), "fabrikam-second"))
                .anyMatch(key -> key.startsWith("two/AWSLogs/123456789012/CloudTrail/eu-west-1/"));
        cloud.deleteTrail(r -> r.name("second"));
        assertThat(cloud.listTrails(r -> {
        }).trails()).hasSize(1);
    }

    private void allow(String trail, String bucket) {
        S3Client s3 = s3(FABRIKAM, "eu-west-1");
        s3.createBucket(r -> r.bucket(bucket).createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
        String policy = s3.getBucketPolicy(r -> r.bucket("fabrikam-cloudtrail")).policy();
        s3.putBucketPolicy(r -> r.bucket(bucket).policy(policy
                .replace("fabrikam-cloudtrail/AWSLogs", bucket + "/two/AWSLogs")
                .replace("fabrikam-cloudtrail\"", bucket + "\"")
                .replace("trail/fabrikam-trail\"", "trail/" + trail + "\"")));
    }

    @Test
    void selectorsAndTagsAreKept() {
        CloudTrailClient cloud = trails(FABRIKAM, "eu-west-1");
        assertThat(cloud.getEventSelectors(r -> r.trailName("fabrikam-trail")).eventSelectors()).singleElement()
                .satisfies(selector -> assertThat(selector.includeManagementEvents()).isTrue());
        cloud.putEventSelectors(r -> r.trailName("fabrikam-trail").eventSelectors(s -> s
                .readWriteType(ReadWriteType.WRITE_ONLY).includeManagementEvents(true)));
        assertThat(cloud.getEventSelectors(r -> r.trailName("fabrikam-trail")).eventSelectors().getFirst()
                .readWriteType()).isEqualTo(ReadWriteType.WRITE_ONLY);
        String arn = cloud.getTrail(r -> r.name("fabrikam-trail")).trail().trailARN();
        cloud.addTags(r -> r.resourceId(arn).tagsList(t -> t.key("team").value("soc")));
        assertThat(cloud.listTags(r -> r.resourceIdList(arn)).resourceTagList().getFirst().tagsList())
                .singleElement().satisfies(tag -> assertThat(tag.value()).isEqualTo("soc"));
    }

    @Test
    void publishesItsDigestKeyThroughARestart() throws IOException {
        var key = trails(MANAGEMENT, "us-east-1").listPublicKeys().publicKeyList().getFirst();
        sandbox.close();
        start();
        var again = trails(MANAGEMENT, "us-east-1").listPublicKeys().publicKeyList().getFirst();
        assertThat(again.value()).isEqualTo(key.value());
        assertThat(again.fingerprint()).hasSize(32);
        assertThat(trails(MANAGEMENT, "us-east-1").describeTrails().trailList()).hasSize(1);
    }

    @Test
    void whatIsDoneInTheSandboxIsRecordedWithItsErrorAndDelivered() throws IOException {
        CloudTrailClient cloud = trails(MEMBER, "us-east-1");
        assertThatThrownBy(() -> cloud.stopLogging(r -> r.name(ORG_TRAIL))).isInstanceOf(AwsServiceException.class);
        List<Event> found = cloud.lookupEvents(r -> r.lookupAttributes(a -> a
                .attributeKey(LookupAttributeKey.EVENT_NAME).attributeValue("StopLogging"))).events();
        assertThat(found).singleElement().satisfies(event -> {
            assertThat(event.username()).isEqualTo("operator");
            assertThat(event.cloudTrailEvent()).contains("\"errorCode\":\"NotOrganizationMasterAccountException\"");
        });
        deliver(1);
        S3Client s3 = s3(LOG_ARCHIVE, "us-east-1");
        boolean delivered = false;
        for (String key : keys(s3, ORG_BUCKET)) {
            byte[] gzip = s3.getObjectAsBytes(r -> r.bucket(ORG_BUCKET).key(key)).asByteArray();
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                delivered |= new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .contains(found.getFirst().eventId());
            }
        }
        assertThat(delivered).isTrue();
    }

    @Test
    void whatIsDoneToBucketsIsRecordedByItsNameAndWhatIsDoneToObjectsIsNot() {
        S3Client s3 = s3(LOG_ARCHIVE, "us-east-1");
        s3.putObject(r -> r.bucket(ORG_BUCKET).key("note.txt"), RequestBody.fromString("text"));
        s3.getObjectAsBytes(r -> r.bucket(ORG_BUCKET).key("note.txt"));
        s3.listObjectsV2(r -> r.bucket(ORG_BUCKET));
        s3.getBucketPolicy(r -> r.bucket(ORG_BUCKET));
        s3.headBucket(r -> r.bucket(ORG_BUCKET));

        assertThat(trails(LOG_ARCHIVE, "us-east-1").lookupEventsPaginator(r -> { }).events().stream()
                .filter(event -> event.eventSource().equals("s3.amazonaws.com") && event.username().equals("operator")
                        && event.cloudTrailEvent().contains("\"bucketName\":\"" + ORG_BUCKET))
                .map(Event::eventName)).containsExactlyInAnyOrder("GetBucketPolicy", "HeadBucket");
    }

    @Test
    void theHistoryHasPages() {
        deliver(10);
        CloudTrailClient cloud = trails(MANAGEMENT, "us-east-1");
        assertThat(cloud.lookupEvents(r -> r.maxResults(5)).events()).hasSize(5);
        assertThat(cloud.lookupEventsPaginator(r -> r.maxResults(10)).events().stream().map(Event::eventId).toList())
                .hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThatThrownBy(() -> cloud.lookupEvents(r -> r.maxResults(51))).isInstanceOf(AwsServiceException.class);
    }
}
