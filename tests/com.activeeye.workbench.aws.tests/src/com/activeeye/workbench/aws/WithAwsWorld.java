package com.activeeye.workbench.aws;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has a sandbox of its own. */
public abstract class WithAwsWorld {
    /** Where the sandbox keeps its state. */
    @TempDir
    protected Path folder;
    /** The sandbox, and what works on it. */
    protected AwsWorld world;

    @BeforeEach
    protected final void startWorld() {
        world = new AwsWorld(folder);
    }

    @AfterEach
    protected final void endWorld() throws IOException {
        world.close();
    }
}
