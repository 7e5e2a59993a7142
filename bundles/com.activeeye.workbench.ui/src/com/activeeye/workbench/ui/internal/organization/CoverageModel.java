package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.aws.organization.Coverage;
import com.activeeye.workbench.aws.organization.CoverageCell;
import com.activeeye.workbench.aws.organization.CoverageRow;
import com.activeeye.workbench.core.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the coverage view shows of a coverage.
 *
 * @param coverage the whole coverage
 * @param filter only accounts whose number or name has this in it, in any case; empty for all
 * @param problemsOnly only accounts for which something is to be done
 */
record CoverageModel(Coverage coverage, String filter, boolean problemsOnly) {
    private static final Texts TEXTS = Texts.beside(CoverageModel.class);

    /** The accounts that pass. */
    List<CoverageRow> rows() {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return coverage.rows().stream().filter(row -> !problemsOnly || row.cells().stream()
                .anyMatch(cell -> cell.state().isProblem())).filter(row -> (row.account().account().digits() + " "
                        + row.account().account().grouped() + " " + row.account().name()).toLowerCase(Locale.ROOT)
                        .contains(wanted)).toList();
    }

    /** How many cells are in each state, in words. */
    String summary() {
        String counts = coverage.counts().entrySet().stream().map(count -> TEXTS.get("coverage.count",
                count.getKey().label(), count.getValue())).collect(Collectors.joining(", "));
        return TEXTS.get("coverage.summary", rows().size(), coverage.rows().size(), coverage.regions().size(), counts);
    }

    /** One account in words: the regions that are alike together, with why, and the trails that record it. */
    String detail(CoverageRow row) {
        Map<String, List<CoverageCell>> alike = row.cells().stream().collect(Collectors.groupingBy(
                cell -> cell.state().label() + ": " + cell.why(), LinkedHashMap::new, Collectors.toList()));
        // The reason comes first: there may be many regions, and little room.
        String states = alike.entrySet().stream().map(entry -> entry.getKey() + "\n    " + entry.getValue().stream()
                .map(CoverageCell::region).collect(Collectors.joining(", "))).collect(Collectors.joining("\n"));
        String trails = row.cells().stream().flatMap(cell -> cell.trails().stream()).distinct()
                .map(arn -> "    " + arn).collect(Collectors.joining("\n"));
        return row.account().name() + "  " + row.account().account().grouped() + "\n" + states
                + (trails.isEmpty() ? "" : "\n" + TEXTS.get("coverage.trails") + "\n" + trails);
    }
}
