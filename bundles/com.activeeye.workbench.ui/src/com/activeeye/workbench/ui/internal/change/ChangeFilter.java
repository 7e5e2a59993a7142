package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.core.change.ChangeRecord;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which changes are shown.
 *
 * @param text a part of what, who, account, step or identity; empty for all
 * @param stepsOnly only the steps of plans, not the single calls within them
 */
record ChangeFilter(String text, boolean stepsOnly) implements Predicate<ChangeRecord> {
    static final ChangeFilter ALL = new ChangeFilter("", false);

    @Override
    public boolean test(ChangeRecord change) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return (!stepsOnly || change.target().isStep())
                && Stream.of(change.what(), change.who(), change.account().digits(), change.account().grouped(),
                        change.target().step(), change.target().subject(), change.id().toString())
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(part));
    }
}
