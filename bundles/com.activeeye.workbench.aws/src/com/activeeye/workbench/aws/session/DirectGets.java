package com.activeeye.workbench.aws.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.utils.DateUtils;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * GetObject as one request, signed by the SDK's signer and sent on its HTTP client, without what the SDK's client does
 * around that: a log file of a few events costs a third of the time so. Whatever does not go as it should is asked again
 * through the client, which retries, follows and explains as it always does.
 */
final class DirectGets {
    private static final int OK = 200;
    private static final String AGENT = "activeeye-workbench";

    private final Map<String, URI> buckets = new ConcurrentHashMap<>();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final S3Client client;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final String region;

    /**
     * Gets in a region.
     *
     * @param client knows the addresses, and answers for what fails
     * @param credentials as whom to act
     * @param http sends the requests
     * @param region the code of the client's region
     */
    DirectGets(S3Client client, AwsCredentialsProvider credentials, SdkHttpClient http, String region) {
        this.client = client;
        this.credentials = credentials;
        this.http = http;
        this.region = region;
    }

    /**
     * Gets an object.
     *
     * @param request bucket, key and the bucket's expected owner; nothing else of it counts
     * @return its bytes, to be read and closed, with ETag, length and time of last change
     * @throws software.amazon.awssdk.core.exception.SdkException as {@link S3Client#getObject} does
     */
    ResponseInputStream<GetObjectResponse> get(GetObjectRequest request) {
        return direct(request).orElseGet(() -> client.getObject(request));
    }

    private Optional<ResponseInputStream<GetObjectResponse>> direct(GetObjectRequest request) {
        SdkHttpRequest signed = signed(request, credentials.resolveCredentials());
        try {
            HttpExecuteResponse answer = http.prepareRequest(HttpExecuteRequest.builder().request(signed).build()).call();
            Optional<GetObjectResponse> object = object(answer.httpResponse());
            Optional<AbortableInputStream> body = answer.responseBody();
            if (object.isEmpty() && body.isPresent()) {
                body.get().close();
            }
            return object.flatMap(one -> body.map(bytes -> new ResponseInputStream<>(one, bytes)));
        } catch (IOException | UncheckedIOException unreached) {
            return Optional.empty();
        }
    }

    private SdkHttpRequest signed(GetObjectRequest request, AwsCredentials identity) {
        URI bucket = buckets.computeIfAbsent(request.bucket(), this::address);
        SdkHttpRequest plain = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(bucket)
                .encodedPath(bucket.getRawPath() + SdkHttpUtils.urlEncodeIgnoreSlashes(request.key()))
                .putHeader("User-Agent", AGENT)
                .putHeader("x-amz-expected-bucket-owner", request.expectedBucketOwner()).build();
        // S3 alone takes paths as they are: not encoded again, and without resolving what looks like "..".
        return signer.sign(sign -> sign.identity(identity).request(plain)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)).request();
    }

    /** Where a bucket's keys begin: in the host's name or in the path, of a partition, with FIPS or without. */
    private URI address(String bucket) {
        String any = client.utilities().getUrl(url -> url.bucket(bucket).key("k")).toString();
        return URI.create(any.substring(0, any.length() - 1));
    }

    /** What a whole answer says of the object; empty of any other. */
    private static Optional<GetObjectResponse> object(SdkHttpResponse answer) {
        Optional<String> etag = answer.firstMatchingHeader("ETag");
        Optional<String> length = answer.firstMatchingHeader("Content-Length");
        Optional<String> modified = answer.firstMatchingHeader("Last-Modified");
        if (answer.statusCode() != OK || etag.isEmpty() || length.isEmpty() || modified.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(GetObjectResponse.builder().eTag(etag.get()).contentLength(Long.valueOf(length.get()))
                    .lastModified(DateUtils.parseRfc822Date(modified.get())).build());
        } catch (NumberFormatException | DateTimeException nothingOfS3) {
            return Optional.empty();
        }
    }
}
