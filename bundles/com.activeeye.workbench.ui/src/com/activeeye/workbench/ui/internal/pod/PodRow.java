package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.aws.pod.PodView;
import com.activeeye.workbench.aws.pod.QueueView;
import com.activeeye.workbench.aws.pod.TopicView;
import com.activeeye.workbench.core.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of one of the pod editor's tables.
 *
 * @param cells the texts, by column
 */
record PodRow(List<String> cells) {
    private static final Texts TEXTS = Texts.beside(PodRow.class);

    static List<PodRow> topics(PodView view) {
        return view.topics().stream().map(PodRow::topic).toList();
    }

    private static PodRow topic(TopicView topic) {
        String state = TEXTS.get(!topic.exists() ? "topic.missing" : topic.subscribed() ? "topic.ok"
                : "topic.unsubscribed");
        return new PodRow(List.of(topic.region(), state, String.join(", ", topic.buckets()),
                topic.arn()));
    }

    static List<PodRow> queues(PodView view) {
        return Stream.of(view.queue(), view.deadLetters()).map(PodRow::queue).toList();
    }

    private static PodRow queue(QueueView queue) {
        String state = TEXTS.get(queue.exists() ? "queue.ok" : "queue.missing");
        return new PodRow(List.of(queue.name(), state, Long.toString(queue.waiting()),
                Long.toString(queue.inFlight())));
    }
}
