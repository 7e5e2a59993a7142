package com.activeeye.workbench.aws.session;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Credentials of a profile, whose failures name the profile, so that the remedy can be typed as it stands. */
final class NamedCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    private final String profile;
    private final AwsCredentialsProvider delegate;

    NamedCredentials(String profile, AwsCredentialsProvider delegate) {
        this.profile = profile;
        this.delegate = delegate;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return delegate.resolveCredentials();
        } catch (RuntimeException e) {
            // Not only the SDK's own exceptions: it fails with others on a profile or a cached login that is incomplete.
            throw CredentialFaults.of(profile, e);
        }
    }

    @Override
    public void close() {
        if (delegate instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
