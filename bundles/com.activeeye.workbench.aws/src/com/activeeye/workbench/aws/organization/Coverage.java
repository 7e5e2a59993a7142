package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.text.CsvText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which accounts ActiveEye sees in which regions, and by which trails.
 *
 * @param regions the codes of the regions, the columns of the matrix
 * @param rows the accounts, the rows of the matrix
 * @param trails all trails that were seen, by ARN
 * @param unread why the trails of some accounts could not be read, in sentences
 */
public record Coverage(List<String> regions, List<CoverageRow> rows, List<SeenTrail> trails, List<String> unread) {
    public Coverage {
        regions = List.copyOf(regions);
        rows = List.copyOf(rows);
        trails = List.copyOf(trails);
        unread = List.copyOf(unread);
    }

    /** How many cells are in each state; states that no cell is in are left out. */
    public Map<CoverageState, Long> counts() {
        Map<CoverageState, Long> counts = new EnumMap<>(CoverageState.class);
        cells().forEach(cell -> counts.merge(cell.state(), 1L, Long::sum));
        return counts;
    }

    /** Whether every account is monitored once in every region, or meant not to be. */
    public boolean isComplete() {
        return cells().noneMatch(cell -> cell.state().isProblem());
    }

    private Stream<CoverageCell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** The organisation's trails that record, those that deliver to a bucket. */
    public List<SeenTrail> organizationTrails() {
        return trails.stream().filter(trail -> trail.everyAccount() && !trail.isSilent()).toList();
    }

    /** The matrix as comma-separated values, a line per account and region, with a head line. */
    public String csv() {
        StringBuilder csv = new StringBuilder(CsvText.line(Arrays.stream(OrganizationTexts.get("csv.head").split(","))
                .toList()));
        for (CoverageRow row : rows) {
            for (CoverageCell cell : row.cells()) {
                csv.append(CsvText.line(List.of(row.account().account().digits(), row.account().name(), cell.region(),
                        cell.state().label(), cell.why(), String.join(" ", cell.trails()))));
            }
        }
        return csv.toString();
    }
}
