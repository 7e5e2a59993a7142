package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one endpoint of all services: finds the service of a request, verifies who calls, and answers. */
public final class Gateway implements HttpRequestHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Supplier<? extends Collection<Service>> services;
    private final Authenticator authenticator;
    private final BodyReader bodies;
    private final Interference interference;

    /** {@code authenticator} verifies, {@code bodies} read, {@code interference} injects faults. */
    Gateway(Supplier<? extends Collection<Service>> services, Authenticator authenticator, BodyReader bodies,
            Interference interference) {
        this.services = services;
        this.authenticator = authenticator;
        this.bodies = bodies;
        this.interference = interference;
    }

    @Override
    public void handle(ClassicHttpRequest asked, ClassicHttpResponse response, HttpContext context)
            throws IOException {
        HttpRequest request = request(asked, context);
        Reply.Http reply = answer(request, body(asked), UUID.randomUUID().toString());
        response.setCode(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.length() == 0 || reply.status() == 304) {
            reply.close();
        } else {
            // The server closes it after sending, and knows that HEAD is answered without it.
            response.setEntity(new ReplyEntity(reply, interference.allowed(request, reply)));
        }
    }

    private static HttpRequest request(ClassicHttpRequest asked, HttpContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : asked.getHeaders()) {
            headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(),
                    (one, other) -> one + "," + other);
        }
        String target = asked.getPath();
        int query = target.indexOf('?');
        String raw = query < 0 ? target : target.substring(0, query);
        SocketAddress caller = HttpCoreContext.cast(context).getEndpointDetails().getRemoteAddress();
        return new HttpRequest(asked.getMethod(), Urls.decode(raw, false), raw,
                Urls.parameters(query < 0 ? "" : target.substring(query + 1)), headers, Body.empty(),
                ((InetSocketAddress) caller).getAddress().getHostAddress());
    }

    private static InputStream body(ClassicHttpRequest asked) throws IOException {
        return asked.getEntity() == null ? InputStream.nullInputStream() : asked.getEntity().getContent();
    }

    private Reply.Http answer(HttpRequest request, InputStream body, String requestId) {
        Service service = Unsigned.fallback(services.get(), request);
        try {
            Optional<Signature> signature = Signature.read(request);
            Optional<Reply.Http> document = signature.isPresent() ? Optional.empty() : document(request);
            if (document.isPresent()) {
                return document.get();
            }
            if (signature.isPresent()) {
                service = named(signature.get().service());
            }
            return call(service, request, body, signature, requestId);
        } catch (AwsError e) {
            return service.protocol().renderError(e, request, requestId);
        } catch (Interference.Disconnected e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            LOG.warn("The sandbox failed at {} {} of {}", request.method(), request.path(), service.name(), e);
            return service.protocol().renderError(new AwsError(500, "InternalFailure",
                    "The sandbox could not carry out the request: " + e), request, requestId);
        }
    }

    private Optional<Reply.Http> document(HttpRequest request) {
        return !request.method().equals("GET") ? Optional.empty()
                : services.get().stream().flatMap(one -> one.document(request.path()).stream()).findFirst();
    }

    private Service named(String name) {
        for (Service one : services.get()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        throw AwsError.bad("UnknownOperationException", "The sandbox has no service " + name + ".");
    }

    private Reply.Http call(Service service, HttpRequest request, InputStream in, Optional<Signature> signature,
            String requestId) throws IOException {
        Authenticator.Identity identity = new Authenticator.Identity(Principal.anonymous(), new byte[0]);
        HttpRequest whole;
        if (signature.isEmpty()) {
            whole = Unsigned.read(service, request, in, bodies);
        } else if (service.protocol() instanceof RestXmlProtocol) {
            identity = authenticator.verify(service, request, signature.get(), payload(request, signature.get()));
            whole = bodies.upload(request, in, signature.get(), identity.signingKey());
        } else {
            whole = request.with(bodies.message(in));
            identity = authenticator.verify(service, whole, signature.get(),
                    Hashes.sha256Hex(whole.body().bytes(Integer.MAX_VALUE)));
        }
        String region = signature.map(Signature::region).orElse("us-east-1");
        try (Body body = whole.body()) {
            return run(service, whole.with(body), identity.principal(), region, requestId);
        }
    }

    private static String payload(HttpRequest request, Signature signature) {
        String header = request.header("x-amz-content-sha256");
        if (!header.isEmpty()) {
            return header;
        }
        if (signature.presigned()) {
            return "UNSIGNED-PAYLOAD";
        }
        throw AwsError.bad("MissingSecurityHeader", "Missing required header for this request: x-amz-content-sha256");
    }

    private Reply.Http run(Service service, HttpRequest request, Principal caller, String region, String requestId)
            throws IOException {
        Protocol.Operation operation = service.protocol().parse(request);
        Call call = new Call(service, operation.name(), caller, region, requestId, operation.query(),
                operation.json(), request);
        LOG.debug("{} {} by {} in {}", service.name(), operation.name(), caller.arn(), region);
        interference.before(call);
        return service.protocol().render(operation.name(), observed(call), requestId);
    }

    private Reply observed(Call call) throws IOException {
        try {
            Reply reply = call.service().handle(call);
            services.get().forEach(one -> one.observe(call, Optional.empty()));
            return reply;
        } catch (AwsError e) {
            services.get().forEach(one -> one.observe(call, Optional.of(e)));
            throw e;
        }
    }
}
