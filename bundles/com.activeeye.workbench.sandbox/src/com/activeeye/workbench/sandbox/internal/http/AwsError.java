package com.activeeye.workbench.sandbox.internal.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is an error: each protocol renders it as AWS does. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> details = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private String queryCode = "";

    /** An error with its HTTP status; below 500 the sender is at fault. */
    public AwsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A 400 with this code. */
    public static AwsError bad(String code, String message) {
        return new AwsError(400, code, message);
    }

    /** What AWS answers for an operation that a service does not have. */
    public static AwsError unknownOperation(Call call) {
        return switch (call.service().protocol()) {
            case QueryProtocol query -> bad("InvalidAction", "Could not find operation " + call.operation()
                    + " for version " + query.version());
            case JsonProtocol json -> bad("UnknownOperationException", "");
            case RestXmlProtocol rest -> new AwsError(501, "NotImplemented",
                    "A header you provided implies functionality that is not implemented.");
        };
    }

    /** Adds an element to the error's XML or a member to its JSON. */
    public AwsError with(String name, String value) {
        details.put(name, value);
        return this;
    }

    /** Adds an HTTP header to the answer. */
    public AwsError header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The code that clients of the older query protocol expect (x-amzn-query-error). */
    public AwsError queryCode(String value) {
        queryCode = value;
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public boolean sender() {
        return status < 500;
    }

    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    public String queryCode() {
        return queryCode;
    }
}
