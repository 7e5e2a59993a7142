package com.activeeye.workbench.sandbox.internal.s3;


import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.HttpRequest;

/**
 * A call with the bucket and key that it addresses, by path or by host.
 *
 * @param call the call
 * @param bucket the bucket's name; empty for ListBuckets
 * @param key the object's key; empty for the bucket itself
 * @param virtualHost whether the bucket was in the Host header
 */
record S3Call(Call call, String bucket, String key, boolean virtualHost) {

    static S3Call of(Call call) {
        String path = call.http().path().startsWith("/") ? call.http().path().substring(1) : call.http().path();
        String named = hostBucket(call.http().host());
        if (!named.isEmpty()) {
            return new S3Call(call, named, path, true);
        }
        int slash = path.indexOf('/');
        return slash < 0 ? new S3Call(call, path, "", false)
                : new S3Call(call, path.substring(0, slash), path.substring(slash + 1), false);
    }

    /** {@code bucket.s3.region.amazonaws.com} or {@code bucket.localhost}. */
    private static String hostBucket(String host) {
        if (host.endsWith(".localhost")) {
            String name = host.substring(0, host.length() - ".localhost".length());
            return name.replaceFirst("(^|\\.)s3([.-][a-z0-9-]+)?$", "");
        }
        return host.contains("amazonaws.com") && host.matches(".+\\.s3[.-].*amazonaws\\.com(\\.cn)?")
                ? host.replaceFirst("\\.s3[.-]([a-z0-9-]+\\.)?amazonaws\\.com(\\.cn)?$", "") : "";
    }

    HttpRequest http() {
        return call.http();
    }

    boolean has(String parameter) {
        return http().has(parameter);
    }

    String parameter(String name) {
        return http().parameter(name).orElse("");
    }

    /** A header by its lower-case name, or an empty string. */
    String header(String name) {
        return http().header(name);
    }
}
