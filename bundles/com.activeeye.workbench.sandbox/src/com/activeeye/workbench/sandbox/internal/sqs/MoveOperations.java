package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Moves dead letters back; here a task is done when it was started. */
final class MoveOperations {
    private static final int REMEMBERED = 10;

    private record Task(String source, String destination, int moved, Instant started) {
    }

    private final World world;
    private final QueueStore queues;
    private final QueueAccess access;
    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    MoveOperations(World world, QueueStore queues, QueueAccess access) {
        this.world = world;
        this.queues = queues;
        this.access = access;
    }

    void addTo(Operations operations) {
        operations.on("StartMessageMoveTask", this::start).on("ListMessageMoveTasks", this::list);
    }

    private Reply start(Call call) {
        String source = Json.required(call.json(), "SourceArn");
        String destination = Json.text(call.json(), "DestinationArn");
        require(call, source, "sqs:StartMessageMoveTask");
        require(call, source, "sqs:ReceiveMessage");
        require(call, source, "sqs:DeleteMessage");
        if (!destination.isEmpty()) {
            require(call, destination, "sqs:SendMessage");
        }
        int moved = move(source, destination);
        tasks.add(0, new Task(source, destination, moved, world.clock().instant()));
        JsonObject reply = new JsonObject();
        reply.addProperty("TaskHandle", UUID.randomUUID().toString());
        return Reply.json(reply);
    }

    private void require(Call call, String arn, String action) {
        if (!queues.has(arn)) {
            throw AwsError.bad("ResourceNotFoundException", "The resource that you specified for the SourceArn "
                    + "parameter doesn't exist.").queryCode("ResourceNotFoundException");
        }
        access.require(call.caller(), arn, action, call.context());
    }

    private int move(String source, String destination) {
        Instant now = world.clock().instant();
        List<Message> letters = new ArrayList<>();
        queues.update(source, queue -> {
            queue.messages.stream().filter(one -> movable(one, destination, now)).forEach(letters::add);
            letters.forEach(queue.messages::remove);
            return letters.size();
        });
        for (Message letter : letters) {
            String target = destination.isEmpty() ? letter.deadLetterSource : destination;
            Message fresh = new Message(letter.body, letter.attributes, letter.senderId, now, now);
            queues.update(target, queue -> queue.messages.add(fresh));
        }
        queues.ring();
        return letters.size();
    }

    private boolean movable(Message letter, String destination, Instant now) {
        return letter.visible(now) && (!destination.isEmpty() || queues.has(letter.deadLetterSource));
    }

    private Reply list(Call call) {
        String source = Json.required(call.json(), "SourceArn");
        require(call, source, "sqs:ListMessageMoveTasks");
        JsonArray results = new JsonArray();
        tasks.stream().filter(task -> task.source().equals(source))
                .limit(Json.number(call.json(), "MaxResults", 1, 1, REMEMBERED))
                .forEach(task -> results.add(view(task)));
        JsonObject reply = new JsonObject();
        reply.add("Results", results);
        return Reply.json(reply);
    }

    private static JsonObject view(Task task) {
        JsonObject view = new JsonObject();
        view.addProperty("Status", "COMPLETED");
        view.addProperty("SourceArn", task.source());
        if (!task.destination().isEmpty()) {
            view.addProperty("DestinationArn", task.destination());
        }
        view.addProperty("ApproximateNumberOfMessagesMoved", task.moved());
        view.addProperty("ApproximateNumberOfMessagesToMove", task.moved());
        view.addProperty("StartedTimestamp", task.started().toEpochMilli());
        return view;
    }
}
