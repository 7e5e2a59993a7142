package com.activeeye.workbench.sandbox.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The messages of a queue: which are visible when, and in which order. */
class MessagesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Messages messages = new Messages();

    @Test
    void messagesComeInOrderOfArrivalWhenTheyAreVisible() {
        add("late", NOW.plusSeconds(5));
        add("first", NOW);
        add("second", NOW);

        assertThat(ready(NOW)).containsExactly("first", "second");
        assertThat(messages.visible(NOW)).isEqualTo(2);
        assertThat(ready(NOW.plusSeconds(5))).containsExactly("late", "first", "second");
    }

    @Test
    void aHiddenMessageComesBackAtTheTimeThatWasSaidLast() {
        Message message = add("one", NOW);
        messages.hide(message, NOW.plusSeconds(30));
        messages.hide(message, NOW.plusSeconds(60));

        assertThat(ready(NOW.plusSeconds(30))).isEmpty();
        assertThat(messages.nextVisible(NOW.plusSeconds(30))).contains(NOW.plusSeconds(60));
        assertThat(ready(NOW.plusSeconds(60))).containsExactly("one");
        messages.hide(message, NOW.plusSeconds(10));
        assertThat(ready(NOW.plusSeconds(10))).containsExactly("one");
    }

    @Test
    void aRemovedMessageIsGone() {
        Message gone = add("gone", NOW);
        Message hidden = add("hidden", NOW);
        messages.hide(hidden, NOW.plusSeconds(1));
        add("stays", NOW);

        assertThat(messages.remove(gone)).isTrue();
        assertThat(messages.remove(gone)).isFalse();
        messages.removeIf(message -> message.body.equals("hidden"));

        assertThat(ready(NOW.plusSeconds(1))).containsExactly("stays");
        assertThat(messages).hasSize(1);
    }

    @Test
    void onlyTheLatestHandleFindsAMessage() {
        Message message = add("one", NOW);
        message.handle = "second";

        assertThat(messages.received(message.id, "second")).contains(message);
        assertThat(messages.received(message.id, "first")).isEmpty();
        messages.clear();
        assertThat(messages.received(message.id, "second")).isEmpty();
    }

    private Message add(String body, Instant visible) {
        Message message = new Message(body, Map.of(), "sender", NOW, visible);
        messages.add(message);
        return message;
    }

    private List<String> ready(Instant now) {
        List<String> bodies = new ArrayList<>();
        messages.ready(now).forEachRemaining(message -> bodies.add(message.body));
        return bodies;
    }
}
