package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.core.change.ChangeHistory;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.compare.ComparePane;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The changes that are shown, the newest first. */
final class ChangesModel {
    private static final Texts TEXTS = Texts.beside(ChangesModel.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** No change at all. */
    static final ChangeHistory EMPTY = new ChangeHistory(List.of(), List.of(), "");

    private ChangeHistory history = EMPTY;
    private ChangeFilter filter = ChangeFilter.ALL;
    private List<ChangeRecord> rows = List.of();
    private int all;

    void history(ChangeHistory read) {
        history = read;
        select();
    }

    void filter(ChangeFilter chosen) {
        filter = chosen;
        select();
    }

    ChangeFilter filter() {
        return filter;
    }

    private void select() {
        List<ChangeRecord> changes = history.changes();
        all = changes.size();
        // A step begins before the calls within it and ends after them: what is shown is when each ended.
        rows = changes.reversed().stream().filter(filter)
                .sorted(Comparator.comparing(ChangeRecord::time).reversed()).toList();
    }

    List<ChangeRecord> rows() {
        return rows;
    }

    int index(UUID id) {
        return rows.stream().map(ChangeRecord::id).toList().indexOf(id);
    }

    /** How many there are, and whether somebody has tampered with them. */
    String summary() {
        String count = all == 0 ? TEXTS.get("summary.none")
                : rows.size() == all ? TEXTS.get("summary.all", all) : TEXTS.get("summary.some", rows.size(), all);
        return history.isIntact() ? count : count + " " + TEXTS.get("summary.broken");
    }

    boolean isIntact() {
        return history.isIntact();
    }

    /** What verifying the chain has found. */
    String verified() {
        return history.isIntact()
                ? TEXTS.get("verify.intact", String.valueOf(history.records().size()), history.head())
                : TEXTS.get("verify.broken") + "\n\n" + history.findings().stream().map(Finding::text)
                        .collect(Collectors.joining("\n"));
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    static String result(ChangeRecord change) {
        return TEXTS.get("result." + change.phase().name().toLowerCase(Locale.ROOT));
    }

    /** All of a change but its documents. */
    String details(ChangeRecord change) {
        String text = TEXTS.get("details", change.what(), time(change.time()), result(change), change.who(),
                change.account().grouped(), change.id().toString());
        return change.phase() == Phase.FAILED ? text + "\n" + TEXTS.get("details.failed", change.after()) : text;
    }

    /** What was there before and after; of a change that was not carried through, what was wanted. */
    ComparePane.Documents documents(ChangeRecord change) {
        boolean done = change.phase() == Phase.DONE;
        String after = done ? change.after()
                : history.first(change.id()).map(ChangeRecord::after).orElse("");
        return new ComparePane.Documents(TEXTS.get(change.before().isBlank() ? "compare.missing" : "compare.before"),
                change.before(), TEXTS.get(done ? after.isBlank() ? "compare.gone" : "compare.after"
                        : "compare.wanted"), after, TEXTS.get("compare.same"));
    }
}
