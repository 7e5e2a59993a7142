package com.activeeye.workbench.events.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A run of sequences, both ends included. */
record SequenceRange(long first, long last) {
    /** The runs that blocks come to; those that follow one another are one. */
    static List<SequenceRange> of(List<Block> blocks) {
        List<SequenceRange> ranges = new ArrayList<>();
        for (Block block : blocks.stream().sorted(Comparator.comparingLong(Block::first)).toList()) {
            SequenceRange before = ranges.isEmpty() ? null : ranges.getLast();
            if (before != null && before.last + 1 == block.first()) {
                ranges.set(ranges.size() - 1, new SequenceRange(before.first, block.last()));
            } else {
                ranges.add(new SequenceRange(block.first(), block.last()));
            }
        }
        return ranges;
    }
}
