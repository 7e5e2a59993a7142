package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.nio.file.Path;
import java.sql.SQLException;

/** Tells the database's failures apart by what DuckDB says of them, and puts them into a user's words. */
final class StoreFaults {
    private static final Texts TEXTS = Texts.beside(StoreFaults.class);

    private StoreFaults() {
    }

    static WorkbenchException of(SQLException cause) {
        boolean full = isFull(cause);
        String what = full ? TEXTS.get("store.full") : TEXTS.get("store.failed", firstLine(cause));
        return new WorkbenchException(FaultKind.DISK, what, TEXTS.get(full ? "store.full.todo" : "store.failed.todo"),
                cause);
    }

    static WorkbenchException inUse(Path file, SQLException cause) {
        return new WorkbenchException(FaultKind.IN_USE, TEXTS.get("store.in_use", file),
                TEXTS.get("store.in_use.todo"), cause);
    }

    static WorkbenchException newer(Path file) {
        return new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("store.newer", file),
                TEXTS.get("store.newer.todo"));
    }

    static WorkbenchException closed() {
        return new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("store.closed"), "");
    }

    static String aside(Path file, SQLException cause, Path where) {
        return TEXTS.get("store.aside", file.getFileName(), firstLine(cause), where);
    }

    static WorkbenchException gone(String sha256) {
        return new WorkbenchException(FaultKind.NOT_FOUND, TEXTS.get("files.gone", sha256),
                TEXTS.get("files.gone.todo"));
    }

    static WorkbenchException changed(String place, String why) {
        return new WorkbenchException(FaultKind.CORRUPT, TEXTS.get("files.changed", place, why),
                TEXTS.get("files.changed.todo"));
    }

    static boolean isLock(SQLException cause) {
        String text = String.valueOf(cause.getMessage());
        // Windows words it as a sharing violation.
        return text.contains("Could not set lock") || text.contains("Conflicting lock")
                || text.contains("used by another process");
    }

    /** Whether it is the disk or its rights that fail rather than the file's content. */
    static boolean isDisk(SQLException cause) {
        String text = String.valueOf(cause.getMessage());
        return isFull(cause) || text.contains("Permission denied") || text.contains("Read-only file system")
                || text.contains("Access is denied") || text.contains("Too many open files");
    }

    /** Whether DuckDB refuses everything from now on until the file is opened again. */
    static boolean isFatal(SQLException cause) {
        String text = String.valueOf(cause.getMessage());
        return text.contains("invalidated") || text.contains("FATAL");
    }

    private static boolean isFull(SQLException cause) {
        String text = String.valueOf(cause.getMessage());
        return text.contains("No space left") || text.contains("not enough space") || text.contains("Out of disk")
                || text.contains("Disk quota exceeded") || text.contains("File too large");
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
