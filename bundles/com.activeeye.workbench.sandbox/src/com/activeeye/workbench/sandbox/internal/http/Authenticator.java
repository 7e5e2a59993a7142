package com.activeeye.workbench.sandbox.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Verifies signatures, with the errors that each protocol has for them. */
final class Authenticator {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Duration SKEW = Duration.ofMinutes(15);

    /** The outcome: who signed, and the key with which the chunks of a streamed body are signed. */
    record Identity(Principal principal, byte[] signingKey) {
    }

    private static final int SIGNING_KEYS_AT_MOST = 1_000;

    private final Map<String, byte[]> signingKeys = new ConcurrentHashMap<>();
    private final KeyDirectory keys;
    private final Clock clock;

    /** {@code clock} must run as the clients' clocks do. */
    Authenticator(KeyDirectory keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Verifies the signature of a request to {@code service}, or throws what AWS answers. */
    Identity verify(Service service, HttpRequest request, Signature signature, String payloadHash) {
        AuthErrors errors = new AuthErrors(service);
        KeyDirectory.Entry key = keys.lookUp(signature.accessKeyId())
                .filter(one -> isOfPartition(one.principal(), signature.region())).orElseThrow(errors::unknownKey);
        checkTime(signature, errors);
        byte[] signingKey = signingKey(signature, key.secret());
        checkSignedHeaders(request, signature, errors);
        if (!Hashes.same(signature.expected(request, payloadHash, signingKey), signature.value())) {
            throw errors.wrongSignature();
        }
        checkToken(key, signature, errors);
        return new Identity(key.principal(), signingKey);
    }

    /** A key is good for a day, a region and a service, and takes four digests to derive. */
    private byte[] signingKey(Signature signature, String secret) {
        if (signingKeys.size() > SIGNING_KEYS_AT_MOST) {
            signingKeys.clear();
        }
        return signingKeys.computeIfAbsent(secret + "/" + signature.scope(), scope -> signature.signingKey(secret));
    }

    /** Each partition has accounts of its own, and knows the keys of no other. */
    private static boolean isOfPartition(Principal who, String region) {
        return !Arn.isArn(who.arn()) || Arn.parse(who.arn()).partition().equals(Arn.partitionOf(region));
    }

    private static void checkSignedHeaders(HttpRequest request, Signature signature, AuthErrors errors) {
        if (!signature.signedHeaders().contains("host")) {
            throw errors.unsignedHeader("host");
        }
        for (String name : request.headers().keySet()) {
            if (name.startsWith("x-amz-") && !signature.presigned() && !signature.signedHeaders().contains(name)) {
                throw errors.unsignedHeader(name);
            }
        }
    }

    private static void checkToken(KeyDirectory.Entry key, Signature signature, AuthErrors errors) {
        if (!key.token().equals(signature.token())) {
            throw errors.wrongToken();
        }
        if (key.expired()) {
            throw errors.expiredToken();
        }
    }

    private void checkTime(Signature signature, AuthErrors errors) {
        Instant signed = time(signature, errors);
        Instant now = clock.instant();
        if (signature.presigned()) {
            if (now.isAfter(signed.plusSeconds(signature.expires()))) {
                throw errors.presignedExpired();
            }
        } else if (signed.isBefore(now.minus(SKEW)) || signed.isAfter(now.plus(SKEW))) {
            throw errors.skewed(signature.time(), TIME.format(now.atOffset(ZoneOffset.UTC)), signed.isBefore(now));
        }
    }

    private static Instant time(Signature signature, AuthErrors errors) {
        try {
            if (signature.time().startsWith(signature.date())) {
                return LocalDateTime.parse(signature.time(), TIME).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            throw errors.wrongDate();
        }
        throw errors.wrongDate();
    }
}
