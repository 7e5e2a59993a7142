package com.activeeye.workbench.aws.session;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What all clients of one session have in common: address, connections, timeouts and retries. */
final class ClientSettings implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SOCKET = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(30);
    // A long poll is silent for up to 20 seconds.
    private static final Duration LONG_POLL_SOCKET = Duration.ofSeconds(30);
    private static final Duration LONG_POLL_CALL = Duration.ofSeconds(60);

    // The JDK keeps five idle connections to an address, fewer than ingestion uses at once.
    private static final String KEPT = "http.maxConnections";
    private static final String KEPT_AT_MOST = "64";

    static {
        if (System.getProperty(KEPT) == null) {
            System.setProperty(KEPT, KEPT_AT_MOST);
        }
    }

    private final Optional<URI> endpoint;
    private final String profile;
    private final SdkHttpClient http = http(SOCKET);
    private final SdkHttpClient longPollHttp = http(LONG_POLL_SOCKET);

    /**
     * Settings for clients.
     *
     * @param endpoint the address of all services; empty for AWS's own
     * @param profile the profile whose further settings (FIPS, dual stack) apply; empty for the default one
     */
    ClientSettings(Optional<URI> endpoint, String profile) {
        this.endpoint = endpoint;
        this.profile = profile;
    }

    private static SdkHttpClient http(Duration socket) {
        ProxyConfiguration proxy = ProxyConfiguration.builder().useSystemPropertyValues(true)
                .useEnvironmentVariablesValues(true).build();
        return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(socket)
                .proxyConfiguration(proxy).build();
    }

    boolean hasEndpoint() {
        return endpoint.isPresent();
    }

    /** Builds a client. */
    <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C build(B builder,
            AwsCredentialsProvider credentials, String region) {
        return common(builder, credentials, region, CALL).httpClient(http).build();
    }

    /** Builds a client whose calls may wait for 20 seconds before the first byte. */
    <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C buildForLongPolls(B builder,
            AwsCredentialsProvider credentials, String region) {
        return common(builder, credentials, region, LONG_POLL_CALL).httpClient(longPollHttp).build();
    }

    /** Gets of objects beside a client of S3, on the same connections. */
    DirectGets directGets(S3Client client, AwsCredentialsProvider credentials, String region) {
        return new DirectGets(client, credentials, http, region);
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> B common(B builder,
            AwsCredentialsProvider credentials, String region, Duration call) {
        builder.credentialsProvider(credentials).region(Region.of(region)).overrideConfiguration(overrides(call));
        // The SDK refuses FIPS or dual stack together with an address of one's own, so neither these wishes of the
        // machine nor its profile files, which may be broken or meant for AWS only, reach these clients.
        endpoint.ifPresent(uri -> builder.endpointOverride(uri).fipsEnabled(false).dualstackEnabled(false));
        return builder;
    }

    private ClientOverrideConfiguration overrides(Duration call) {
        ClientOverrideConfiguration.Builder overrides = ClientOverrideConfiguration.builder().apiCallTimeout(call)
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build());
        if (endpoint.isPresent()) {
            overrides.defaultProfileFile(ProfileFile.aggregator().build());
        } else if (!profile.isEmpty()) {
            overrides.defaultProfileName(profile);
        }
        return overrides.build();
    }

    @Override
    public void close() {
        http.close();
        longPollHttp.close();
    }
}
