package com.activeeye.workbench.core.validation;

import java.util.List;

/**
 * One thing that a check has to say of a value.
 *
 * @param severity whether the value is refused or only doubtful
 * @param text what is wrong and what would be right, one sentence
 */
public record Finding(Severity severity, String text) {

    /** How much a finding weighs. */
    public enum Severity {
        /** Worth knowing; the value is accepted. */
        WARNING,
        /** The value is refused. */
        ERROR
    }

    /** A finding that refuses the value. */
    public static Finding error(String text) {
        return new Finding(Severity.ERROR, text);
    }

    /** A finding that lets the value pass. */
    public static Finding warning(String text) {
        return new Finding(Severity.WARNING, text);
    }

    /** Whether any of the findings refuses the value. */
    public static boolean anyError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
