package com.activeeye.workbench.sandbox.internal.sqs;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.JsonProtocol;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.Publisher;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Amazon SQS: standard queues with policies, dead-letter queues and long polls. */
public final class SqsService extends OperationService implements Publisher {
    private static final Pattern QUEUE = Pattern.compile("arn:[a-z-]+:sqs:.*");
    private static final Protocol PROTOCOL = new JsonProtocol("1.0", "AmazonSQS", "com.amazonaws.sqs#");

    private final QueueStore queues;
    private final QueueAccess access;
    private final Senders senders;
    private final Receivers receivers;

    public SqsService(World world) {
        super("sqs", PROTOCOL);
        queues = new QueueStore(world.state());
        access = new QueueAccess(world, queues);
        senders = new Senders(queues, world.clock(), world.faults());
        receivers = new Receivers(queues, world.clock());
        new QueueOperations(world, queues, access).addTo(operations);
        new MoveOperations(world, queues, access).addTo(operations);
        operations.on("SendMessage", this::send).on("SendMessageBatch", this::sendBatch)
                .on("ReceiveMessage", this::receive).on("DeleteMessage", this::delete)
                .on("DeleteMessageBatch", this::deleteBatch).on("ChangeMessageVisibility", this::hide)
                .on("ChangeMessageVisibilityBatch", this::hideBatch);
    }

    @Override
    public Reply handle(Call call) throws IOException {
        try {
            return super.handle(call);
        } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException
                | ClassCastException e) {
            // Gson says so when a member has another type than its operation wants.
            throw AwsError.bad("SerializationException", "A member of the request has a wrong type.");
        }
    }

    @Override
    public void close() {
        queues.close();
    }

    private Reply send(Call call) {
        String arn = access.require(call, "sqs:SendMessage");
        access.useKey(call.caller(), arn, "kms:GenerateDataKey", call.context());
        return Reply.json(senders.send(arn, call.json(), call.caller().userId()));
    }

    private Reply sendBatch(Call call) {
        String arn = access.require(call, "sqs:SendMessage");
        access.useKey(call.caller(), arn, "kms:GenerateDataKey", call.context());
        return batch(call, entry -> senders.send(arn, entry, call.caller().userId()));
    }

    private Reply receive(Call call) {
        String arn = access.require(call, "sqs:ReceiveMessage");
        access.useKey(call.caller(), arn, "kms:Decrypt", call.context());
        return Reply.json(receivers.receive(arn, call.json()));
    }

    private Reply delete(Call call) {
        receivers.delete(access.require(call, "sqs:DeleteMessage"), Json.required(call.json(), "ReceiptHandle"));
        return Reply.json(new JsonObject());
    }

    private Reply deleteBatch(Call call) {
        String arn = access.require(call, "sqs:DeleteMessage");
        return batch(call, entry -> {
            receivers.delete(arn, Json.required(entry, "ReceiptHandle"));
            return new JsonObject();
        });
    }

    private Reply hide(Call call) {
        hide(access.require(call, "sqs:ChangeMessageVisibility"), call.json());
        return Reply.json(new JsonObject());
    }

    private Reply hideBatch(Call call) {
        String arn = access.require(call, "sqs:ChangeMessageVisibility");
        return batch(call, entry -> hide(arn, entry));
    }

    private JsonObject hide(String arn, JsonObject entry) {
        receivers.hide(arn, Json.required(entry, "ReceiptHandle"), Json.number(entry, "VisibilityTimeout", 0, 0,
                43_200));
        return new JsonObject();
    }

    /** Runs each entry by itself: some may fail. */
    private static Reply batch(Call call, Function<JsonObject, JsonObject> one) {
        List<JsonObject> entries = Json.objects(call.json(), "Entries");
        checkBatch(entries);
        JsonArray successful = new JsonArray();
        JsonArray failed = new JsonArray();
        for (JsonObject entry : entries) {
            try {
                JsonObject result = one.apply(entry);
                result.add("Id", entry.get("Id"));
                successful.add(result);
            } catch (AwsError e) {
                failed.add(failure(entry, e));
            }
        }
        JsonObject reply = new JsonObject();
        reply.add("Successful", successful);
        reply.add("Failed", failed);
        return Reply.json(reply);
    }

    private static JsonObject failure(JsonObject entry, AwsError error) {
        JsonObject failure = new JsonObject();
        failure.add("Id", entry.get("Id"));
        failure.addProperty("SenderFault", error.sender());
        failure.addProperty("Code", error.queryCode().isEmpty() ? error.code() : error.queryCode());
        failure.addProperty("Message", error.getMessage());
        return failure;
    }

    private static void checkBatch(List<JsonObject> entries) {
        if (entries.isEmpty()) {
            throw SqsErrors.batch("EmptyBatchRequest", "There should be at least one entry in the request.");
        }
        if (entries.size() > 10) {
            throw SqsErrors.batch("TooManyEntriesInBatchRequest", "Maximum number of entries per request are 10. You "
                    + "have sent " + entries.size() + ".");
        }
        Set<String> ids = new HashSet<>();
        for (JsonObject entry : entries) {
            if (!ids.add(Json.required(entry, "Id"))) {
                throw SqsErrors.batch("BatchEntryIdsNotDistinct", "Id " + Json.text(entry, "Id") + " repeated.");
            }
        }
    }

    @Override
    public boolean handles(String arn) {
        return QUEUE.matcher(arn).matches();
    }

    @Override
    public void checkDelivery(Principal sender, String arn, Map<String, String> context) {
        access.require(sender, arn, "sqs:SendMessage", context);
        access.useKey(sender, arn, "kms:GenerateDataKey", context);
    }

    @Override
    public void deliver(Principal sender, String arn, String subject, String message, Map<String, String> context) {
        checkDelivery(sender, arn, context);
        senders.put(arn, message, Map.of(), sender.userId(), -1);
    }

    /** Delivers a message with attributes, as raw delivery of sns does. */
    public void deliver(Principal sender, String arn, String message, Map<String, JsonObject> attributes,
            Map<String, String> context) {
        checkDelivery(sender, arn, context);
        senders.put(arn, message, attributes, sender.userId(), -1);
    }
}
