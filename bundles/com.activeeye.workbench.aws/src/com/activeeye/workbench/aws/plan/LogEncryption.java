package com.activeeye.workbench.aws.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which KMS keys encrypt the log files of a bucket, and how that was found out.
 *
 * @param keyArns the ARNs of the keys; empty when none does, or when nobody could tell
 * @param known whether it could be found out at all
 * @param evidence what was seen, in sentences
 * @param unknown what could not be looked at and why, in sentences
 */
public record LogEncryption(SortedSet<String> keyArns, boolean known, List<String> evidence, List<String> unknown) {
    public LogEncryption {
        keyArns = Collections.unmodifiableSortedSet(new TreeSet<>(keyArns));
        evidence = List.copyOf(evidence);
        unknown = List.copyOf(unknown);
    }
}
