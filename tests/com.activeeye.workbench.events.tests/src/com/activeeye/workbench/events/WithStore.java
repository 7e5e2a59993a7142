package com.activeeye.workbench.events;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has a store of its own, which is empty at first. */
abstract class WithStore {
    @TempDir
    Path folder;
    EventStore store;

    @BeforeEach
    void openStore() {
        store = Samples.open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Closes the store and opens it again, as a start of the workbench does. */
    void reopen() {
        store.close();
        store = Samples.open(folder);
    }
}
