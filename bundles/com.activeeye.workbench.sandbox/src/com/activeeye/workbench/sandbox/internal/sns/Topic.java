package com.activeeye.workbench.sandbox.internal.sns;

import java.util.Map;
import java.util.TreeMap;

/** A topic with its attributes as they were set. */
final class Topic {
    final String arn;
    final String owner;
    final String region;
    final Map<String, String> attributes = new TreeMap<>();
    final Map<String, String> tags = new TreeMap<>();

    Topic(String arn, String owner, String region) {
        this.arn = arn;
        this.owner = owner;
        this.region = region;
    }

    private Topic() {
        this("", "", "");
    }

    /** The policy that was set, or the one that every topic begins with. */
    String policy() {
        return attributes.getOrDefault("Policy", """
                {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID",\
                "Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes",\
                "SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe",\
                "SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"%s",\
                "Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}""".formatted(arn, owner));
    }

    /** The signature version of its messages, 1 unless set. */
    String signatureVersion() {
        return attributes.getOrDefault("SignatureVersion", "1");
    }
}
