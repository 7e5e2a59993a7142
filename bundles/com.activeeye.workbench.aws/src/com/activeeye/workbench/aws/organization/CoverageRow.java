package com.activeeye.workbench.aws.organization;

import java.util.List;
import java.util.Objects;

/**
 * One account in all regions.
 *
 * @param account the account
 * @param cells one per region of the coverage, in their order
 */
public record CoverageRow(ListedAccount account, List<CoverageCell> cells) {
    public CoverageRow {
        Objects.requireNonNull(account);
        cells = List.copyOf(cells);
    }
}
