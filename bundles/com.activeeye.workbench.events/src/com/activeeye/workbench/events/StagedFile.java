package com.activeeye.workbench.events;

/** A log file that was fetched and is not yet kept; what a crash leaves of it is removed at the next start. */
public non-sealed interface StagedFile extends OriginalFile {
}
