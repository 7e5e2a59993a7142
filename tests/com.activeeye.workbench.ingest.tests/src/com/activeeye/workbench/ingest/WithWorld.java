package com.activeeye.workbench.ingest;

import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has a world of its own, in which one account is monitored. */
abstract class WithWorld {
    /** Another account, which has no connector at first. */
    static final String OTHER = "999988887777";

    @TempDir
    Path folder;
    IngestWorld world;

    @BeforeEach
    void openWorld() {
        world = new IngestWorld(folder).connector(IngestWorld.ACCOUNT, true);
    }

    @AfterEach
    void closeWorld() {
        world.close();
    }

    /** What the ledger counts of one log file that was left out. */
    static OutcomeCount skipped(LedgerReason reason) {
        return new OutcomeCount(LedgerOutcome.SKIPPED, reason, 1);
    }
}
