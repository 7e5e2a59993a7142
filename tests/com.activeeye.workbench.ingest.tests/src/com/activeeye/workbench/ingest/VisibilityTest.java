package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.internal.VisibilityKeeper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VisibilityTest {
    /** A queue that hides messages for a second, and counts down when one is extended. */
    private record Extended(FakeQueue queue, CountDownLatch extended) implements MessageQueue {
        @Override
        public List<QueueMessage> receive(int max, Duration wait, Progress progress) {
            return queue.receive(max, wait, progress);
        }

        @Override
        public void delete(QueueMessage message) {
            queue.delete(message);
        }

        @Override
        public void hide(QueueMessage message, Duration duration) {
            queue.hide(message, duration);
            extended.countDown();
        }

        @Override
        public Duration visibility() {
            return Duration.ofSeconds(1);
        }

        @Override
        public long waiting() {
            return queue.waiting();
        }
    }

    @Test
    @Timeout(20)
    void extendsWhatIsStillBeingWorkedOn() throws Exception {
        FakeQueue queue = new FakeQueue().send("a", "b");
        CountDownLatch extended = new CountDownLatch(2);
        List<QueueMessage> messages = queue.receive(10, Duration.ZERO, Progress.NONE);
        try (VisibilityKeeper keeper = new VisibilityKeeper(new Extended(queue, extended))) {
            keeper.hold(messages);
            keeper.release(messages.getFirst());
            assertThat(extended.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(queue.hiddenFor).containsOnlyKeys("m2").containsValue(Duration.ofSeconds(1));
    }
}
