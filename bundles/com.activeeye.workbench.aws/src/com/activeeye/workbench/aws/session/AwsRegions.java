package com.activeeye.workbench.aws.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** The regions of all partitions, by the SDK's metadata. */
public final class AwsRegions {
    private static final List<AwsRegion> ALL = Region.regions().stream().filter(region -> !region.isGlobalRegion())
            .filter(region -> RegionMetadata.of(region) != null).map(AwsRegions::known)
            .sorted(Comparator.comparing(AwsRegions::rank).thenComparing(AwsRegion::code)).toList();

    // AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account". The SDK does not tell.
    private static final Set<String> OPT_IN = Set.of("af-south-1", "ap-east-1", "ap-east-2", "ap-south-2",
            "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-west-1",
            "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1", "me-south-1", "mx-central-1");

    private AwsRegions() {
    }

    private static AwsRegion known(Region region) {
        RegionMetadata metadata = RegionMetadata.of(region);
        return new AwsRegion(region.id(), metadata.description(), metadata.partition().id());
    }

    private static int rank(AwsRegion region) {
        return List.of("aws", "aws-us-gov").indexOf(region.partition()) & Integer.MAX_VALUE;
    }

    /** All regions: the commercial partition's first, then GovCloud's, then the others', each by code. */
    public static List<AwsRegion> all() {
        return ALL;
    }

    /** The regions of one partition, by code. */
    public static List<AwsRegion> of(String partition) {
        return ALL.stream().filter(region -> region.partition().equals(partition)).toList();
    }

    /**
     * Finds a region by what people type.
     *
     * @param text a region's code or its name, in any case
     * @return the region; empty when none has that code or name
     */
    public static Optional<AwsRegion> find(String text) {
        String wanted = text.strip();
        return ALL.stream().filter(region -> region.code().equalsIgnoreCase(wanted)
                || region.name().equalsIgnoreCase(wanted)).findFirst();
    }

    /** The partition of a region; one that the SDK does not know yet is told by the form of its code. */
    public static String partitionOf(String code) {
        return PartitionMetadata.of(Region.of(code)).id();
    }

    /** The DNS suffix of a region's partition, for example {@code amazonaws.com.cn}. */
    public static String dnsSuffix(String code) {
        return PartitionMetadata.of(Region.of(code)).dnsSuffix();
    }

    /** Whether an account has to opt in to the region, in which case its services have principals of their own. */
    public static boolean isOptIn(String code) {
        return OPT_IN.contains(code);
    }
}
