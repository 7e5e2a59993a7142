package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.session.AssumedRole;
import com.activeeye.workbench.aws.session.AwsEnvironment;
import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.sandbox.SandboxAccount;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The built-in sandbox as an environment: the operator has a key in each of its accounts, so that nobody needs a
 * profile. A profile, where one is set, is the number or name of one of its accounts.
 */
final class SandboxEnvironment implements AwsEnvironment {
    private final RunningSandbox sandbox;

    SandboxEnvironment(RunningSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public EnvironmentId id() {
        return EnvironmentId.SANDBOX;
    }

    @Override
    public Optional<URI> endpoint() {
        return Optional.of(sandbox.endpoint());
    }

    @Override
    public AwsCredentialsProvider operator(AccountId account, Optional<Access> access) {
        String roleArn = access.map(Access::roleArn).orElse("");
        // A role is assumed from elsewhere, as one would from a profile that one has: without one, from the pod's.
        String standard = roleArn.isEmpty() ? account.digits() : sandbox.podAccount().id();
        String profile = access.map(Access::profile).filter(name -> !name.isBlank()).orElse(standard);
        AwsCredentialsProvider base = keysOf(sandbox.account(profile));
        return roleArn.isEmpty() ? base : new AssumedRole(base, roleArn, endpoint(), "", defaultRegion());
    }

    @Override
    public AwsCredentialsProvider pod(String profile) {
        return keysOf(profile.isBlank() ? sandbox.podAccount() : sandbox.account(profile));
    }

    @Override
    public AwsCredentialsProvider standard() {
        return keysOf(sandbox.podAccount());
    }

    @Override
    public String defaultRegion() {
        return sandbox.podAccount().homeRegion();
    }

    private static AwsCredentialsProvider keysOf(SandboxAccount account) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(account.accessKeyId(), account.secretAccessKey()));
    }
}
