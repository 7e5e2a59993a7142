package com.activeeye.workbench.aws.session;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The sessions of a role, each assumed anew before the last one expires, or earlier where AWS does not take it any
 * more: a role that was deleted and made again does not know the sessions of the one before.
 */
final class RoleCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    /** Between two renewals: what is denied for another reason must not cost a call of STS each time. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Supplier<StsAssumeRoleCredentialsProvider> role;
    private volatile StsAssumeRoleCredentialsProvider current;
    private long renewed = System.nanoTime() - PAUSE.toNanos();

    /**
     * Credentials that are assumed at the first call.
     *
     * @param role makes what assumes the role
     */
    RoleCredentials(Supplier<StsAssumeRoleCredentialsProvider> role) {
        this.role = role;
        this.current = role.get();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return current.resolveCredentials();
    }

    /** Has the role assumed anew at the next call, unless that was done less than a minute ago; tells whether. */
    synchronized boolean renew() {
        if (System.nanoTime() - renewed < PAUSE.toNanos()) {
            return false;
        }
        renewed = System.nanoTime();
        StsAssumeRoleCredentialsProvider old = current;
        current = role.get();
        old.close();
        return true;
    }

    @Override
    public void close() {
        current.close();
    }
}
