package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * AWS's JSON protocols: the operation in X-Amz-Target, JSON in and out (sqs 1.0; kms, cloudtrail, organizations 1.1).
 *
 * @param version 1.0 or 1.1
 * @param target what X-Amz-Target has before the dot
 * @param errorPrefix what {@code __type} has before the code, {@code com.amazonaws.sqs#} or nothing
 */
public record JsonProtocol(String version, String target, String errorPrefix) implements Protocol {
    private static final int LIMIT = 4 * 1024 * 1024;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    @Override
    public Operation parse(HttpRequest request) throws IOException {
        String name = request.header("x-amz-target");
        if (name.isEmpty()) {
            throw AwsError.bad("MissingAction", "The request is missing an action or a required parameter.");
        }
        String text = request.body().text(LIMIT);
        return new Operation(operation(name), new QueryParameters(Map.of()), object(text.isBlank() ? "{}" : text));
    }

    private String operation(String header) {
        int dot = header.lastIndexOf('.');
        // Cloudtrail's clients send a longer, Java-like target for the same operations.
        return dot < 0 ? "" : header.substring(dot + 1);
    }

    private static JsonObject object(String text) {
        try {
            JsonElement element = JsonParser.parseString(text);
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError e) {
            throw AwsError.bad("SerializationException", "The request body is not JSON: " + reason(e));
        }
        throw AwsError.bad("SerializationException", "The request body is not a JSON object.");
    }

    private static String reason(Throwable e) {
        return e instanceof StackOverflowError ? "it is nested too deeply." : "it could not be parsed.";
    }

    @Override
    public Reply.Http render(String operation, Reply reply, String requestId) {
        return json(200, reply instanceof Reply.Json json ? json.body() : new JsonObject(), requestId);
    }

    @Override
    public Reply.Http renderError(AwsError error, HttpRequest request, String requestId) {
        JsonObject body = new JsonObject();
        body.addProperty("__type", errorPrefix + error.code());
        body.addProperty("message", error.getMessage());
        error.details().forEach(body::addProperty);
        Reply.Http reply = json(error.status(), body, requestId).header("x-amzn-ErrorType", error.code());
        if (!error.queryCode().isEmpty()) {
            reply = reply.header("x-amzn-query-error", error.queryCode() + ";" + (error.sender() ? "Sender"
                    : "Receiver"));
        }
        for (Map.Entry<String, String> header : error.headers().entrySet()) {
            reply = reply.header(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply.Http json(int status, JsonObject body, String requestId) {
        byte[] bytes = GSON.toJson(body).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/x-amz-json-" + version);
        headers.put("x-amzn-RequestId", requestId);
        return new Reply.Http(status, headers, new ByteArrayInputStream(bytes), bytes.length);
    }
}
