package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSandboxTest {
    private static final int STARTS = 3;

    @TempDir
    Path workspace;

    @Test
    void isOneForAllWhoStartAtTheSameTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(STARTS);
        try (ExecutorService processes = Executors.newFixedThreadPool(STARTS)) {
            List<Future<RunningSandbox>> starts = processes.invokeAll(Collections.nCopies(STARTS, () -> {
                together.await();
                return RunningSandbox.join(workspace, Clock.systemUTC());
            }));
            List<RunningSandbox> joined = new ArrayList<>();
            try {
                for (Future<RunningSandbox> start : starts) {
                    joined.add(start.get());
                }
                assertThat(joined).extracting(RunningSandbox::endpoint).containsOnly(joined.getFirst().endpoint());
                assertThat(joined).filteredOn(one -> one.inThisProcess().isPresent()).hasSize(1);
            } finally {
                joined.forEach(RunningSandbox::close);
            }
        }
    }
}
