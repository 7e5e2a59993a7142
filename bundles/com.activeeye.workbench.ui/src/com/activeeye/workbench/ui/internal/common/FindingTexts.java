package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.validation.Finding.Severity;
import java.util.List;
import java.util.Optional;

/** Picks from findings what a page's one line of message shows. */
public final class FindingTexts {
    private FindingTexts() {
    }

    /** The first finding that refuses the value. */
    public static Optional<String> firstError(List<Finding> findings) {
        return first(findings, Severity.ERROR);
    }

    /** The first finding that only warns. */
    public static Optional<String> firstWarning(List<Finding> findings) {
        return first(findings, Severity.WARNING);
    }

    private static Optional<String> first(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).map(Finding::text).findFirst();
    }
}
