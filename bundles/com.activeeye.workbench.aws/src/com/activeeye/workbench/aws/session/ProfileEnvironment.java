package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.environment.EnvironmentId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/** AWS, or an endpoint that speaks its protocols, reached with the profiles of the machine's {@code ~/.aws}. */
public final class ProfileEnvironment implements AwsEnvironment {
    private static final String FALLBACK_REGION = "us-east-1";

    private final EnvironmentId id;
    private final Supplier<ProfileFile> profiles;

    /**
     * The environment with the machine's profiles.
     *
     * @param id AWS, or an endpoint
     */
    public ProfileEnvironment(EnvironmentId id) {
        this(id, ProfileFileSupplier.defaultSupplier());
    }

    ProfileEnvironment(EnvironmentId id, Supplier<ProfileFile> profiles) {
        this.id = id;
        this.profiles = profiles;
    }

    @Override
    public EnvironmentId id() {
        return id;
    }

    @Override
    public Optional<URI> endpoint() {
        return id instanceof EnvironmentId.Endpoint endpoint ? Optional.of(endpoint.uri()) : Optional.empty();
    }

    @Override
    public AwsCredentialsProvider operator(AccountId account, Optional<Access> access) {
        String profile = access.map(Access::profile).orElse("");
        String roleArn = access.map(Access::roleArn).orElse("");
        AwsCredentialsProvider base = pod(profile);
        return roleArn.isEmpty() ? base : new AssumedRole(base, roleArn, endpoint(), profile, region(profile));
    }

    @Override
    public AwsCredentialsProvider pod(String profile) {
        return profile.isEmpty() ? standard() : new NamedCredentials(profile,
                ProfileCredentialsProvider.builder().profileFile(profiles).profileName(profile).build());
    }

    @Override
    public AwsCredentialsProvider standard() {
        return new NamedCredentials("", DefaultCredentialsProvider.builder().profileFile(profiles).build());
    }

    @Override
    public String defaultRegion() {
        // Not the SDK's own chain: that asks the metadata service of a cloud machine, which takes seconds elsewhere.
        return SdkSystemSetting.AWS_REGION.getStringValue().or(() -> regionOf(profileOfTheShell()))
                .orElse(FALLBACK_REGION);
    }

    private static String profileOfTheShell() {
        return ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    }

    private Optional<String> regionOf(String profile) {
        return read().profile(profile).flatMap(found -> found.property(ProfileProperty.REGION));
    }

    @Override
    public String region(String profile) {
        return profile.isEmpty() ? defaultRegion() : regionOf(profile).orElseGet(this::defaultRegion);
    }

    /**
     * The names of the machine's profiles, for choosers.
     *
     * @return the names in alphabetical order; empty when there are no profiles
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind CORRUPT when the files cannot be read
     */
    public List<String> profileNames() {
        return read().profiles().keySet().stream().sorted().toList();
    }

    private ProfileFile read() {
        try {
            return profiles.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw CredentialFaults.unreadable(e);
        }
    }
}
