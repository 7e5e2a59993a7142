package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonObject;

/** The protocol of s3: the service itself reads method, path and headers and answers with whole HTTP replies. */
public record RestXmlProtocol() implements Protocol {

    @Override
    public Operation parse(HttpRequest request) {
        return new Operation(request.method(), new QueryParameters(Map.of()), new JsonObject());
    }

    @Override
    public Reply.Http render(String operation, Reply reply, String requestId) {
        Reply.Http http = reply instanceof Reply.Http whole ? whole : Reply.http(200);
        Map<String, String> headers = new LinkedHashMap<>(http.headers());
        headers.put("x-amz-request-id", requestId);
        headers.put("x-amz-id-2", requestId);
        return new Reply.Http(http.status(), headers, http.body(), http.length());
    }

    @Override
    public Reply.Http renderError(AwsError error, HttpRequest request, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>(error.headers());
        headers.put("x-amz-request-id", requestId);
        headers.put("x-amz-id-2", requestId);
        if (error.status() == 304 || request.method().equals("HEAD")) {
            return new Reply.Http(error.status(), headers, InputStream.nullInputStream(), 0);
        }
        headers.put("Content-Type", "application/xml");
        byte[] bytes = document(error, request, requestId);
        return new Reply.Http(error.status(), headers, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static byte[] document(AwsError error, HttpRequest request, String requestId) {
        return XmlWriter.document("Error", "", xml -> {
            xml.element("Code", error.code()).element("Message", error.getMessage());
            error.details().forEach(xml::element);
            xml.element("Resource", request.path()).element("RequestId", requestId).element("HostId", requestId);
        });
    }
}
