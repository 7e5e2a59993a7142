package com.activeeye.workbench.sandbox.internal.sqs;

import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.KeyUse;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Asks whether a caller may act on a queue, and on the key that encrypts it. */
final class QueueAccess {
    private static final String AWS_MANAGED = "alias/aws/sqs";

    private final World world;
    private final QueueStore queues;

    QueueAccess(World world, QueueStore queues) {
        this.world = world;
        this.queues = queues;
    }

    /** The ARN of the queue that the call's QueueUrl names, when there is one and the caller may do this to it. */
    String require(Call call, String action) {
        String arn = QueueStore.arnOf(Json.required(call.json(), "QueueUrl"), call.region());
        require(call.caller(), arn, action, call.context());
        return arn;
    }

    /** Throws QueueDoesNotExist or AccessDenied unless the principal may do this. */
    void require(Principal caller, String arn, String action, Map<String, String> context) {
        String policy = queues.read(arn, queue -> queue.attribute("Policy"));
        require(new AccessRequest(caller, action, arn, Arn.parse(arn).account(), policy, AccessRequest.Rule.EITHER,
                context));
    }

    void require(AccessRequest request) {
        Authorizer.Decision decision = world.check(request);
        if (!decision.allowed()) {
            throw SqsErrors.denied(Authorizer.message(request, decision));
        }
    }

    /** Throws KMS errors of sqs when the queue has a customer-managed key that the caller may not use. */
    void useKey(Principal caller, String arn, String action, Map<String, String> context) {
        String key = queues.read(arn, queue -> queue.attribute("KmsMasterKeyId"));
        if (key.isEmpty() || key.equals(AWS_MANAGED)) {
            return;
        }
        String region = Arn.parse(arn).region();
        try {
            world.find(KeyUse.class).use(caller, action, region, key, "sqs." + region + ".amazonaws.com",
                    Map.of("aws:sqs:arn", arn), context);
        } catch (AwsError e) {
            throw AwsError.bad("KmsAccessDenied", e.getMessage()).queryCode("KMS.AccessDeniedException");
        }
    }
}
