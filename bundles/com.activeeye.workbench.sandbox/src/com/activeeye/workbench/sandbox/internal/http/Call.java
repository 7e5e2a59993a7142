package com.activeeye.workbench.sandbox.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonObject;

/**
 * One authenticated call of an operation.
 *
 * @param service the service called
 * @param operation the operation's name
 * @param caller who calls
 * @param region the region of the credential scope
 * @param requestId the ID that the answer carries
 * @param query the parameters of the query protocol, empty for others
 * @param json the parameters of a JSON protocol, empty for others
 * @param http the HTTP request
 */
public record Call(Service service, String operation, Principal caller, String region, String requestId,
        QueryParameters query, JsonObject json, HttpRequest http) {

    /** The caller's account. */
    public String account() {
        return caller.accountId();
    }

    /** The partition of the call's region. */
    public String partition() {
        return Arn.partitionOf(region);
    }

    /** The condition keys that every request has. */
    public Map<String, String> context() {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("aws:RequestedRegion", region);
        context.put("aws:SourceIp", http.remoteAddress());
        context.put("aws:UserAgent", http.header("user-agent"));
        // Loopback stands for TLS here: policies that deny plain HTTP must not lock everybody out.
        context.put("aws:SecureTransport", "true");
        return context;
    }
}
