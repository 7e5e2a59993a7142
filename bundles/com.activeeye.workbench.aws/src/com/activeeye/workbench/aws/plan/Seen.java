package com.activeeye.workbench.aws.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a resource was seen to be.
 *
 * @param verdict what it comes to
 * @param before the document that is there; empty for none
 * @param wanted the document that is wanted
 * @param why why it is blocked; empty otherwise
 * @param notes what else there is to know
 * @param unchecked what could not be looked at, and why
 */
record Seen(Verdict verdict, String before, String wanted, String why, List<String> notes, List<String> unchecked) {
    Seen {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(before);
        Objects.requireNonNull(wanted);
        Objects.requireNonNull(why);
        notes = List.copyOf(notes);
        unchecked = List.copyOf(unchecked);
    }

    Seen(Verdict verdict, String before, String wanted, String why, List<String> notes) {
        this(verdict, before, wanted, why, notes, List.of());
    }

    /** As wanted, or to be changed: by whether the two documents say the same. */
    static Seen of(String before, String wanted, List<String> notes) {
        return new Seen(Documents.same(before, wanted) ? Verdict.NOTHING_TO_DO : Verdict.CHANGE, before, wanted, "",
                notes);
    }

    /** Nothing has to be done, for a reason of its own. */
    static Seen nothing(String before, String note) {
        return new Seen(Verdict.NOTHING_TO_DO, before, before, "", List.of(note));
    }

    Seen blocked(String reason) {
        return new Seen(Verdict.BLOCKED, before, wanted, reason, notes, unchecked);
    }

    /** The same, with more to know of it. */
    Seen withNotes(List<String> sentences) {
        return new Seen(verdict, before, wanted, why, Stream.concat(notes.stream(), sentences.stream()).toList(),
                unchecked);
    }

    /** The same, with what could not be looked at. */
    Seen withUnchecked(List<String> sentences) {
        return new Seen(verdict, before, wanted, why, notes, sentences);
    }
}
