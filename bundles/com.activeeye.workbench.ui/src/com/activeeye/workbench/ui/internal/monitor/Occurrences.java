package com.activeeye.workbench.ui.internal.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Where a part occurs in a text, in any case.
 *
 * @param starts the places, first to last
 */
record Occurrences(List<Integer> starts) {
    /** Finds a part; none for an empty one. */
    static Occurrences of(String text, String part) {
        List<Integer> starts = new ArrayList<>();
        String where = text.toLowerCase(Locale.ROOT);
        String what = part.toLowerCase(Locale.ROOT);
        for (int at = what.isEmpty() ? -1 : where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
            starts.add(at);
        }
        return new Occurrences(List.copyOf(starts));
    }

    /** The next place from there on, or backward from there, round the end; empty when there is none. */
    OptionalInt next(int from, boolean backward) {
        if (starts.isEmpty()) {
            return OptionalInt.empty();
        }
        if (backward) {
            return starts.stream().mapToInt(Integer::intValue).filter(start -> start <= from).max().stream()
                    .mapToObj(OptionalInt::of).findFirst().orElse(OptionalInt.of(starts.get(starts.size() - 1)));
        }
        return starts.stream().mapToInt(Integer::intValue).filter(start -> start >= from).findFirst().stream()
                .mapToObj(OptionalInt::of).findFirst().orElse(OptionalInt.of(starts.get(0)));
    }
}
