package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * A trail, and what it records.
 *
 * @param arn its ARN
 * @param owner the account that made it
 * @param homeRegion the region that it was made in
 * @param bucket the bucket that it delivers to
 * @param everyRegion whether it records all regions, and not its own only
 * @param everyAccount whether it is an organisation trail, which records all accounts of the organisation
 * @param logging whether it records at all
 * @param recorded how much of the management events it records
 * @param deliveryError why its last delivery failed; empty when it did not
 */
public record SeenTrail(String arn, AccountId owner, String homeRegion, String bucket, boolean everyRegion,
        boolean everyAccount, Logging logging, Recorded recorded, String deliveryError) {

    /** Whether a trail records. */
    public enum Logging { ON, OFF, UNKNOWN }

    /** How much of the management events a trail's selectors let through. */
    public enum Recorded { ALL, SOME, NONE, UNKNOWN }

    public SeenTrail {
        Objects.requireNonNull(arn);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(homeRegion);
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(logging);
        Objects.requireNonNull(recorded);
        Objects.requireNonNull(deliveryError);
    }

    /** Its name, the last part of its ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Whether its selectors and its state let it record nothing that is to be monitored, as far as is known. */
    boolean isSilent() {
        return logging == Logging.OFF || recorded == Recorded.NONE;
    }

    boolean coversRegion(String region) {
        return everyRegion || homeRegion.equals(region);
    }
}
