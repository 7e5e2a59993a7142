package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.session.AwsSession;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;

/** The part of the AWS CLI that remedies name, run as an operator of the sandbox. */
final class AwsCli {
    private final AwsSession session;

    AwsCli(AwsSession session) {
        this.session = session;
    }

    /** The words of a command as a POSIX shell would cut them: single quotes, and quotes escaped between them. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\'') {
                int end = command.indexOf('\'', i + 1);
                word.append(command, i + 1, end);
                i = end;
                inWord = true;
            } else if (c == '\\') {
                word.append(command.charAt(++i));
                inWord = true;
            } else if (c == ' ') {
                if (inWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    void run(String command) {
        List<String> words = words(command);
        if (!words.getFirst().equals("aws")) {
            throw new AssertionError("no command of the AWS CLI: " + command);
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 3; i < words.size(); i++) {
            boolean flag = i + 1 == words.size() || words.get(i + 1).startsWith("--");
            options.put(words.get(i), flag ? "" : words.get(++i));
        }
        run(words.get(1) + " " + words.get(2), options, options.getOrDefault("--region", session.region()));
    }

    private void run(String operation, Map<String, String> o, String region) {
        switch (operation) {
            case "cloudtrail start-logging" -> session.cloudTrail(region).startLogging(call -> call
                    .name(o.get("--name")));
            case "cloudtrail create-trail" -> session.cloudTrail(region).createTrail(call -> call
                    .name(o.get("--name")).s3BucketName(o.get("--s3-bucket-name"))
                    .isMultiRegionTrail(o.containsKey("--is-multi-region-trail"))
                    .enableLogFileValidation(o.containsKey("--enable-log-file-validation"))
                    .kmsKeyId(o.get("--kms-key-id")));
            case "cloudtrail update-trail" -> session.cloudTrail(region).updateTrail(call -> {
                call.name(o.get("--name")).s3BucketName(o.get("--s3-bucket-name"));
                if (o.containsKey("--is-multi-region-trail")) {
                    call.isMultiRegionTrail(true);
                }
            });
            case "cloudtrail put-event-selectors" -> session.cloudTrail(region).putEventSelectors(call -> call
                    .trailName(o.get("--trail-name")).eventSelectors(selectors(o.get("--event-selectors"))));
            case "s3api put-bucket-policy" -> session.s3(region).putBucketPolicy(call -> call
                    .bucket(o.get("--bucket")).policy(o.get("--policy")));
            case "s3api delete-bucket-policy" -> session.s3(region).deleteBucketPolicy(call -> call
                    .bucket(o.get("--bucket")));
            case "kms enable-key" -> session.kms(region).enableKey(call -> call.keyId(o.get("--key-id")));
            case "kms cancel-key-deletion" -> session.kms(region).cancelKeyDeletion(call -> call
                    .keyId(o.get("--key-id")));
            case "kms put-key-policy" -> session.kms(region).putKeyPolicy(call -> call.keyId(o.get("--key-id"))
                    .policyName(o.get("--policy-name")).policy(o.get("--policy")));
            case "sns set-topic-attributes" -> session.sns(region).setTopicAttributes(call -> call
                    .topicArn(o.get("--topic-arn")).attributeName(o.get("--attribute-name"))
                    .attributeValue(o.get("--attribute-value")));
            case "sns set-subscription-attributes" -> session.sns(region).setSubscriptionAttributes(call -> call
                    .subscriptionArn(o.get("--subscription-arn")).attributeName(o.get("--attribute-name"))
                    .attributeValue(o.get("--attribute-value")));
            case "sqs set-queue-attributes" -> session.sqs(region).setQueueAttributes(call -> call
                    .queueUrl(o.get("--queue-url")).attributesWithStrings(texts(o.get("--attributes"))));
            default -> iam(operation, o);
        }
    }

    private void iam(String operation, Map<String, String> o) {
        switch (operation) {
            case "iam create-role" -> session.iam().createRole(call -> call.roleName(o.get("--role-name"))
                    .assumeRolePolicyDocument(o.get("--assume-role-policy-document")));
            case "iam update-assume-role-policy" -> session.iam().updateAssumeRolePolicy(call -> call
                    .roleName(o.get("--role-name")).policyDocument(o.get("--policy-document")));
            case "iam attach-role-policy" -> session.iam().attachRolePolicy(call -> call
                    .roleName(o.get("--role-name")).policyArn(o.get("--policy-arn")));
            case "iam create-policy" -> session.iam().createPolicy(call -> call.policyName(o.get("--policy-name"))
                    .policyDocument(o.get("--policy-document")));
            case "iam create-policy-version" -> session.iam().createPolicyVersion(call -> call
                    .policyArn(o.get("--policy-arn")).policyDocument(o.get("--policy-document"))
                    .setAsDefault(o.containsKey("--set-as-default")));
            default -> throw new AssertionError("the AWS CLI of the tests has no " + operation);
        }
    }

    private static List<EventSelector> selectors(String json) {
        return JsonParser.parseString(json).getAsJsonArray().asList().stream().map(one -> one.getAsJsonObject())
                .map(one -> EventSelector.builder().readWriteType(one.get("ReadWriteType").getAsString())
                        .includeManagementEvents(one.get("IncludeManagementEvents").getAsBoolean()).build())
                .toList();
    }

    private static Map<String, String> texts(String json) {
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        return object.keySet().stream().collect(Collectors.toMap(name -> name,
                name -> object.get(name).getAsString()));
    }
}
