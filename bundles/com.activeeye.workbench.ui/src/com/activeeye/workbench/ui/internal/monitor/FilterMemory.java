package com.activeeye.workbench.ui.internal.monitor;

import java.util.Objects;
import org.eclipse.jface.dialogs.IDialogSettings;

/** Keeps the filter of the live events over a restart. */
public final class FilterMemory {
    private static final String TEXT = "filter";
    private static final String ACCOUNT = "filterAccount";
    private static final String ERRORS_ONLY = "filterErrorsOnly";

    private FilterMemory() {
    }

    /** The filter as it was left; lets everything pass at the first start. */
    public static EventFilter recall(IDialogSettings settings) {
        return new EventFilter(Objects.requireNonNullElse(settings.get(TEXT), ""),
                Objects.requireNonNullElse(settings.get(ACCOUNT), ""), settings.getBoolean(ERRORS_ONLY));
    }

    /** Remembers a filter. */
    public static void keep(IDialogSettings settings, EventFilter filter) {
        settings.put(TEXT, filter.text());
        settings.put(ACCOUNT, filter.account());
        settings.put(ERRORS_ONLY, filter.errorsOnly());
    }
}
