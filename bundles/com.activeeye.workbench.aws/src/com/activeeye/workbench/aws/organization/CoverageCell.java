package com.activeeye.workbench.aws.organization;

import java.util.List;
import java.util.Objects;

/**
 * One account in one region.
 *
 * @param region the region's code
 * @param state how it is covered
 * @param why why, and what to do when something is to be done, in sentences
 * @param trails the ARNs of all trails that record it, whether ActiveEye gets their log files or not
 */
public record CoverageCell(String region, CoverageState state, String why, List<String> trails) {
    public CoverageCell {
        Objects.requireNonNull(region);
        Objects.requireNonNull(state);
        Objects.requireNonNull(why);
        trails = List.copyOf(trails);
    }
}
