package com.activeeye.workbench.sandbox.internal.sqs;

import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** The errors of sqs, with the codes of its JSON protocol and of the query protocol before it. */
final class SqsErrors {

    private SqsErrors() {
    }

    static AwsError noQueue() {
        return AwsError.bad("QueueDoesNotExist", "The specified queue does not exist.")
                .queryCode("AWS.SimpleQueueService.NonExistentQueue");
    }

    static AwsError nameExists() {
        return AwsError.bad("QueueNameExists", "A queue already exists with the same name and a different value for "
                + "at least one attribute.").queryCode("QueueAlreadyExists");
    }

    static AwsError denied(String message) {
        return new AwsError(403, "AccessDeniedException", message).queryCode("AccessDenied");
    }

    static AwsError parameter(String message) {
        return AwsError.bad("InvalidParameterValueException", message).queryCode("InvalidParameterValue");
    }

    static AwsError missing(String name) {
        return AwsError.bad("MissingParameterException", "The request must contain the parameter " + name + ".")
                .queryCode("MissingParameter");
    }

    static AwsError attributeName(String name) {
        return AwsError.bad("InvalidAttributeName", "Unknown Attribute " + name + ".")
                .queryCode("InvalidAttributeName");
    }

    static AwsError attributeValue(String name) {
        return AwsError.bad("InvalidAttributeValue", "Invalid value for the parameter " + name + ".")
                .queryCode("InvalidAttributeValue");
    }

    static AwsError receipt(String handle) {
        return AwsError.bad("ReceiptHandleIsInvalid", "The input receipt handle \"" + handle
                + "\" is not a valid receipt handle.").queryCode("ReceiptHandleIsInvalid");
    }

    static AwsError unsupported(String message) {
        return AwsError.bad("UnsupportedOperation", message)
                .queryCode("AWS.SimpleQueueService.UnsupportedOperation");
    }

    static AwsError notInFlight(String id) {
        return AwsError.bad("MessageNotInflight", "Value " + id + " for parameter ReceiptHandle is invalid. Reason: "
                + "Message does not exist or is not available for visibility timeout change.")
                .queryCode("AWS.SimpleQueueService.MessageNotInflight");
    }

    static AwsError batch(String code, String message) {
        return AwsError.bad(code, message).queryCode("AWS.SimpleQueueService." + code);
    }
}
