package com.activeeye.workbench.sandbox.internal.sns;

import java.util.LinkedHashMap;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.KeyUse;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Asks whether a caller may act on a topic, and on the key that encrypts it. */
final class TopicAccess {
    private final World world;
    private final TopicStore topics;

    TopicAccess(World world, TopicStore topics) {
        this.world = world;
        this.topics = topics;
    }

    /** The topic ARN in a parameter, when it is one of the call's region and the caller may do this to it. */
    String require(Call call, String parameter, String action) {
        String arn = call.query().required(parameter);
        checkArn(arn, parameter, call.region());
        require(call.caller(), arn, action, call.context());
        return arn;
    }

    static void checkArn(String arn, String parameter, String region) {
        if (!Arn.isArn(arn) || !Arn.parse(arn).service().equals("sns")) {
            throw SnsErrors.parameter(parameter + " Reason: An ARN must have at least 6 elements, not "
                    + arn.split(":").length);
        }
        if (!Arn.parse(arn).region().equals(region)) {
            throw SnsErrors.parameter(parameter);
        }
    }

    /** Throws NotFound or AuthorizationError unless the principal may do this. */
    void require(Principal caller, String arn, String action, Map<String, String> context) {
        Arn topic = Arn.parse(arn);
        String owner = topic.account();
        // Whether a topic exists is only told to its own account.
        if (!topics.hasTopic(arn) && (caller.isService() || caller.accountId().equals(owner))) {
            throw SnsErrors.notFound("Topic does not exist");
        }
        Map<String, String> all = new LinkedHashMap<>(context);
        if (!caller.accountId().isEmpty()) {
            all.put("aws:SourceOwner", caller.accountId());
        }
        String policy = topics.hasTopic(arn) ? topics.topic(arn, Topic::policy) : "";
        require(new AccessRequest(caller, action, arn, owner, policy, AccessRequest.Rule.EITHER, all));
    }

    void require(AccessRequest request) {
        Authorizer.Decision decision = world.check(request);
        if (!decision.allowed()) {
            throw SnsErrors.denied(Authorizer.message(request, decision));
        }
    }

    /** Throws KMSAccessDenied when the topic has a key that the sender may not use. */
    void useKey(Principal sender, String arn, Map<String, String> context) {
        String key = topics.topic(arn, topic -> topic.attributes.getOrDefault("KmsMasterKeyId", ""));
        if (key.isEmpty()) {
            return;
        }
        if (key.equals("alias/aws/sns")) {
            refuseServices(sender);
            return;
        }
        for (String action : new String[] {"kms:GenerateDataKey", "kms:Decrypt"}) {
            use(sender, arn, key, action, context);
        }
    }

    /** The policy of the AWS-managed key cannot be changed, and it names no services. */
    private static void refuseServices(Principal sender) {
        if (sender.isService()) {
            throw SnsErrors.key("User: " + sender.arn() + " is not authorized to perform: kms:GenerateDataKey on the "
                    + "AWS managed key alias/aws/sns. Use a customer managed key whose policy allows the service.");
        }
    }

    private void use(Principal sender, String arn, String key, String action, Map<String, String> context) {
        String region = Arn.parse(arn).region();
        try {
            world.find(KeyUse.class).use(sender, action, region, key, "sns." + region + ".amazonaws.com",
                    Map.of("aws:sns:topicArn", arn), context);
        } catch (AwsError e) {
            throw SnsErrors.key(e.getMessage());
        }
    }
}
