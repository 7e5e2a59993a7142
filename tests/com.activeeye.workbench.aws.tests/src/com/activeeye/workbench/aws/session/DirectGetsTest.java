package com.activeeye.workbench.aws.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.aws.AwsWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Utilities;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class DirectGetsTest {
    private static final String BUCKET = "my-logs";
    private static final String REGION = "eu-west-1";
    private static final byte[] CONTENT = "some bytes of a log file".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private AwsWorld world;
    private ClientSettings settings;
    private AwsCredentialsProvider credentials;
    private S3Client client;

    @BeforeEach
    void start() {
        world = new AwsWorld(folder);
        world.withBucket(world.credential(BUCKET, REGION));
        settings = new ClientSettings(Optional.of(world.sandbox().endpoint()), "");
        var keys = world.sandbox().accounts().stream()
                .filter(account -> account.id().equals(world.standalone().digits())).findFirst().orElseThrow();
        credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
        client = settings.build(S3Client.builder().forcePathStyle(true), credentials, REGION);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        settings.close();
        world.close();
    }

    private void put(String key) {
        client.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromBytes(CONTENT));
    }

    private ResponseInputStream<GetObjectResponse> get(S3Client behind, String key) {
        return settings.directGets(behind, credentials, REGION).get(GetObjectRequest.builder().bucket(BUCKET).key(key)
                .expectedBucketOwner(world.standalone().digits()).build());
    }

    /** Knows the addresses, and gets nothing. */
    private S3Client addresses() {
        return new S3Client() {
            @Override
            public String serviceName() {
                return client.serviceName();
            }

            @Override
            public S3Utilities utilities() {
                return client.utilities();
            }

            @Override
            public void close() {
                // The client behind is closed by the test.
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWSLogs/a.json.gz", "a+b c=d&e?f#g.gz", "a//b/./c/../d.gz", "/a/", "100%25 ü€\uD83D\uDD12.gz",
            "a'(b)!*~.gz"})
    void getsKeysOfAllSignsWithoutTheClient(String key) throws IOException {
        put(key);
        try (ResponseInputStream<GetObjectResponse> object = get(addresses(), key)) {
            assertThat(object.readAllBytes()).isEqualTo(CONTENT);
            GetObjectResponse asTold = client.getObject(request -> request.bucket(BUCKET).key(key)).response();
            assertThat(object.response().eTag()).isEqualTo(asTold.eTag());
            assertThat(object.response().contentLength()).isEqualTo(asTold.contentLength());
            assertThat(object.response().lastModified()).isEqualTo(asTold.lastModified());
        }
    }

    @Test
    void leavesWhatFailsToTheClient() throws IOException {
        put("a");
        world.sandbox().faults().disconnect("s3", "GetObject", 1);
        try (InputStream object = get(client, "a")) {
            assertThat(object.readAllBytes()).isEqualTo(CONTENT);
        }
        world.sandbox().faults().throttle("s3", "GetObject", 1);
        try (InputStream object = get(client, "a")) {
            assertThat(object.readAllBytes()).isEqualTo(CONTENT);
        }
        assertThatThrownBy(() -> get(client, "b")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void leavesToTheClientToTellThatNobodyAnswers() throws IOException {
        world.sandbox().close();
        assertThatThrownBy(() -> get(client, "a")).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> get(addresses(), "a")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void asksForTheOwnerThatIsExpected() {
        put("a");
        assertThatThrownBy(() -> settings.directGets(client, credentials, REGION).get(GetObjectRequest.builder()
                .bucket(BUCKET).key("a").expectedBucketOwner("210987654321").build()))
                .hasMessageContaining("Access Denied");
        assertThatThrownBy(() -> settings.directGets(addresses(), credentials, REGION).get(GetObjectRequest.builder()
                .bucket(BUCKET).key("a").expectedBucketOwner("210987654321").build()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
