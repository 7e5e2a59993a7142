package com.activeeye.workbench.sandbox.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP side of a call.
 *
 * @param method the HTTP method
 * @param path the decoded path
 * @param rawPath the path as sent
 * @param parameters the decoded query string, in order of arrival
 * @param headers header values by lower-case name, several values joined by commas
 * @param body the body, read and verified
 * @param remoteAddress the caller's IP address
 */
public record HttpRequest(String method, String path, String rawPath, List<Map.Entry<String, String>> parameters,
        Map<String, String> headers, Body body, String remoteAddress) {

    /** A request that did not come over HTTP: one service calls another. */
    public static HttpRequest inProcess() {
        return new HttpRequest("POST", "/", "/", List.of(), Map.of(), Body.empty(), "127.0.0.1");
    }

    /** The header, or an empty string; the name is in lower case. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The host that was asked, without its port; empty when the request does not say. */
    public String host() {
        String host = header("host");
        int colon = host.lastIndexOf(':');
        return colon >= 0 && host.indexOf(']', colon) < 0 ? host.substring(0, colon) : host;
    }

    /** A parameter of the query string. */
    public Optional<String> parameter(String name) {
        for (Map.Entry<String, String> parameter : parameters) {
            if (parameter.getKey().equals(name)) {
                return Optional.of(parameter.getValue());
            }
        }
        return Optional.empty();
    }

    /** Whether the query string has the parameter, with or without a value. */
    public boolean has(String name) {
        return parameter(name).isPresent();
    }

    /** The same request with its body. */
    public HttpRequest with(Body read) {
        return new HttpRequest(method, path, rawPath, parameters, headers, read, remoteAddress);
    }
}
