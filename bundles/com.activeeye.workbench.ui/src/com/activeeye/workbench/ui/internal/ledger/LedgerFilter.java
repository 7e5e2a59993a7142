package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.ui.internal.monitor.ReasonTexts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries of the ledger the view shows, and how it words them.
 *
 * @param outcome only log files of which this became; empty for all
 * @param reason only log files left out for this reason; empty for all
 */
record LedgerFilter(Optional<LedgerOutcome> outcome, Optional<LedgerReason> reason) {
    private static final Texts TEXTS = Texts.beside(LedgerFilter.class);
    private static final LedgerFilter ALL = new LedgerFilter(Optional.empty(), Optional.empty());

    /** All that can be chosen: everything, an outcome, or a reason. */
    static List<LedgerFilter> choices() {
        List<LedgerFilter> choices = new ArrayList<>(List.of(ALL));
        Stream.of(LedgerOutcome.values()).map(each -> new LedgerFilter(Optional.of(each), Optional.empty()))
                .forEach(choices::add);
        EnumSet.complementOf(EnumSet.of(LedgerReason.NONE)).stream()
                .map(each -> new LedgerFilter(Optional.empty(), Optional.of(each))).forEach(choices::add);
        return choices;
    }

    /** What the choice is called. */
    String label() {
        return outcome.map(LedgerFilter::word).or(() -> reason.map(each -> TEXTS.get("filter.reason", word(each))))
                .orElse(TEXTS.get("filter.all"));
    }

    /** The query of the choice with a part of bucket, key or detail. */
    LedgerQuery query(String text) {
        return LedgerQuery.all().withOutcomes(outcome.map(Set::of).orElse(Set.of()))
                .withReasons(reason.map(Set::of).orElse(Set.of())).withText(text.strip());
    }

    /** What became of a log file, and why. */
    static String result(LedgerEntry entry) {
        return entry.reason() == LedgerReason.NONE ? word(entry.outcome())
                : TEXTS.get("result.reason", word(entry.outcome()), word(entry.reason()));
    }

    /** More about what became of a log file: why it is not in the store, or which of its events are not. */
    static String detail(LedgerEntry entry) {
        return entry.leftOutOf().isEmpty() ? entry.detail() : TEXTS.get("ledger.left_out", entry.leftOut(),
                entry.leftOutOf().keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    /** How many log files came to which end, those that were left out by their reason. */
    static String counts(List<OutcomeCount> counts) {
        if (counts.isEmpty()) {
            return TEXTS.get("ledger.empty");
        }
        return counts.stream().map(count -> count.reason() == LedgerReason.NONE
                ? TEXTS.get("ledger.count", count.files(), word(count.outcome()))
                : ReasonTexts.count(count.reason(), count.files()))
                .collect(Collectors.joining(", ", "", "."));
    }

    /**
     * How many of the entries are shown.
     *
     * @param shown how many are
     * @param all how many fit the filter
     * @param counts what there is without the filter
     */
    static String shown(int shown, long all, List<OutcomeCount> counts) {
        long unfiltered = counts.stream().mapToLong(OutcomeCount::files).sum();
        if (all == 0 && unfiltered > 0) {
            return TEXTS.get("ledger.hidden", unfiltered);
        }
        return shown < all ? TEXTS.get("ledger.shown", shown, all) : TEXTS.get("ledger.all", all);
    }

    private static String word(Enum<?> constant) {
        return TEXTS.get("word." + constant.name().toLowerCase(Locale.ROOT));
    }
}
