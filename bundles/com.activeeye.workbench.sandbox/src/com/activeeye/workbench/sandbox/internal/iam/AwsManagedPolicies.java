package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The managed policies that AWS itself provides in every account, as far as the sandbox has them. */
final class AwsManagedPolicies {
    private static final Instant MADE = Instant.parse("2015-02-06T18:39:46Z");
    private static final Map<String, String> DOCUMENTS = Map.of(
            "AdministratorAccess", statement("*"),
            "AmazonS3ReadOnlyAccess", statement("s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*",
                    "s3-object-lambda:List*"),
            "AmazonSQSReadOnlyAccess", statement("sqs:GetQueueAttributes", "sqs:GetQueueUrl",
                    "sqs:ListDeadLetterSourceQueues", "sqs:ListQueues", "sqs:ListMessageMoveTasks",
                    "sqs:ListQueueTags"),
            "AmazonSNSReadOnlyAccess", statement("sns:GetTopicAttributes", "sns:List*",
                    "sns:CheckIfPhoneNumberIsOptedOut", "sns:GetEndpointAttributes", "sns:GetDataProtectionPolicy",
                    "sns:GetPlatformApplicationAttributes", "sns:GetSMSAttributes", "sns:GetSMSSandboxAccountStatus",
                    "sns:GetSubscriptionAttributes"),
            "IAMReadOnlyAccess", statement("iam:GenerateCredentialReport",
                    "iam:GenerateServiceLastAccessedDetails", "iam:Get*", "iam:List*",
                    "iam:SimulateCustomPolicy", "iam:SimulatePrincipalPolicy"));

    private AwsManagedPolicies() {
    }

    /** A policy by its ARN, whose account is {@code aws}. */
    static Optional<ManagedPolicy> find(String arn) {
        String[] parts = arn.split(":", 6);
        boolean ours = parts.length == 6 && parts[2].equals("iam") && parts[4].equals("aws")
                && parts[5].startsWith("policy/");
        return ours ? Optional.ofNullable(DOCUMENTS.get(parts[5].substring("policy/".length())))
                .map(document -> policy(arn, document)) : Optional.empty();
    }

    /** All of them in a partition. */
    static List<ManagedPolicy> all(String partition) {
        List<ManagedPolicy> all = new ArrayList<>();
        DOCUMENTS.forEach((name, document) -> all.add(policy("arn:" + partition + ":iam::aws:policy/" + name,
                document)));
        return all;
    }

    private static ManagedPolicy policy(String arn, String document) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        String id = "ANPA" + String.format("%017d", Math.abs((long) name.hashCode()));
        return new ManagedPolicy(name, "/", id, arn, "", MADE, MADE,
                List.of(new ManagedPolicy.Version("v1", document, MADE)), "v1", 1, Map.of());
    }

    private static String statement(String... actions) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\""
                + String.join("\",\"", actions) + "\"],\"Resource\":\"*\"}]}";
    }
}
