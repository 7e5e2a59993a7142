package com.activeeye.workbench.sandbox.internal.world;

import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/** What other services ask of sns and sqs: to take a message if the topic's or queue's policy lets the sender. */
public interface Publisher {

    /** Whether the ARN is of this publisher's kind. */
    boolean handles(String arn);

    /**
     * Delivers a message. Throws AwsError (NotFound, AuthorizationError, AccessDenied …) when there is no such
     * destination or its policy does not let {@code sender}.
     *
     * @param sender usually a service principal, with aws:SourceArn and aws:SourceAccount in {@code context}
     * @param subject may be empty
     */
    void deliver(Principal sender, String arn, String subject, String message, Map<String, String> context);

    /** Throws as {@link #deliver} would, and delivers nothing. */
    void checkDelivery(Principal sender, String arn, Map<String, String> context);
}
