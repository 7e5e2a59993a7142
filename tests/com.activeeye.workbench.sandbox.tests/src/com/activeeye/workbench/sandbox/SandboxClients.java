package com.activeeye.workbench.sandbox;

import java.net.URI;
import java.time.Duration;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Makes clients of the SDK for an endpoint and somebody's credentials, without retries. */
public final class SandboxClients implements AutoCloseable {
    private final URI endpoint;
    private final AwsCredentials credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)).build();

    public SandboxClients(URI endpoint, AwsCredentials credentials) {
        this.endpoint = endpoint;
        this.credentials = credentials;
    }

    /** Clients of an account's operator. */
    public static SandboxClients of(Sandbox sandbox, String accountId) {
        SandboxAccount account = sandbox.account(accountId);
        return new SandboxClients(sandbox.endpoint(), AwsBasicCredentials.create(account.accessKeyId(),
                account.secretAccessKey()));
    }

    public S3Client s3(String region) {
        return build(S3Client.builder(), region);
    }

    public SnsClient sns(String region) {
        return build(SnsClient.builder(), region);
    }

    public SqsClient sqs(String region) {
        return build(SqsClient.builder(), region);
    }

    public KmsClient kms(String region) {
        return build(KmsClient.builder(), region);
    }

    public StsClient sts(String region) {
        return build(StsClient.builder(), region);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder, String region) {
        return builder.endpointOverride(endpoint).region(Region.of(region)).httpClient(http)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry())).build();
    }

    @Override
    public void close() {
        http.close();
    }
}
