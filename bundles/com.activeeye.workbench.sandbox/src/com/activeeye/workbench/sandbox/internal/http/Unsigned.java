package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** Requests without a signature: only s3 takes them, from anonymous callers; all others say what is missing. */
final class Unsigned {

    private Unsigned() {
    }

    /** The service that a request seems to be for, when no credential scope says it. */
    static Service fallback(Collection<Service> services, HttpRequest request) {
        String target = request.header("x-amz-target");
        if (!target.isEmpty()) {
            return services.stream().filter(one -> one.protocol() instanceof JsonProtocol json
                    && target.startsWith(json.target() + ".")).findFirst().orElseGet(() -> any(services,
                            JsonProtocol.class));
        }
        boolean form = request.header("content-type").startsWith("application/x-www-form-urlencoded")
                || request.has("Action");
        return any(services, form ? QueryProtocol.class : RestXmlProtocol.class);
    }

    private static Service any(Collection<Service> services, Class<? extends Protocol> protocol) {
        for (Service one : services) {
            if (protocol.isInstance(one.protocol())) {
                return one;
            }
        }
        throw new IllegalStateException("The sandbox has no service that speaks " + protocol.getSimpleName());
    }

    /** The whole request of an anonymous caller of s3. */
    static HttpRequest read(Service service, HttpRequest request, InputStream in, BodyReader bodies)
            throws IOException {
        if (!(service.protocol() instanceof RestXmlProtocol)) {
            throw new AuthErrors(service).missing();
        }
        return request.with(bodies.unsigned(in));
    }
}
