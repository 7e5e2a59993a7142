package com.activeeye.workbench.sandbox.internal.sns;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.QueryProtocol;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.Publisher;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Amazon SNS: standard topics with policies that deliver signed messages to queues. */
public final class SnsService extends OperationService implements Publisher {
    private static final Protocol PROTOCOL = new QueryProtocol("http://sns.amazonaws.com/doc/2010-03-31/",
            "2010-03-31");

    private final TopicStore topics;
    private final TopicAccess access;
    private final Deliveries deliveries;

    public SnsService(World world) {
        super("sns", PROTOCOL);
        topics = new TopicStore(world.state());
        access = new TopicAccess(world, topics);
        deliveries = new Deliveries(world, topics);
        new TopicOperations(topics, access).addTo(operations);
        new SubscriptionOperations(topics, access, deliveries).addTo(operations);
        operations.on("Publish", this::publish);
    }

    @Override
    public Optional<Reply.Http> document(String path) {
        if (!path.equals(Envelope.certificatePath(topics.signingKey()))) {
            return Optional.empty();
        }
        byte[] pem = topics.signingKey().pem().getBytes(StandardCharsets.US_ASCII);
        return Optional.of(new Reply.Http(200, Map.of("Content-Type", "application/x-pem-file"),
                new ByteArrayInputStream(pem), pem.length));
    }

    private Reply publish(Call call) {
        String parameter = call.query().find("TopicArn").isPresent() ? "TopicArn" : "TargetArn";
        String arn = access.require(call, parameter, "sns:Publish");
        Publication publication = Publication.read(call.query());
        access.useKey(call.caller(), arn, call.context());
        deliveries.publish(arn, publication);
        return Reply.xml(xml -> xml.element("MessageId", publication.id()));
    }

    @Override
    public boolean handles(String arn) {
        return arn.matches("arn:[a-z-]+:sns:.*");
    }

    @Override
    public void checkDelivery(Principal sender, String arn, Map<String, String> context) {
        access.require(sender, arn, "sns:Publish", context);
        access.useKey(sender, arn, context);
    }

    @Override
    public void deliver(Principal sender, String arn, String subject, String message, Map<String, String> context) {
        checkDelivery(sender, arn, context);
        deliveries.publish(arn, Publication.of(subject, message));
    }
}
