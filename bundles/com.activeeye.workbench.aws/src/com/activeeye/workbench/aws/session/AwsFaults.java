package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls AWS, and tells its failures in a user's words: what happened, why, and what to do next. */
public final class AwsFaults {
    private static final Pattern NOT_AUTHORIZED = Pattern.compile(
            "(\\S+) is not authorized to perform: (\\S+?)(?: on resource: \"?(\\S+?)\"?)?"
                    + "(?: (?:because|with) .*)?\\.?$",
            Pattern.DOTALL);
    private static final Pattern ROLE_REFUSED = Pattern.compile("^sts:AssumeRole$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException", "AuthorizationError",
            "AuthorizationErrorException", "UnauthorizedOperation", "Forbidden", "403", "NotAuthorized");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired",
            "TokenRefreshRequired", "UnauthorizedException");
    private static final Set<String> UNKNOWN_KEY = Set.of("InvalidClientTokenId", "UnrecognizedClientException",
            "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure", "InvalidToken",
            "MissingAuthenticationToken", "IncompleteSignature");
    private static final Set<String> CLOCK = Set.of("RequestTimeTooSkewed", "RequestInTheFuture");
    private static final Set<String> WRONG_REGION = Set.of("PermanentRedirect", "TemporaryRedirect", "Redirect", "301",
            "AuthorizationHeaderMalformed", "IllegalLocationConstraintException");
    private static final Set<String> NOT_FOUND = Set.of("NoSuchBucket", "NoSuchKey", "NoSuchEntity", "NotFound",
            "NotFoundException", "ResourceNotFoundException", "QueueDoesNotExist", "TrailNotFoundException", "404",
            "AWS.SimpleQueueService.NonExistentQueue", "AccountNotFoundException");

    private AwsFaults() {
    }

    /**
     * Calls AWS.
     *
     * @param <T> what the call gives back
     * @param doing what is being done, as it follows "could not": "read the bucket logs"
     * @param call the call
     * @return what the call gave back
     * @throws WorkbenchException for every failure of AWS or on the way to it
     */
    public static <T> T call(String doing, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw translate(doing, e);
        }
    }

    /**
     * Calls AWS so that Cancel returns within a second, wherever the call is stuck.
     *
     * <p>A cancelled call is interrupted and not waited for: whether a change that it was to make was made must be
     * looked up afterwards.
     *
     * @param <T> what the call gives back
     * @param doing what is being done, as it follows "could not": "read the bucket logs"
     * @param progress is asked for cancellation
     * @param call the call
     * @return what the call gave back
     * @throws WorkbenchException of kind CANCELLED after Cancel, of another kind for every failure of AWS or on the way
     */
    public static <T> T call(String doing, Progress progress, Supplier<T> call) {
        return progress == Progress.NONE ? call(doing, call)
                : new CancellableCall<>(() -> call(doing, call), progress).await();
    }

    /**
     * Tells a failure in a user's words.
     *
     * @param doing what was being done, as it follows "could not"
     * @param e what the SDK threw
     * @return the failure, with the SDK's exception as its cause
     */
    public static WorkbenchException translate(String doing, RuntimeException e) {
        Optional<WorkbenchException> told = nested(e, WorkbenchException.class);
        if (told.isPresent()) {
            return told.get();
        }
        if (isCancelled(e)) {
            return new WorkbenchException(FaultKind.CANCELLED, SessionTexts.get("fault.cancelled"), "", e);
        }
        Optional<AwsServiceException> service = nested(e, AwsServiceException.class);
        if (service.isPresent()) {
            return service(doing, service.get());
        }
        return isOffline(e) ? offline(doing, e) : local(doing, e);
    }

    private static WorkbenchException service(String doing, AwsServiceException e) {
        String code = code(e);
        if (e.isThrottlingException() || code.equals("SlowDown") || code.equals("Throttling")) {
            return fault(FaultKind.THROTTLED, "fault.throttled", e, doing);
        }
        if (EXPIRED.contains(code)) {
            return fault(FaultKind.EXPIRED_LOGIN, "fault.expired", e, doing);
        }
        if (UNKNOWN_KEY.contains(code)) {
            return fault(FaultKind.EXPIRED_LOGIN, "fault.unknown_key", e, doing, code);
        }
        if (CLOCK.contains(code) || e.isClockSkewException()) {
            return fault(FaultKind.EXPIRED_LOGIN, "fault.clock", e, doing);
        }
        return request(doing, code, e);
    }

    private static WorkbenchException request(String doing, String code, AwsServiceException e) {
        if (DENIED.contains(code) || e.statusCode() == 403) {
            return denied(doing, e);
        }
        if (WRONG_REGION.contains(code) || e.statusCode() == 301) {
            return fault(FaultKind.WRONG_STATE, "fault.region", e, doing, bucketRegion(e)
                    .map(region -> SessionTexts.get("fault.region.is", region)).orElse(""));
        }
        if (NOT_FOUND.contains(code) || e.statusCode() == 404) {
            return fault(FaultKind.NOT_FOUND, "fault.not_found", e, doing, message(e));
        }
        if (e.statusCode() >= 500) {
            return fault(FaultKind.THROTTLED, "fault.unavailable", e, doing, code, String.valueOf(e.statusCode()));
        }
        return fault(FaultKind.UNEXPECTED, "fault.unexpected", e, doing, message(e), code, requestId(e));
    }

    private static WorkbenchException denied(String doing, AwsServiceException e) {
        Matcher matcher = NOT_AUTHORIZED.matcher(message(e));
        if (!matcher.find()) {
            return fault(FaultKind.DENIED, "fault.denied", e, doing, message(e));
        }
        String resource = matcher.group(3) == null ? "" : matcher.group(3);
        if (ROLE_REFUSED.matcher(matcher.group(2)).matches()) {
            return fault(FaultKind.DENIED, "fault.role", e, doing, matcher.group(1), resource);
        }
        String where = resource.isEmpty() ? "" : SessionTexts.get("fault.denied.on", resource);
        return fault(FaultKind.DENIED, "fault.denied_action", e, doing, matcher.group(1), matcher.group(2), where);
    }

    private static WorkbenchException local(String doing, RuntimeException e) {
        String text = String.valueOf(e.getMessage());
        boolean credentials = text.contains("load credentials") || text.contains("providers in the chain")
                || CredentialFaults.isSso(text);
        return credentials ? CredentialFaults.of("", e)
                : fault(FaultKind.UNEXPECTED, "fault.local", e, doing, text);
    }

    static WorkbenchException offline(String doing, Throwable e) {
        Optional<UnknownHostException> host = nested(e, UnknownHostException.class);
        if (host.isPresent()) {
            return fault(FaultKind.OFFLINE, "fault.host", e, doing, host.get().getMessage());
        }
        if (nested(e, SSLException.class).isPresent()) {
            return fault(FaultKind.OFFLINE, "fault.tls", e, doing, nested(e, SSLException.class).get().getMessage());
        }
        return isProxy(e) ? fault(FaultKind.OFFLINE, "fault.proxy", e, doing)
                : fault(FaultKind.OFFLINE, "fault.offline", e, doing);
    }

    static boolean isOffline(Throwable e) {
        return nested(e, UnknownHostException.class).isPresent() || nested(e, ConnectException.class).isPresent()
                || nested(e, NoRouteToHostException.class).isPresent() || nested(e, SocketException.class).isPresent()
                || nested(e, SocketTimeoutException.class).isPresent() || nested(e, SSLException.class).isPresent()
                || nested(e, ApiCallTimeoutException.class).isPresent()
                || nested(e, ApiCallAttemptTimeoutException.class).isPresent() || isProxy(e);
    }

    private static boolean isProxy(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("tunnel through proxy")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCancelled(Throwable e) {
        return nested(e, AbortedException.class).isPresent() || nested(e, InterruptedException.class).isPresent()
                || Thread.currentThread().isInterrupted();
    }

    static boolean isExpired(Throwable e) {
        return nested(e, AwsServiceException.class).map(AwsFaults::code).filter(EXPIRED::contains).isPresent();
    }

    static boolean isServiceFault(Throwable e) {
        return nested(e, AwsServiceException.class).isPresent();
    }

    /** AWS's own code of a failure, for example {@code NoSuchBucket}; empty when it sent none. */
    public static String code(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    }

    /** AWS's own message of a failure; the SDK's when it sent none. */
    public static String message(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorMessage)
                .filter(text -> !text.isBlank()).orElse(String.valueOf(e.getMessage()));
    }

    /** The region that S3 says a bucket lies in; empty when the answer does not tell. */
    public static Optional<String> bucketRegion(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"));
    }

    private static String requestId(AwsServiceException e) {
        return Optional.ofNullable(e.requestId()).orElse("-");
    }

    /** The first throwable of a type in a chain of causes. */
    static <T extends Throwable> Optional<T> nested(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static WorkbenchException fault(FaultKind kind, String key, Throwable cause, Object... values) {
        return new WorkbenchException(kind, SessionTexts.get(key, values), SessionTexts.get(key + ".todo", values),
                cause);
    }
}
