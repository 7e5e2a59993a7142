package com.activeeye.workbench.sandbox.internal.http;

import com.activeeye.workbench.sandbox.Faults;

/** Lets the injected faults act on calls and answers. */
final class Interference {
    private final Faults faults;

    Interference(Faults faults) {
        this.faults = faults;
    }

    /** Waits or throws as the faults say. */
    void before(Call call) {
        pause(call);
        faults.next(call.service().name(), OperationNames.of(call)).ifPresent(kind -> {
            throw kind == Faults.Kind.THROTTLE ? throttled(call.service()) : unavailable(call.service());
        });
    }

    private void pause(Call call) {
        try {
            Thread.sleep(faults.latencyOf(call.service().name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    /** How many bytes of this answer may be sent; used up by asking. */
    long allowed(HttpRequest request, Reply.Http reply) {
        boolean download = request.method().equals("GET") && reply.headers().containsKey("ETag");
        return download ? faults.nextCut().orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
    }
}
