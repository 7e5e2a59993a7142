package com.activeeye.workbench.aws.session;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A role that the operator assumes from another identity, with all that has to be closed after it. */
public final class AssumedRole implements AwsCredentialsProvider, SdkAutoCloseable {
    private final AwsCredentialsProvider base;
    private final ClientSettings settings;
    private final StsClient sts;
    private final StsAssumeRoleCredentialsProvider role;

    /**
     * A role, assumed at the first call and again before it expires.
     *
     * @param base as whom it is assumed
     * @param roleArn the role
     * @param endpoint the one address of all services; empty for AWS's own
     * @param profile the profile whose settings the calls follow; empty for the default one
     * @param region the code of the region that is asked, where the role's partition has it
     */
    public AssumedRole(AwsCredentialsProvider base, String roleArn, Optional<URI> endpoint, String profile,
            String region) {
        this.base = base;
        this.settings = new ClientSettings(endpoint, profile);
        this.sts = settings.build(StsClient.builder(), base, regionFor(roleArn, region));
        this.role = StsAssumeRoleCredentialsProvider.builder().stsClient(sts).refreshRequest(request -> request
                .roleArn(roleArn).roleSessionName(ReadRole.SESSION_NAME)).build();
    }

    /** The region where it lies in the role's partition, else some region that does. */
    static String regionFor(String roleArn, String region) {
        String partition = roleArn.split(":", 3)[1];
        if (AwsRegions.partitionOf(region).equals(partition)) {
            return region;
        }
        return AwsRegions.of(partition).stream().map(AwsRegion::code).findFirst().orElse(region);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return role.resolveCredentials();
    }

    @Override
    public void close() {
        role.close();
        sts.close();
        settings.close();
        if (base instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
