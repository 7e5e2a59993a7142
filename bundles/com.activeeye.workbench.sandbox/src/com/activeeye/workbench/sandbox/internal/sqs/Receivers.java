package com.activeeye.workbench.sandbox.internal.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Takes messages from queues, hides them, and deletes them. */
final class Receivers {
    private static final long SHORTEST_WAIT = 10;
    private static final Pattern HANDLE = Pattern.compile("[0-9a-f-]{36}/[0-9a-f-]{36}");

    private final QueueStore queues;
    private final Clock clock;

    Receivers(QueueStore queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    /** ReceiveMessage: waits for a message as long as the request or the queue says. */
    JsonObject receive(String arn, JsonObject request) {
        int most = Json.number(request, "MaxNumberOfMessages", 1, 1, 10);
        int wait = Json.number(request, "WaitTimeSeconds", -1, -1, 20);
        int hide = Json.number(request, "VisibilityTimeout", -1, -1, 43_200);
        int seconds = wait < 0 ? queues.read(arn, queue -> queue.seconds("ReceiveMessageWaitTimeSeconds")) : wait;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        JsonArray found = poll(arn, request, most, hide, end);
        JsonObject reply = new JsonObject();
        if (!found.isEmpty()) {
            reply.add("Messages", found);
        }
        return reply;
    }

    private JsonArray poll(String arn, JsonObject request, int most, int hide, long end) {
        while (true) {
            long rings = queues.rings();
            JsonArray found = take(arn, request, most, hide);
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (!found.isEmpty() || left <= 0
                    || !queues.await(rings, Math.min(left, untilNextVisible(arn)))) {
                return found;
            }
        }
    }

    private long untilNextVisible(String arn) {
        Instant now = clock.instant();
        return queues.read(arn, queue -> queue.messages.nextVisible(now)
                .map(next -> Math.max(SHORTEST_WAIT, Duration.between(now, next).toMillis())).orElse(Long.MAX_VALUE));
    }

    private JsonArray take(String arn, JsonObject request, int most, int hide) {
        // Looking first keeps an idle poll from marking the state as changed.
        if (queues.read(arn, queue -> queue.visible(clock.instant())) == 0) {
            return new JsonArray();
        }
        List<Message> dead = new ArrayList<>();
        JsonArray found = queues.update(arn, queue -> {
            queue.expire(clock.instant());
            return taken(queue, request, most, hide, dead);
        });
        bury(arn, dead);
        return found;
    }

    private JsonArray taken(Queue queue, JsonObject request, int most, int hide, List<Message> dead) {
        JsonArray found = new JsonArray();
        Optional<Queue.Redrive> redrive = queue.redrive().filter(one -> queues.has(one.target()));
        Instant now = clock.instant();
        Instant hidden = now.plusSeconds(hide < 0 ? queue.seconds("VisibilityTimeout") : hide);
        List<Message> handed = new ArrayList<>();
        for (Iterator<Message> ready = queue.messages.ready(now); ready.hasNext() && handed.size() < most;) {
            Message message = ready.next();
            if (redrive.isPresent() && message.receives >= redrive.get().maxReceives()) {
                ready.remove();
                message.deadLetterSource = queue.arn();
                dead.add(message);
            } else {
                handed.add(message);
            }
        }
        for (Message message : handed) {
            queue.messages.hide(message, hidden);
            hand(message, now);
            found.add(MessageView.of(queue, message, request));
        }
        return found;
    }

    private static void hand(Message message, Instant now) {
        message.receives++;
        message.firstReceived = message.receives == 1 ? now : message.firstReceived;
        message.handle = Base64.getEncoder().encodeToString(
                (message.id + "/" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    private void bury(String arn, List<Message> dead) {
        if (dead.isEmpty()) {
            return;
        }
        String target = queues.read(arn, Queue::redrive).orElseThrow().target();
        queues.update(target, queue -> queue.messages.addAll(dead));
        queues.ring();
    }

    /** Deletes the message of a handle; one that was received again since then stays. */
    void delete(String arn, String handle) {
        String id = messageId(handle);
        queues.update(arn, queue -> queue.messages.received(id, handle).map(queue.messages::remove));
    }

    /** Hides the message of a handle for so many seconds from now. */
    void hide(String arn, String handle, int seconds) {
        String id = messageId(handle);
        Instant now = clock.instant();
        queues.update(arn, queue -> {
            Message message = queue.messages.received(id, handle).filter(one -> one.inFlight(now))
                    .orElseThrow(() -> SqsErrors.notInFlight(id));
            queue.messages.hide(message, now.plusSeconds(seconds));
            return true;
        });
        queues.ring();
    }

    private static String messageId(String handle) {
        try {
            String text = new String(Base64.getDecoder().decode(handle), StandardCharsets.UTF_8);
            if (HANDLE.matcher(text).matches()) {
                return text.substring(0, 36);
            }
        } catch (IllegalArgumentException e) {
            throw SqsErrors.receipt(handle);
        }
        throw SqsErrors.receipt(handle);
    }
}
