package com.activeeye.workbench.sandbox;

import static com.activeeye.workbench.sandbox.RunningSandbox.PRODUCTION;
import static com.activeeye.workbench.sandbox.RunningSandbox.STAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The sandbox's s3 as the AWS SDK sees it: buckets and objects. */
class S3SandboxTest {
    private static final String BUCKET = "acme-logs";
    private static final String KEY = "AWSLogs/1/a b+c%/ü.json";

    private RunningSandbox running;
    private S3Client s3;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        running = new RunningSandbox(directory);
        s3 = running.s3(PRODUCTION);
        s3.createBucket(b -> b.bucket(BUCKET));
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    private void put(String key, String body) {
        s3.putObject(p -> p.bucket(BUCKET).key(key), RequestBody.fromString(body));
    }

    private String get(String key) {
        return s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(key)).asUtf8String();
    }

    private static int status(Throwable e) {
        return ((S3Exception) e).statusCode();
    }

    private static String code(Throwable e) {
        return ((S3Exception) e).awsErrorDetails().errorCode();
    }

    @Test
    void putsAndGetsObjectsWithAnyKeyAndTheirHeaders() {
        s3.putObject(p -> p.bucket(BUCKET).key(KEY).contentType("application/json").contentEncoding("gzip")
                .metadata(Map.of("who", "me")), RequestBody.fromString("hello"));
        var got = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(KEY).checksumMode(ChecksumMode.ENABLED));
        assertThat(got.asUtf8String()).isEqualTo("hello");
        assertThat(got.response().eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
        assertThat(got.response().contentEncoding()).isEqualTo("gzip");
        assertThat(got.response().metadata()).containsEntry("who", "me");
        assertThat(got.response().checksumCRC32()).isEqualTo("NhCmhg==");
        assertThat(s3.headObject(h -> h.bucket(BUCKET).key(KEY)).contentLength()).isEqualTo(5);
    }

    @Test
    void aLargeBodyKeepsEveryByte() {
        byte[] bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        s3.putObject(p -> p.bucket(BUCKET).key("large"), RequestBody.fromBytes(bytes));
        assertThat(s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("large")).asByteArray()).isEqualTo(bytes);
    }

    @Test
    void rangesAndConditions() {
        put("k", "0123456789");
        assertThat(s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").range("bytes=2-4")).asUtf8String())
                .isEqualTo("234");
        assertThat(s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").range("bytes=-3")).response().contentRange())
                .isEqualTo("bytes 7-9/10");
        assertThatThrownBy(() -> s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").range("bytes=10-")))
                .satisfies(e -> assertThat(status(e)).isEqualTo(416));
        String etag = s3.headObject(h -> h.bucket(BUCKET).key("k")).eTag();
        assertThatThrownBy(() -> s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").ifNoneMatch(etag)))
                .satisfies(e -> assertThat(status(e)).isEqualTo(304));
        assertThatThrownBy(() -> s3.putObject(p -> p.bucket(BUCKET).key("k").ifNoneMatch("*"),
                RequestBody.fromString("x"))).satisfies(e -> assertThat(status(e)).isEqualTo(412));
        assertThat(get("k")).isEqualTo("0123456789");
    }

    @Test
    void listsByPrefixDelimiterAndPage() {
        for (String key : List.of("a/1", "a/2", "b/1", "c", KEY)) {
            put(key, key);
        }
        var top = s3.listObjectsV2(l -> l.bucket(BUCKET).delimiter("/"));
        assertThat(top.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("AWSLogs/", "a/", "b/");
        assertThat(top.contents()).extracting(S3Object::key).containsExactly("c");
        List<String> paged = new ArrayList<>();
        s3.listObjectsV2Paginator(l -> l.bucket(BUCKET).maxKeys(2)).contents().forEach(o -> paged.add(o.key()));
        assertThat(paged).containsExactly(KEY, "a/1", "a/2", "b/1", "c");
        List<String> prefixes = new ArrayList<>();
        s3.listObjectsV2Paginator(l -> l.bucket(BUCKET).maxKeys(1).delimiter("/")).commonPrefixes()
                .forEach(p -> prefixes.add(p.prefix()));
        assertThat(prefixes).containsExactly("AWSLogs/", "a/", "b/");
        assertThat(s3.listObjectsV2(l -> l.bucket(BUCKET).prefix("a/").startAfter("a/1")).contents())
                .extracting(S3Object::key).containsExactly("a/2");
        assertThat(s3.listObjects(l -> l.bucket(BUCKET).marker("b/1")).contents()).extracting(S3Object::key)
                .containsExactly("c");
    }

    @Test
    void copiesAndDeletes() {
        put("from", "text");
        s3.copyObject(c -> c.sourceBucket(BUCKET).sourceKey("from").destinationBucket(BUCKET).destinationKey(KEY));
        assertThat(get(KEY)).isEqualTo("text");
        s3.deleteObject(d -> d.bucket(BUCKET).key("from"));
        assertThatThrownBy(() -> get("from")).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.deleteBucket(b -> b.bucket(BUCKET))).satisfies(e -> assertThat(code(e))
                .isEqualTo("BucketNotEmpty"));
        assertThat(s3.deleteObjects(d -> d.bucket(BUCKET).delete(o -> o.objects(
                ObjectIdentifier.builder().key(KEY).build(), ObjectIdentifier.builder().key("none").build())))
                .deleted()).hasSize(2);
        s3.deleteBucket(b -> b.bucket(BUCKET));
        assertThatThrownBy(() -> s3.headBucket(b -> b.bucket(BUCKET))).isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void multipartUploadsJoinTheirParts() {
        String id = s3.createMultipartUpload(m -> m.bucket(BUCKET).key("m")).uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            int number = i;
            String etag = s3.uploadPart(u -> u.bucket(BUCKET).key("m").uploadId(id).partNumber(number),
                    RequestBody.fromString("part" + number)).eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
        }
        var done = s3.completeMultipartUpload(c -> c.bucket(BUCKET).key("m").uploadId(id)
                .multipartUpload(u -> u.parts(parts)));
        assertThat(done.eTag()).endsWith("-2\"");
        assertThat(get("m")).isEqualTo("part1part2");
        assertThatThrownBy(() -> s3.abortMultipartUpload(a -> a.bucket(BUCKET).key("m").uploadId(id)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("NoSuchUpload"));
    }

    @Test
    void bucketNamesAreGlobalAndRegionsAreKept() {
        assertThatThrownBy(() -> running.s3(STAGING).createBucket(b -> b.bucket(BUCKET)))
                .isInstanceOf(BucketAlreadyExistsException.class);
        S3Client ireland = running.clients(PRODUCTION).s3("eu-west-1");
        ireland.createBucket(b -> b.bucket("acme-eu").createBucketConfiguration(c -> c
                .locationConstraint("eu-west-1")));
        assertThatThrownBy(() -> ireland.createBucket(b -> b.bucket("acme-eu").createBucketConfiguration(c -> c
                .locationConstraint("eu-west-1")))).isInstanceOf(BucketAlreadyOwnedByYouException.class);
        assertThat(s3.getBucketLocation(l -> l.bucket("acme-eu")).locationConstraintAsString())
                .isEqualTo("eu-west-1");
        assertThat(ireland.headBucket(h -> h.bucket("acme-eu")).bucketRegion()).isEqualTo("eu-west-1");
        assertThatThrownBy(() -> s3.listObjectsV2(l -> l.bucket("acme-eu"))).satisfies(e -> {
            assertThat(code(e)).isEqualTo("PermanentRedirect");
            assertThat(((S3Exception) e).awsErrorDetails().sdkHttpResponse().firstMatchingHeader(
                    "x-amz-bucket-region")).contains("eu-west-1");
        });
        assertThatThrownBy(() -> s3.createBucket(b -> b.bucket("sthree-acme"))).satisfies(e -> assertThat(code(e))
                .isEqualTo("InvalidBucketName"));
        assertThat(s3.listBuckets().buckets()).extracting(b -> b.name()).containsExactly("acme-eu", BUCKET);
    }

    @Test
    void anotherAccountNeedsTheBucketPolicyAndLearnsNothingOfKeys() {
        put("k", "secret");
        S3Client stranger = running.s3(STAGING);
        assertThatThrownBy(() -> stranger.getObjectAsBytes(g -> g.bucket(BUCKET).key("k")))
                .satisfies(e -> assertThat(code(e)).isEqualTo("AccessDenied"));
        s3.putBucketPolicy(p -> p.bucket(BUCKET).policy("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::%s:root"},
                "Action":"s3:GetObject","Resource":"arn:aws:s3:::%s/*"}]}""".formatted(STAGING, BUCKET)));
        assertThat(stranger.getObjectAsBytes(g -> g.bucket(BUCKET).key("k")).asUtf8String()).isEqualTo("secret");
        assertThatThrownBy(() -> stranger.getObjectAsBytes(g -> g.bucket(BUCKET).key("none")))
                .satisfies(e -> assertThat(status(e)).isEqualTo(403));
        assertThat(s3.getBucketPolicy(g -> g.bucket(BUCKET)).policy()).contains("s3:GetObject");
        assertThatThrownBy(() -> s3.putBucketPolicy(p -> p.bucket(BUCKET).policy("{\"Statement\":7}")))
                .satisfies(e -> assertThat(code(e)).isEqualTo("MalformedPolicy"));
        s3.deleteBucketPolicy(d -> d.bucket(BUCKET));
        assertThatThrownBy(() -> s3.getBucketPolicy(g -> g.bucket(BUCKET))).satisfies(e -> assertThat(code(e))
                .isEqualTo("NoSuchBucketPolicy"));
    }

    @Test
    void theExpectedOwnerIsHonoured() {
        put("k", "v");
        assertThatThrownBy(() -> s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").expectedBucketOwner(STAGING)))
                .satisfies(e -> assertThat(status(e)).isEqualTo(403));
        assertThat(s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").expectedBucketOwner(PRODUCTION))
                .asUtf8String()).isEqualTo("v");
    }

    @Test
    void settingsAreAnsweredAsANewBucketHasThem() {
        assertThat(s3.getBucketEncryption(g -> g.bucket(BUCKET)).serverSideEncryptionConfiguration().rules().get(0)
                .applyServerSideEncryptionByDefault().sseAlgorithmAsString()).isEqualTo("AES256");
        assertThat(s3.getBucketOwnershipControls(g -> g.bucket(BUCKET)).ownershipControls().rules().get(0)
                .objectOwnershipAsString()).isEqualTo("BucketOwnerEnforced");
        assertThat(s3.getPublicAccessBlock(g -> g.bucket(BUCKET)).publicAccessBlockConfiguration().blockPublicPolicy())
                .isTrue();
        assertThatThrownBy(() -> s3.getBucketTagging(g -> g.bucket(BUCKET))).satisfies(e -> assertThat(code(e))
                .isEqualTo("NoSuchTagSet"));
        assertThatThrownBy(() -> s3.getBucketReplication(g -> g.bucket(BUCKET))).satisfies(e -> assertThat(code(e))
                .isEqualTo("NotImplemented"));
    }

    @Test
    void aCutDownloadFailsAndTheNextSucceeds() {
        put("k", "x".repeat(100_000));
        running.sandbox.faults().cutDownloads(50_000, 1);
        assertThatThrownBy(() -> get("k")).isInstanceOf(SdkException.class);
        assertThat(get("k")).hasSize(100_000);
    }
}
