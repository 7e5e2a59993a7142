package com.activeeye.workbench.aws.trace;

import java.util.List;

/** The eight points of the guide's section "Troubleshooting", each with the hops that answer it. */
public enum GuidePoint {
    /** Recent log files appear in the bucket. */
    LOG_FILES(1, Hop.TRAIL_LOGGING, Hop.TRAIL_DELIVERY, Hop.LOG_FILES),
    /** The stack was created with the right bucket name, in the account that owns the bucket. */
    STACK(2, Hop.STACK, Hop.STACK_PARAMETERS),
    /** Role and policy appear in IAM. */
    ROLE(3, Hop.ROLE, Hop.READ_POLICY),
    /** A notification with the proper ARN and prefix is configured. */
    NOTIFICATION(4, Hop.NOTIFICATION, Hop.TOPIC),
    /** Bucket name, owner and external ID are those of the stack. */
    CREDENTIAL(5, Hop.BUCKET, Hop.STACK_PARAMETERS, Hop.TRUST),
    /** The service connector's account is the one of the trail. */
    CONNECTOR(6, Hop.TRAIL, Hop.CONNECTOR),
    /** Ten minutes have gone by. */
    PATIENCE(7, Hop.MESSAGES, Hop.STORED),
    /** Role policy and key policy allow the key. */
    KMS(8, Hop.KEY, Hop.DECRYPT);

    private final int number;
    private final List<Hop> hops;

    GuidePoint(int number, Hop... hops) {
        this.number = number;
        this.hops = List.of(hops);
    }

    /** Its number in the guide, 1 to 8. */
    public int number() {
        return number;
    }

    /** The guide's words, shortened. */
    public String text() {
        return TraceTexts.get("point." + number);
    }

    /** The hops that answer it, in the path's order. */
    public List<Hop> hops() {
        return hops;
    }
}
