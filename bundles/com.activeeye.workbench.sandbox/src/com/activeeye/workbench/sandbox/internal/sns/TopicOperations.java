package com.activeeye.workbench.sandbox.internal.sns;

import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** The operations of sns on topics. */
final class TopicOperations {
    private final TopicStore topics;
    private final TopicAccess access;

    TopicOperations(TopicStore topics, TopicAccess access) {
        this.topics = topics;
        this.access = access;
    }

    void addTo(Operations operations) {
        operations.on("CreateTopic", this::create).on("DeleteTopic", this::delete).on("ListTopics", this::list)
                .on("GetTopicAttributes", this::attributes).on("SetTopicAttributes", this::setAttribute)
                .on("TagResource", this::tag).on("UntagResource", this::untag)
                .on("ListTagsForResource", this::tags);
    }

    private Reply create(Call call) {
        String name = call.query().get("Name");
        if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
            throw SnsErrors.parameter("Topic Name");
        }
        Topic topic = new Topic(Arn.of("sns", call.region(), call.account(), name).toString(), call.account(),
                call.region());
        access.require(AccessRequest.own(call, "sns:CreateTopic", topic.arn));
        Map<String, String> attributes = call.query().map("Attributes");
        attributes.forEach(TopicAttributes::validateTopic);
        topic.attributes.putAll(attributes);
        tagsOf(call.query()).forEach(tag -> topic.tags.put(tag.get("Key"), tag.get("Value")));
        if (topics.hasTopic(topic.arn)) {
            topics.topic(topic.arn, there -> same(there, topic));
        } else {
            topics.add(topic);
        }
        return Reply.xml(xml -> xml.element("TopicArn", topic.arn));
    }

    private static boolean same(Topic there, Topic wanted) {
        if (!there.attributes.entrySet().containsAll(wanted.attributes.entrySet())) {
            throw SnsErrors.parameter("Attributes Reason: Topic already exists with different attributes");
        }
        if (!wanted.tags.isEmpty() && !wanted.tags.equals(there.tags)) {
            throw SnsErrors.parameter("Tags Reason: Topic already exists with different tags");
        }
        return true;
    }

    /** Deleting what is not there succeeds, as in AWS. */
    private Reply delete(Call call) {
        String arn = call.query().required("TopicArn");
        TopicAccess.checkArn(arn, "TopicArn", call.region());
        if (topics.hasTopic(arn) || !Arn.parse(arn).account().equals(call.account())) {
            access.require(call, "TopicArn", "sns:DeleteTopic");
            topics.removeTopic(arn);
        }
        return Reply.empty();
    }

    private Reply list(Call call) {
        access.require(AccessRequest.own(call, "sns:ListTopics",
                Arn.of("sns", call.region(), call.account(), "*").toString()));
        List<String> all = topics.topics(topic -> topic.owner.equals(call.account())
                && topic.region.equals(call.region()));
        return Reply.xml(xml -> new Page<>(all, call.query().get("NextToken")).write(xml, "Topics",
                (member, arn) -> member.element("TopicArn", arn)));
    }

    private Reply attributes(Call call) {
        String arn = access.require(call, "TopicArn", "sns:GetTopicAttributes");
        List<Subscription> all = topics.subscriptions(one -> one.topic.equals(arn));
        long pending = all.stream().filter(Subscription::pending).count();
        return Reply.xml(xml -> entries(xml, topics.topic(arn,
                topic -> TopicAttributes.describe(topic, all.size() - pending, pending))));
    }

    /** The map of an attributes' answer. */
    static void entries(XmlWriter xml, Map<String, String> attributes) {
        xml.nest("Attributes", map -> attributes.forEach((name, value) -> map.nest("entry",
                entry -> entry.element("key", name).element("value", value))));
    }

    private Reply setAttribute(Call call) {
        String arn = access.require(call, "TopicArn", "sns:SetTopicAttributes");
        String name = call.query().required("AttributeName");
        String value = call.query().get("AttributeValue");
        if (!value.isEmpty()) {
            TopicAttributes.validateTopic(name, value);
        }
        topics.changeTopic(arn, topic -> {
            if (value.isEmpty()) {
                topic.attributes.remove(name);
            } else {
                topic.attributes.put(name, value);
            }
        });
        return Reply.empty();
    }

    private static List<QueryParameters> tagsOf(QueryParameters query) {
        return query.structures("Tags");
    }

    private String taggable(Call call, String action) {
        if (!topics.hasTopic(call.query().required("ResourceArn"))) {
            throw SnsErrors.resourceNotFound();
        }
        return access.require(call, "ResourceArn", action);
    }

    private Reply tag(Call call) {
        String arn = taggable(call, "sns:TagResource");
        topics.changeTopic(arn, topic -> tagsOf(call.query())
                .forEach(tag -> topic.tags.put(tag.get("Key"), tag.get("Value"))));
        return Reply.xml(xml -> { });
    }

    private Reply untag(Call call) {
        String arn = taggable(call, "sns:UntagResource");
        topics.changeTopic(arn, topic -> topic.tags.keySet().removeAll(call.query().list("TagKeys")));
        return Reply.xml(xml -> { });
    }

    private Reply tags(Call call) {
        String arn = taggable(call, "sns:ListTagsForResource");
        Map<String, String> tags = topics.topic(arn, topic -> Map.copyOf(topic.tags));
        return Reply.xml(xml -> xml.members("Tags", tags.entrySet(),
                (member, tag) -> member.element("Key", tag.getKey()).element("Value", tag.getValue())));
    }
}
