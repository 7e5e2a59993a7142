package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Backend.Answer;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** What the IAM resource types have in common. */
final class Iam {

    /** A call of a service. */
    @FunctionalInterface
    interface Request {
        Answer send() throws IOException;
    }

    private Iam() {
    }

    /** Sends the request; that the thing is gone already is no error. */
    static void unlessGone(Request request) throws IOException {
        find(request);
    }

    /** Sends the request; empty if there is no such thing. */
    static Optional<Answer> find(Request request) throws IOException {
        try {
            return Optional.of(request.send());
        } catch (AwsError e) {
            if (e.code().startsWith("NoSuchEntity")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static void copy(Map<String, Object> properties, Map<String, String> request, String... names) {
        for (String name : names) {
            if (properties.containsKey(name)) {
                request.put(name, Values.text(properties.get(name)));
            }
        }
    }

    static void tags(Map<String, Object> properties, Map<String, String> request) {
        int number = 1;
        for (Object each : Values.list(properties.get("Tags"))) {
            Map<String, Object> tag = Values.map(each);
            request.put("Tags.member." + number + ".Key", Values.text(tag.get("Key")));
            request.put("Tags.member." + number + ".Value", Values.text(tag.get("Value")));
            number++;
        }
    }

    /** A policy document as iam shows it, URL-encoded JSON, as a value. */
    static Object document(String encoded) {
        return Values.parse(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** The second list; in the order of the first if they hold the same. */
    static List<Object> sameOrder(List<String> wanted, List<String> found) {
        boolean same = wanted.size() == found.size() && new HashSet<>(wanted).equals(new HashSet<>(found));
        return new ArrayList<>(same ? wanted : found);
    }
}
