package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RetentionLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The limits for kept log files as people type them: days, and a size in gigabytes; empty for no limit. */
final class RetentionModel {
    private static final Texts TEXTS = Texts.beside(RetentionModel.class);
    private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000L);

    private RetentionModel() {
    }

    /** The days as they are typed. */
    static String days(RetentionLimits limits) {
        return limits.days() == 0 ? "" : Integer.toString(limits.days());
    }

    /** The size as it is typed. */
    static String size(RetentionLimits limits) {
        return limits.bytes() == 0 ? ""
                : BigDecimal.valueOf(limits.bytes()).divide(GB).stripTrailingZeros().toPlainString();
    }

    /**
     * The limits that were typed.
     *
     * @throws WorkbenchException of kind INVALID_INPUT when they are none
     */
    static RetentionLimits parse(String days, String size) {
        try {
            int number = days.isBlank() ? 0 : Integer.parseInt(days.strip());
            long bytes = size.isBlank() ? 0 : new BigDecimal(size.strip()).multiply(GB)
                    .setScale(0, RoundingMode.UP).longValueExact();
            return new RetentionLimits(number, bytes);
        } catch (NumberFormatException notANumber) {
            throw WorkbenchException.invalid(TEXTS.get("retention.number"), "");
        } catch (ArithmeticException tooLarge) {
            throw WorkbenchException.invalid(TEXTS.get("retention.too_large"), "");
        }
    }
}
