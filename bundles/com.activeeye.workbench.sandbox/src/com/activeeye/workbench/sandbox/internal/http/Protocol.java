package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;

import com.google.gson.JsonObject;

/** A wire protocol of AWS: how an operation is read from HTTP, and how answers and errors are written. */
public sealed interface Protocol permits QueryProtocol, JsonProtocol, RestXmlProtocol {

    /** An operation with its parameters. */
    record Operation(String name, QueryParameters query, JsonObject json) {
    }

    /** Reads the operation; throws {@link AwsError} for what cannot be read. */
    Operation parse(HttpRequest request) throws IOException;

    /** Renders a service's answer. */
    Reply.Http render(String operation, Reply reply, String requestId);

    /** Renders an error. */
    Reply.Http renderError(AwsError error, HttpRequest request, String requestId);
}
