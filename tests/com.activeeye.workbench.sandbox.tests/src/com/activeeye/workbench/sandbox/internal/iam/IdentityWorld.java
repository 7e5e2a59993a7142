package com.activeeye.workbench.sandbox.internal.iam;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.internal.http.GatewayServer;
import com.activeeye.workbench.sandbox.internal.http.KeyDirectory;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Service;
import com.activeeye.workbench.sandbox.internal.kms.KmsService;
import com.activeeye.workbench.sandbox.internal.organizations.OrganizationsService;
import com.activeeye.workbench.sandbox.internal.state.StateStore;
import com.activeeye.workbench.sandbox.internal.sts.StsService;
import com.activeeye.workbench.sandbox.internal.world.World;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** The services of identity alone behind a real endpoint, with a clock that tests set forward, and SDK clients. */
public final class IdentityWorld implements AutoCloseable {
    private final StateStore state;
    private final World world;
    private final GatewayServer server;
    private final MovingClock clock = new MovingClock();
    private final IamService iam;
    private final KmsService kms;

    /** Starts the services with their state in a directory. */
    public IdentityWorld(Path directory) throws IOException {
        state = new StateStore(directory);
        world = new World(state, clock);
        iam = new IamService(world);
        kms = new KmsService(world, iam);
        OrganizationsService organizations = new OrganizationsService(world);
        world.add(iam);
        world.add(new StsService(world, iam));
        world.add(kms);
        world.add(organizations);
        world.authorizer(iam.authorizer(organizations::organisationOf));
        world.services().forEach(Service::seed);
        server = GatewayServer.start(0, world::services, id -> world.keys().find(id)
                .map(key -> new KeyDirectory.Entry(key.secretAccessKey(), key.sessionToken(),
                        key.expired(clock.instant()), key.principal())), state, world.faults());
    }

    /** The service that other services call. */
    public KmsService kms() {
        return kms;
    }

    /** Sets the world's clock forward. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** The operator's key of an account. */
    public AwsCredentials operator(String accountId) {
        SandboxAccount account = world.accounts().find(accountId).orElseThrow();
        return AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey());
    }

    /** The key of an account's root. */
    public AwsCredentials root(String accountId) {
        var key = world.keys().issue(Principal.root("aws", accountId));
        return AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
    }

    /** What AssumeRole answered, as the SDK takes it. */
    public static AwsCredentials session(Credentials c) {
        return AwsSessionCredentials.create(c.accessKeyId(), c.secretAccessKey(), c.sessionToken());
    }

    public StsClient sts(AwsCredentials credentials) {
        return client(StsClient.builder(), credentials, Region.US_EAST_1);
    }

    public IamClient iam(AwsCredentials credentials) {
        return client(IamClient.builder(), credentials, Region.AWS_GLOBAL);
    }

    public KmsClient kms(AwsCredentials credentials, Region region) {
        return client(KmsClient.builder(), credentials, region);
    }

    public OrganizationsClient organizations(AwsCredentials credentials) {
        return client(OrganizationsClient.builder(), credentials, Region.AWS_GLOBAL);
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder, AwsCredentials credentials, Region region) {
        B configured = builder.region(region).credentialsProvider(StaticCredentialsProvider.create(credentials))
                .endpointOverride(server.endpoint());
        ((SdkSyncClientBuilder<?, ?>) configured)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
        return configured.build();
    }

    @Override
    public void close() {
        server.close();
        state.close();
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
