package com.activeeye.workbench.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Signature Version 4 as a request carries it, in the Authorization header or in a presigned query string.
 *
 * @param accessKeyId whose key signed
 * @param date the scope's day, yyyyMMdd
 * @param region the scope's region
 * @param service the scope's service
 * @param signedHeaders names of the headers that were signed
 * @param value the signature in hexadecimal
 * @param time X-Amz-Date, yyyyMMdd'T'HHmmss'Z'
 * @param token the session token, or empty
 * @param expires seconds for which a presigned request is valid; zero for a header's signature
 */
public record Signature(String accessKeyId, String date, String region, String service, List<String> signedHeaders,
        String value, String time, String token, long expires) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Pattern DAY = Pattern.compile("\\d{8}");
    private static final Pattern SPACES = Pattern.compile(" +");

    /** Whether the signature is in the query string. */
    public boolean presigned() {
        return expires > 0;
    }

    /** {@code date/region/service/aws4_request}. */
    public String scope() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }

    /** Reads the signature; empty when the request has none, IncompleteSignature when it is malformed. */
    public static Optional<Signature> read(HttpRequest request) {
        String header = request.header("authorization");
        if (!header.isEmpty()) {
            return Optional.of(fromHeader(request, header));
        }
        return request.has("X-Amz-Signature") ? Optional.of(fromQuery(request)) : Optional.empty();
    }

    private static Signature fromHeader(HttpRequest request, String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            throw incomplete("Authorization header requires '" + ALGORITHM + "'.");
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length() + 1).split(",")) {
            String[] pair = part.strip().split("=", 2);
            parts.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        String time = request.header("x-amz-date");
        return of(need(parts, "Credential"), need(parts, "SignedHeaders"), need(parts, "Signature"), time,
                request.header("x-amz-security-token"), 0);
    }

    private static Signature fromQuery(HttpRequest request) {
        Map<String, String> parts = request.parameters().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        if (!parts.getOrDefault("X-Amz-Algorithm", "").equals(ALGORITHM)) {
            throw incomplete("X-Amz-Algorithm only supports \"" + ALGORITHM + "\"");
        }
        return of(need(parts, "X-Amz-Credential"), need(parts, "X-Amz-SignedHeaders"), need(parts, "X-Amz-Signature"),
                need(parts, "X-Amz-Date"), parts.getOrDefault("X-Amz-Security-Token", ""),
                seconds(need(parts, "X-Amz-Expires")));
    }

    private static long seconds(String text) {
        try {
            long seconds = Long.parseLong(text);
            if (seconds > 0 && seconds <= 604_800) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            throw incomplete("X-Amz-Expires should be a number");
        }
        throw incomplete("X-Amz-Expires must be between 1 and 604800 seconds");
    }

    private static Signature of(String credential, String headers, String value, String time, String token,
            long expires) {
        String[] scope = credential.split("/");
        if (scope.length != 5 || !scope[4].equals("aws4_request") || !DAY.matcher(scope[1]).matches()) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, e.g. "
                    + "keyid/date/region/service/term, got '" + credential + "'");
        }
        return new Signature(scope[0], scope[1], scope[2], scope[3], Arrays.asList(headers.split(";")), value, time,
                token, expires);
    }

    private static String need(Map<String, String> parts, String name) {
        String value = parts.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw incomplete("Authorization header requires '" + name + "' parameter.");
        }
        return value;
    }

    private static AwsError incomplete(String message) {
        return AwsError.bad("IncompleteSignature", message);
    }

    /** The signing key derived from a secret. */
    public byte[] signingKey(String secret) {
        byte[] key = Hashes.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), date);
        return Hashes.hmac(Hashes.hmac(Hashes.hmac(key, region), service), "aws4_request");
    }

    /** What the signature must be for this request, with the payload's hash as the canonical request names it. */
    public String expected(HttpRequest request, String payloadHash, byte[] signingKey) {
        String canonical = request.method() + "\n" + path(request) + "\n" + query(request) + "\n" + headers(request)
                + "\n" + String.join(";", signedHeaders) + "\n" + payloadHash;
        return Hashes.hex(Hashes.hmac(signingKey,
                ALGORITHM + "\n" + time + "\n" + scope() + "\n" + Hashes.sha256Hex(canonical)));
    }

    /** All services but s3 encode the path twice. */
    private String path(HttpRequest request) {
        String once = Urls.encode(request.path(), true);
        return service.equals("s3") ? once : Urls.encode(request.rawPath(), true);
    }

    private static String query(HttpRequest request) {
        return request.parameters().isEmpty() ? "" : request.parameters().stream().filter(p -> !p.getKey().equals("X-Amz-Signature"))
                .map(p -> Urls.encode(p.getKey(), false) + "=" + Urls.encode(p.getValue(), false)).sorted()
                .collect(Collectors.joining("&"));
    }

    private String headers(HttpRequest request) {
        StringBuilder text = new StringBuilder(512);
        for (String name : signedHeaders) {
            text.append(name).append(':').append(trimmed(request.header(name))).append('\n');
        }
        return text.toString();
    }

    private static String trimmed(String header) {
        String text = header.strip();
        return text.contains("  ") ? SPACES.matcher(text).replaceAll(" ") : text;
    }
}
