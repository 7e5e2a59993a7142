package com.activeeye.workbench.aws.pod;

import java.util.List;
import java.util.Objects;

/**
 * What there is of the pod beside what there should be.
 *
 * @param before what there is, as JSON: queues and topics with the attributes that matter
 * @param wanted what there should be, in the same form
 * @param differences what differs, each in a sentence; empty when nothing does
 */
public record PodComparison(String before, String wanted, List<String> differences) {
    public PodComparison {
        Objects.requireNonNull(before);
        Objects.requireNonNull(wanted);
        differences = List.copyOf(differences);
    }
}
