package com.activeeye.workbench.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PodQueueTest extends WithAwsWorld {
    private AwsSession session;
    private Pod pod;
    private PodQueue queue;

    @BeforeEach
    void start() {
        pod = world.setUpPod();
        session = world.sessions().pod(pod);
        queue = new PodQueue(session, pod);
    }

    private void send(int count) {
        IntStream.range(0, count).forEach(i -> session.sqs(pod.homeRegion()).sendMessage(request -> request
                .queueUrl(pod.queueUrl()).messageBody("message " + i)));
    }

    @Test
    void deletesMoreThanOneBatch() {
        send(12);
        List<QueueMessage> messages = new ArrayList<>(queue.receive(10, 0, Progress.NONE));
        messages.addAll(queue.receive(10, 0, Progress.NONE));
        assertThat(messages).hasSize(12).allSatisfy(message -> assertThat(message.receiveCount()).isEqualTo(1));
        assertThat(queue.delete(messages)).isEmpty();
        messages.forEach(message -> assertThat(message.body()).startsWith("message "));
        assertThat(queue.receive(10, 0, Progress.NONE)).isEmpty();
    }

    @Test
    void leavesALongPollWithinASecondOfCancel() {
        AtomicLong asked = new AtomicLong();
        AtomicLong cancelled = new AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                boolean now = asked.incrementAndGet() > 2;
                cancelled.compareAndSet(0, now ? System.nanoTime() : 0);
                return now;
            }
        };
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> queue.receive(10, 20, progress));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - cancelled.get())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void tellsAQueueThatIsGone() {
        session.sqs(pod.homeRegion()).deleteQueue(request -> request.queueUrl(pod.queueUrl()));
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> queue.receive(1, 0, Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.NOT_FOUND);
    }
}
