package com.activeeye.workbench.sandbox.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.activeeye.workbench.sandbox.Faults;

/** Lets the injected faults act on calls and answers. */
final class Interference {
    private final Faults faults;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Interference(Faults faults) {
        this.faults = faults;
    }

    /** Waits or throws as the faults say. */
    void before(Call call) {
        pause(call);
        faults.next(call.service().name(), OperationNames.of(call)).ifPresent(kind -> {
            throw switch (kind) {
                case THROTTLE -> throttled(call.service());
                case UNAVAILABLE -> unavailable(call.service());
                case EXPIRE -> expired(call.service());
                case DISCONNECT -> new Disconnected();
            };
        });
    }

    private void pause(Call call) {
        Duration latency = faults.latencyOf(call.service().name());
        if (latency.isZero()) {
            return;
        }
        try {
            stopping.await(latency.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the waits of calls; the server is stopping. */
    void stop() {
        stopping.countDown();
    }

    private static AwsError throttled(Service service) {
        return switch (service.protocol()) {
            case RestXmlProtocol rest -> new AwsError(503, "SlowDown", "Please reduce your request rate.");
            case QueryProtocol query -> AwsError.bad("Throttling", "Rate exceeded");
            case JsonProtocol json -> json.errorPrefix().isEmpty() ? AwsError.bad("ThrottlingException",
                    "Rate exceeded") : AwsError.bad("ThrottlingException", "Rate exceeded")
                            .queryCode("RequestThrottled");
        };
    }

    private static AwsError unavailable(Service service) {
        return new AwsError(503, service.protocol() instanceof JsonProtocol ? "ServiceUnavailableException"
                : "ServiceUnavailable", "The service is temporarily unavailable. Please retry.");
    }

    private static AwsError expired(Service service) {
        String message = "The security token included in the request is expired";
        return switch (service.protocol()) {
            case RestXmlProtocol rest -> AwsError.bad("ExpiredToken", "The provided token has expired.");
            case QueryProtocol query -> new AwsError(403, "ExpiredToken", message);
            case JsonProtocol json -> AwsError.bad("ExpiredTokenException", message);
        };
    }

    /** The call gets no answer. */
    static final class Disconnected extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** How many bytes of this answer may be sent; used up by asking. */
    long allowed(HttpRequest request, Reply.Http reply) {
        boolean download = request.method().equals("GET") && reply.headers().containsKey("ETag");
        return download ? faults.nextCut().orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
    }
}
