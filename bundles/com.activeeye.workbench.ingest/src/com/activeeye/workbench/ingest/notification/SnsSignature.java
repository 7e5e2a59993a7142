package com.activeeye.workbench.ingest.notification;

import com.activeeye.workbench.core.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Believes envelopes that SNS signed and that were published to one of the pod's topics (AWS, "Verifying the
 * signatures of Amazon SNS messages").
 */
public final class SnsSignature implements EnvelopePolicy {
    private static final Texts TEXTS = Texts.beside(SnsSignature.class);
    private static final Pattern SNS_HOST = Pattern.compile("sns\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?");
    private static final List<String> NOTIFICATION_FIELDS =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SUBSCRIPTION_FIELDS =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    private static final int CACHED_AT_MOST = 32;

    private final Supplier<Set<String>> topicArns;
    private final Optional<URI> endpoint;
    private final CertificateSource certificates;
    private final Map<URI, PublicKey> keys = new LinkedHashMap<>();

    /**
     * A check of signatures.
     *
     * @param topicArns the pod's topics
     * @param endpoint where AWS is, when it is not AWS itself: certificates may lie there too; empty for AWS
     * @param certificates fetches certificates, each once
     */
    public SnsSignature(Supplier<Set<String>> topicArns, Optional<URI> endpoint, CertificateSource certificates) {
        this.topicArns = topicArns;
        this.endpoint = endpoint;
        this.certificates = certificates;
    }

    @Override
    public Verdict judge(SnsEnvelope envelope) {
        if (!topicArns.get().contains(envelope.topicArn())) {
            return refused("signature.topic", SafeJson.shortened(envelope.topicArn()));
        }
        Optional<String> algorithm = algorithm(envelope.field("SignatureVersion"));
        if (algorithm.isEmpty()) {
            return refused("signature.version", SafeJson.shortened(envelope.field("SignatureVersion")));
        }
        Optional<URI> address = address(envelope);
        if (address.isEmpty()) {
            return refused("signature.host", SafeJson.shortened(envelope.field("SigningCertURL")));
        }
        return verify(envelope, algorithm.get(), address.get());
    }

    private Verdict verify(SnsEnvelope envelope, String algorithm, URI address) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key(address));
            signature.update(canonical(envelope).getBytes(StandardCharsets.UTF_8));
            boolean fits = signature.verify(Base64.getDecoder().decode(envelope.field("Signature")));
            return fits ? new Verdict.Trusted() : refused("signature.wrong");
        } catch (CertificateException | IOException e) {
            // A proxy's error page in place of the certificate is the network's fault, not the message's.
            return new Verdict.Undecided(TEXTS.get("signature.certificate", String.valueOf(e.getMessage())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return refused("signature.malformed");
        }
    }

    private static Verdict refused(String key, Object... values) {
        return new Verdict.Refused(TEXTS.get(key, values), TEXTS.get(key + ".todo"));
    }

    private static Optional<String> algorithm(String version) {
        return switch (version) {
            case "1" -> Optional.of("SHA1withRSA");
            case "2" -> Optional.of("SHA256withRSA");
            default -> Optional.empty();
        };
    }

    private Optional<URI> address(SnsEnvelope envelope) {
        try {
            String text = envelope.has("SigningCertURL") ? envelope.field("SigningCertURL")
                    : envelope.field("SigningCertUrl");
            URI uri = URI.create(text);
            return isOfSns(uri) ? Optional.of(uri)
                    : endpoint.filter(at -> isAt(uri, at)).map(at -> moved(uri, at));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isOfSns(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null && uri.getPort() == -1
                && uri.getHost() != null && SNS_HOST.matcher(uri.getHost()).matches()
                && uri.getPath().endsWith(".pem");
    }

    /** The port is the endpoint's own: a sandbox may answer at another one than when the message was signed. */
    private static boolean isAt(URI uri, URI endpoint) {
        return endpoint.getScheme().equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null
                && endpoint.getHost().equalsIgnoreCase(uri.getHost());
    }

    // Not URI.resolve, which takes a path that begins with two slashes for another host.
    private static URI moved(URI uri, URI endpoint) {
        return URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + uri.getRawPath());
    }

    private synchronized PublicKey key(URI address) throws IOException, CertificateException {
        PublicKey known = keys.get(address);
        if (known != null) {
            return known;
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        PublicKey key = factory.generateCertificate(new ByteArrayInputStream(certificates.fetch(address)))
                .getPublicKey();
        if (keys.size() >= CACHED_AT_MOST) {
            keys.remove(keys.keySet().iterator().next());
        }
        keys.put(address, key);
        return key;
    }

    /** The signed text: each field that is there, its name and its value on a line each. */
    static String canonical(SnsEnvelope envelope) {
        StringBuilder text = new StringBuilder();
        boolean notification = envelope.field("Type").equals("Notification");
        for (String name : notification ? NOTIFICATION_FIELDS : SUBSCRIPTION_FIELDS) {
            if (envelope.has(name)) {
                text.append(name).append('\n').append(envelope.field(name)).append('\n');
            }
        }
        return text.toString();
    }
}
