package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.google.gson.JsonObject;

/**
 * The query protocol: a form in, XML out (sns, sts, iam, cloudformation).
 *
 * @param namespace the XML namespace of answers
 * @param version the API version, as in 2010-03-31
 */
public record QueryProtocol(String namespace, String version) implements Protocol {
    private static final int LIMIT = 4 * 1024 * 1024;

    @Override
    public Operation parse(HttpRequest request) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        request.parameters().forEach(p -> values.put(p.getKey(), p.getValue()));
        Urls.parameters(request.body().text(LIMIT)).forEach(p -> values.put(p.getKey(), p.getValue()));
        String action = values.getOrDefault("Action", "");
        if (action.isEmpty()) {
            throw AwsError.bad("MissingAction", "The request is missing an action or a required parameter.");
        }
        return new Operation(action, new QueryParameters(values), new JsonObject());
    }

    @Override
    public Reply.Http render(String operation, Reply reply, String requestId) {
        return document(200, operation + "Response", xml -> {
            if (reply instanceof Reply.Xml result) {
                xml.nest(operation + "Result", result.result());
            }
            xml.nest("ResponseMetadata", meta -> meta.element("RequestId", requestId));
        }).header("x-amzn-RequestId", requestId);
    }

    @Override
    public Reply.Http renderError(AwsError error, HttpRequest request, String requestId) {
        Reply.Http reply = document(error.status(), "ErrorResponse", xml -> xml.nest("Error", e -> {
            e.element("Type", error.sender() ? "Sender" : "Receiver").element("Code", error.code())
                    .element("Message", error.getMessage());
            error.details().forEach(e::element);
        }).element("RequestId", requestId)).header("x-amzn-RequestId", requestId);
        for (Map.Entry<String, String> header : error.headers().entrySet()) {
            reply = reply.header(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply.Http document(int status, String root, Consumer<XmlWriter> content) {
        byte[] bytes = XmlWriter.document(root, namespace, content);
        return new Reply.Http(status, Map.of("Content-Type", "text/xml"), new ByteArrayInputStream(bytes),
                bytes.length);
    }
}
