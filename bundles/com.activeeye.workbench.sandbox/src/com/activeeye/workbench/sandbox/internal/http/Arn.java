package com.activeeye.workbench.sandbox.internal.http;

/** An Amazon Resource Name in its parts, and the partitions that regions belong to. */
public record Arn(String partition, String service, String region, String account, String resource) {

    /** Splits an ARN; throws {@link IllegalArgumentException} when the text is none. */
    public static Arn parse(String text) {
        String[] parts = text.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("Not an ARN: " + text);
        }
        return new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    /** Whether the text has the six parts of an ARN. */
    public static boolean isArn(String text) {
        String[] parts = text.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") && !parts[1].isEmpty() && !parts[2].isEmpty();
    }

    /** The ARN of a regional resource, in the partition of its region. */
    public static Arn of(String service, String region, String account, String resource) {
        return new Arn(partitionOf(region), service, region, account, resource);
    }

    /** The ARN of a bucket, or of an object when {@code key} is not empty. */
    public static Arn bucket(String bucketRegion, String bucket, String key) {
        return new Arn(partitionOf(bucketRegion), "s3", "", "", key.isEmpty() ? bucket : bucket + "/" + key);
    }

    /** The partition of a region code, as AWS's endpoint metadata names it. */
    public static String partitionOf(String region) {
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        if (region.startsWith("eusc-")) {
            return "aws-eusc";
        }
        return isolatedPartition(region);
    }

    private static String isolatedPartition(String region) {
        if (region.startsWith("us-isob-")) {
            return "aws-iso-b";
        }
        if (region.startsWith("us-isof-") || region.startsWith("eu-isof-")) {
            return "aws-iso-f";
        }
        if (region.startsWith("eu-isoe-")) {
            return "aws-iso-e";
        }
        return region.startsWith("us-iso-") ? "aws-iso" : "aws";
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
