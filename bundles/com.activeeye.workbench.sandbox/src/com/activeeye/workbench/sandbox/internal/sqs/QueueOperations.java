package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The operations of sqs on queues themselves. */
final class QueueOperations {
    private final World world;
    private final QueueStore queues;
    private final QueueAccess access;

    QueueOperations(World world, QueueStore queues, QueueAccess access) {
        this.world = world;
        this.queues = queues;
        this.access = access;
    }

    void addTo(Operations operations) {
        operations.on("CreateQueue", this::create).on("GetQueueUrl", this::url).on("ListQueues", this::list)
                .on("GetQueueAttributes", this::attributes).on("SetQueueAttributes", this::setAttributes)
                .on("PurgeQueue", this::purge).on("DeleteQueue", this::delete)
                .on("ListDeadLetterSourceQueues", this::deadLetterSources).on("TagQueue", this::tag)
                .on("UntagQueue", this::untag).on("ListQueueTags", this::tags);
    }

    private Reply create(Call call) {
        String name = Json.required(call.json(), "QueueName");
        if (!name.matches("[A-Za-z0-9_-]{1,80}")) {
            throw SqsErrors.parameter("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in "
                    + "length");
        }
        Queue queue = new Queue(call.account(), call.region(), name, world.clock().instant());
        access.require(AccessRequest.own(call, "sqs:CreateQueue", queue.arn()));
        Map<String, String> attributes = Json.map(call.json(), "Attributes");
        QueueAttributes.validate(attributes);
        QueueAttributes.set(queue, attributes, queue.created);
        queue.tags.putAll(Json.map(call.json(), "tags"));
        Optional<Queue> there = queues.addOrFind(queue);
        if (there.isPresent() && !attributes.entrySet().stream()
                .allMatch(set -> there.get().attribute(set.getKey()).equals(set.getValue()))) {
            throw SqsErrors.nameExists();
        }
        return urlReply(queue.account, name);
    }

    private Reply url(Call call) {
        String owner = Json.text(call.json(), "QueueOwnerAWSAccountId");
        String account = owner.isEmpty() ? call.account() : owner;
        String name = Json.required(call.json(), "QueueName");
        access.require(call.caller(), Arn.of("sqs", call.region(), account, name).toString(), "sqs:GetQueueUrl",
                call.context());
        return urlReply(account, name);
    }

    private String urlOf(String account, String name) {
        return world.endpoint() + (world.endpoint().getPath().endsWith("/") ? "" : "/") + account + "/" + name;
    }

    private Reply urlReply(String account, String name) {
        JsonObject reply = new JsonObject();
        reply.addProperty("QueueUrl", urlOf(account, name));
        return Reply.json(reply);
    }

    private Reply list(Call call) {
        access.require(AccessRequest.own(call, "sqs:ListQueues",
                Arn.of("sqs", call.region(), call.account(), "*").toString()));
        String prefix = Json.text(call.json(), "QueueNamePrefix");
        List<String> names = queues.list(call.account(), call.region(), queue -> queue.name).stream()
                .filter(name -> name.startsWith(prefix)).sorted().toList();
        return page(call, "QueueUrls", names.stream().map(name -> urlOf(call.account(), name)).toList());
    }

    /** Pages by the offset: only with MaxResults does sqs page at all. */
    private static Reply page(Call call, String member, List<String> all) {
        int most = Json.number(call.json(), "MaxResults", 1000, 1, 1000);
        String token = Json.text(call.json(), "NextToken");
        int from = token.isEmpty() ? 0 : Math.min(Integer.parseInt(token), all.size());
        int to = Math.min(from + most, all.size());
        JsonArray urls = new JsonArray();
        all.subList(from, to).forEach(urls::add);
        JsonObject reply = new JsonObject();
        reply.add(member, urls);
        if (to < all.size()) {
            reply.addProperty("NextToken", Integer.toString(to));
        }
        return Reply.json(reply);
    }

    private Reply attributes(Call call) {
        String arn = access.require(call, "sqs:GetQueueAttributes");
        Instant now = world.clock().instant();
        List<String> names = Json.texts(call.json(), "AttributeNames");
        JsonObject reply = new JsonObject();
        reply.add("Attributes", queues.read(arn, queue -> QueueAttributes.describe(queue, names, now)));
        return Reply.json(reply);
    }

    private Reply setAttributes(Call call) {
        String arn = access.require(call, "sqs:SetQueueAttributes");
        Map<String, String> attributes = Json.map(call.json(), "Attributes");
        QueueAttributes.validate(attributes);
        queues.update(arn, queue -> {
            QueueAttributes.set(queue, attributes, world.clock().instant());
            return true;
        });
        return Reply.json(new JsonObject());
    }

    private Reply purge(Call call) {
        String arn = access.require(call, "sqs:PurgeQueue");
        Instant now = world.clock().instant();
        queues.update(arn, queue -> {
            if (Duration.between(queue.purged, now).getSeconds() < 60) {
                throw SqsErrors.batch("PurgeQueueInProgress", "Only one PurgeQueue operation on " + queue.name
                        + " is allowed every 60 seconds.");
            }
            queue.purged = now;
            queue.messages.clear();
            return true;
        });
        return Reply.json(new JsonObject());
    }

    private Reply delete(Call call) {
        queues.remove(access.require(call, "sqs:DeleteQueue"));
        queues.ring();
        return Reply.json(new JsonObject());
    }

    private Reply deadLetterSources(Call call) {
        String arn = access.require(call, "sqs:ListDeadLetterSourceQueues");
        List<String> urls = queues.list(call.account(), call.region(), queue -> queue).stream()
                .filter(queue -> queue.redrive().filter(one -> one.target().equals(arn)).isPresent())
                .map(queue -> urlOf(queue.account, queue.name)).toList();
        return page(call, "queueUrls", urls);
    }

    private Reply tag(Call call) {
        String arn = access.require(call, "sqs:TagQueue");
        queues.update(arn, queue -> {
            queue.tags.putAll(Json.map(call.json(), "Tags"));
            return true;
        });
        return Reply.json(new JsonObject());
    }

    private Reply untag(Call call) {
        String arn = access.require(call, "sqs:UntagQueue");
        queues.update(arn, queue -> queue.tags.keySet().removeAll(Json.texts(call.json(), "TagKeys")));
        return Reply.json(new JsonObject());
    }

    private Reply tags(Call call) {
        String arn = access.require(call, "sqs:ListQueueTags");
        JsonObject tags = new JsonObject();
        queues.read(arn, queue -> Map.copyOf(queue.tags)).forEach(tags::addProperty);
        JsonObject reply = new JsonObject();
        reply.add("Tags", tags);
        return Reply.json(reply);
    }
}
