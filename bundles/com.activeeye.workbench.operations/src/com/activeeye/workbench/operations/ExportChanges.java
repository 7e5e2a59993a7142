package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.change.ChangeHistory;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.CsvText;
import com.activeeye.workbench.core.workspace.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Writes the change log to a file for others: as it is, to be verified, or as a table. */
public final class ExportChanges {
    private static final List<String> HEAD = List.of("time", "change", "result", "who", "account", "what", "before",
            "after", "credential", "step", "subject");

    private final Workbench workbench;

    /** Exports from the workbench's environment. */
    public ExportChanges(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Writes the file, in the form that its name ends with.
     *
     * @param target with {@code .csv} one line for each chosen change, by how it stood last; else the whole log, line by
     *        line as it is, so that its chain can be verified; a file that is there is replaced
     * @param chosen which changes a table has
     * @return the log as it was read, with what of its chain does not hold
     * @throws WorkbenchException of kind DISK when the log cannot be read or the file cannot be written
     */
    public ChangeHistory run(Path target, Predicate<ChangeRecord> chosen) {
        if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return workbench.changeLog().export(target);
        }
        ChangeHistory history = workbench.changeLog().history();
        List<ChangeRecord> changes = history.changes().stream().filter(chosen).toList();
        AtomicFile.write(target, csv(changes).getBytes(StandardCharsets.UTF_8));
        return history;
    }

    private static String csv(List<ChangeRecord> changes) {
        StringBuilder csv = new StringBuilder(CsvText.line(HEAD));
        changes.forEach(change -> csv.append(CsvText.line(List.of(change.time().toString(), change.id().toString(),
                change.phase().name().toLowerCase(Locale.ROOT), change.who(), change.account().digits(),
                change.what(), change.before(), change.after(), change.target().credential(),
                change.target().step(), change.target().subject()))));
        return csv.toString();
    }
}
