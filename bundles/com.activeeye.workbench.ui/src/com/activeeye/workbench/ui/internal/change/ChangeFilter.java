package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.core.change.ChangeRecord;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogSettings;

/**
 * Which changes are shown.
 *
 * @param text a part of what, who, account, step or identity; empty for all
 * @param stepsOnly only the steps of plans, not the single calls within them
 */
public record ChangeFilter(String text, boolean stepsOnly) implements Predicate<ChangeRecord> {
    /** Lets every change pass. */
    public static final ChangeFilter ALL = new ChangeFilter("", false);
    private static final String TEXT = "filter";
    private static final String STEPS_ONLY = "filterStepsOnly";

    /** The filter as it was left; {@link #ALL} at the first start. */
    static ChangeFilter recall(IDialogSettings settings) {
        return new ChangeFilter(Objects.requireNonNullElse(settings.get(TEXT), ""), settings.getBoolean(STEPS_ONLY));
    }

    /** Keeps the filter over a restart. */
    public void keep(IDialogSettings settings) {
        settings.put(TEXT, text);
        settings.put(STEPS_ONLY, stepsOnly);
    }

    @Override
    public boolean test(ChangeRecord change) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return (!stepsOnly || change.target().isStep())
                && Stream.of(change.what(), change.who(), change.account().digits(), change.account().grouped(),
                        change.target().step(), change.target().subject(), change.id().toString())
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(part));
    }
}
