package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.environment.EnvironmentId;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Where AWS is and as whom one acts there: the one thing in which the sandbox, AWS and an endpoint differ. */
public interface AwsEnvironment {

    /** Which environment this is. */
    EnvironmentId id();

    /** The one address of all services; empty for AWS's own. */
    Optional<URI> endpoint();

    /**
     * As whom the operator acts in an account.
     *
     * @param account the account
     * @param access what is recorded for it; empty for the environment's default
     * @return the credentials, which nobody has checked yet
     */
    AwsCredentialsProvider operator(AccountId account, Optional<Access> access);

    /**
     * As whom the pod acts.
     *
     * @param profile the profile that reaches the pod's account; empty for the environment's default
     * @return the credentials, which nobody has checked yet
     */
    AwsCredentialsProvider pod(String profile);

    /** The default identity, which the status line shows. */
    AwsCredentialsProvider standard();

    /** The code of the region that is used where nothing says another one. */
    String defaultRegion();

    /**
     * The region of a profile.
     *
     * @param profile a profile's name; empty for the default one
     * @return the code of its region, else of the environment's default region
     */
    default String region(String profile) {
        return defaultRegion();
    }
}
