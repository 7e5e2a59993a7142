package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;

/**
 * How long, and how many of them, the original log files are kept.
 *
 * @param days for how many days after they were ingested; 0 for as long as there is room
 * @param bytes how much room they may take on the disk; 0 for all there is
 */
public record RetentionLimits(int days, long bytes) {
    /** Nothing is ever removed. */
    public static final RetentionLimits NONE = new RetentionLimits(0, 0);

    private static final int DAYS_AT_MOST = 36_500;
    private static final Texts TEXTS = Texts.beside(RetentionLimits.class);

    /** @throws WorkbenchException of kind INVALID_INPUT when a limit is negative, or more than a hundred years */
    public RetentionLimits {
        if (days < 0 || days > DAYS_AT_MOST) {
            throw WorkbenchException.invalid(TEXTS.get("retention.days", DAYS_AT_MOST), "");
        }
        if (bytes < 0) {
            throw WorkbenchException.invalid(TEXTS.get("retention.bytes"), "");
        }
    }

    /** Whether anything is ever removed. */
    public boolean any() {
        return days > 0 || bytes > 0;
    }
}
