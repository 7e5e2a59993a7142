package com.activeeye.workbench.sandbox.internal.http;

import java.util.List;

/**
 * A partition of AWS in which the sandbox's world can lie.
 *
 * @param id its name in ARNs
 * @param global the region in which its services without regions are, and in whose trails they are recorded
 * @param second a second region
 * @param third a third one; the second where it has but two
 */
public record Partition(String id, String global, String second, String third) {
    /** The commercial partition. */
    public static final Partition COMMERCIAL = new Partition("aws", "us-east-1", "us-west-2", "eu-west-1");
    private static final List<Partition> ALL = List.of(COMMERCIAL,
            new Partition("aws-us-gov", "us-gov-west-1", "us-gov-east-1", "us-gov-east-1"),
            new Partition("aws-cn", "cn-north-1", "cn-northwest-1", "cn-northwest-1"));

    /** The names of all. */
    public static List<String> ids() {
        return ALL.stream().map(Partition::id).toList();
    }

    /** The partition of that name; throws {@link IllegalArgumentException} when the world cannot lie in it. */
    public static Partition named(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("The sandbox has no partition " + id + ", but "
                        + String.join(", ", ids())));
    }

    /** The partition of a region; the commercial one for those that the world cannot lie in. */
    public static Partition ofRegion(String region) {
        return ALL.stream().filter(one -> one.id().equals(Arn.partitionOf(region))).findFirst().orElse(COMMERCIAL);
    }
}
