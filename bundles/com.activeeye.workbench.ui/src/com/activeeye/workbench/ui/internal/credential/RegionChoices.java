package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.aws.session.AwsRegion;
import com.activeeye.workbench.aws.session.AwsRegions;
import java.util.List;
import java.util.Optional;

/** The regions of all partitions as lists show them, and back. */
public final class RegionChoices {
    private static final String COMMERCIAL = "aws";

    private RegionChoices() {
    }

    /** All regions as lists show them: name, code, and the partition where it is not the commercial one. */
    public static List<String> all() {
        return AwsRegions.all().stream().map(RegionChoices::label).toList();
    }

    /** One region as lists show it. */
    public static String label(AwsRegion region) {
        String partition = region.partition().equals(COMMERCIAL) ? "" : ", " + region.partition();
        return region.name() + " (" + region.code() + partition + ")";
    }

    /** A region's code as lists show it; the code itself when the SDK does not know it. */
    public static String label(String code) {
        return AwsRegions.find(code).map(RegionChoices::label).orElse(code);
    }

    /** The region that was typed or chosen: its list entry, its code or its name. */
    public static Optional<AwsRegion> find(String typed) {
        String text = typed.strip();
        return AwsRegions.all().stream().filter(region -> label(region).equalsIgnoreCase(text)).findFirst()
                .or(() -> AwsRegions.find(text));
    }
}
