package com.activeeye.workbench.aws.plan;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that plans in a sandbox of its own. */
abstract class WithPlanWorld {
    @TempDir
    Path folder;
    PlanWorld world;

    @BeforeEach
    void startWorld() {
        world = newWorld();
    }

    /** The world of each test, unless it wants another one. */
    PlanWorld newWorld() {
        return new PlanWorld(folder);
    }

    @AfterEach
    void endWorld() throws IOException {
        world.close();
    }
}
