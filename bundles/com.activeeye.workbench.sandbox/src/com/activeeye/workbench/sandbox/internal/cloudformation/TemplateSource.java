package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Fetches a call's template: its body, or the object behind its URL, which must be in one of the sandbox's buckets. */
final class TemplateSource {
    private static final int BODY_LIMIT = 51_200;
    private static final int URL_LIMIT = 1_000_000;
    private static final Pattern VIRTUAL = Pattern.compile(
            "(?<bucket>[a-z0-9.-]{3,63})\\.s3[.-]?(?:dualstack\\.)?[a-z0-9-]*\\.amazonaws\\.com(?:\\.cn)?");
    private static final Pattern PATH = Pattern.compile("s3[.-]?[a-z0-9-]*\\.amazonaws\\.com(?:\\.cn)?");

    /** Where a template lies. */
    private record Place(String bucket, String key) {
    }

    private final World world;

    TemplateSource(World world) {
        this.world = world;
    }

    /** The template's text; a ValidationError in AWS's words if there is none, or it is too large or out of reach. */
    String text(Call call) throws IOException {
        String body = call.query().get("TemplateBody");
        String url = call.query().get("TemplateURL");
        if (body.isEmpty() == url.isEmpty()) {
            throw Values.invalid("Either Template URL or Template Body must be specified.");
        }
        if (!url.isEmpty()) {
            return fetch(call, url);
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > BODY_LIMIT) {
            throw Values.invalid("1 validation error detected: Value at 'templateBody' failed to satisfy constraint:"
                    + " Member must have length less than or equal to " + BODY_LIMIT);
        }
        return body;
    }

    /** Whether the call brings a template. */
    static boolean isGiven(Call call) {
        return !call.query().get("TemplateBody").isEmpty() || !call.query().get("TemplateURL").isEmpty();
    }

    private String fetch(Call call, String url) throws IOException {
        Place place = place(url);
        try {
            byte[] bytes = world.find(ObjectStore.class).get(call.caller(), place.bucket(), place.key(),
                    Map.of("aws:SecureTransport", "true"));
            if (bytes.length > URL_LIMIT) {
                throw Values.invalid("Template may not exceed " + URL_LIMIT + " bytes in size.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (AwsError e) {
            if (e.code().equals("ValidationError")) {
                throw e;
            }
            throw Values.invalid("S3 error: " + e.getMessage() + "\nFor more information check"
                    + " http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
        }
    }

    private Place place(String url) {
        URI uri = parse(url);
        String path = uri.getPath().replaceFirst("^/", "");
        Matcher host = VIRTUAL.matcher(String.valueOf(uri.getHost()));
        boolean secure = "https".equals(uri.getScheme());
        if (secure && host.matches() && !path.isEmpty()) {
            return new Place(host.group("bucket"), path);
        }
        // The sandbox's own address has no certificate, so that it may stand for s3 without TLS.
        boolean own = uri.getHost() != null && uri.getHost().equals(world.endpoint().getHost())
                && uri.getPort() == world.endpoint().getPort();
        int slash = path.indexOf('/');
        if (slash > 0 && (own || secure && PATH.matcher(String.valueOf(uri.getHost())).matches())) {
            return new Place(path.substring(0, slash), path.substring(slash + 1));
        }
        throw Values.invalid("TemplateURL must be a supported URL.");
    }

    private static URI parse(String url) {
        try {
            URI uri = URI.create(url.strip());
            if (uri.getPath() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw Values.invalid("TemplateURL must be a supported URL.");
        }
        throw Values.invalid("TemplateURL must be a supported URL.");
    }
}
