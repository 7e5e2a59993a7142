package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * The bucket of an organisation's trail, which one connector credential serves for all accounts (the guide,
 * "Prerequisites": a centralised logging account).
 *
 * @param bucket its name
 * @param owner the account that owns it
 * @param region the code of its region
 * @param trailArn the trail that delivers to it
 */
public record CentralBucket(String bucket, AccountId owner, String region, String trailArn) {
    public CentralBucket {
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(region);
        Objects.requireNonNull(trailArn);
    }
}
