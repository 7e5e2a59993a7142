package com.activeeye.workbench.aws.logfile;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Fetches the log files of a credential's bucket as the read role, which the pod assumes with its external ID. */
public final class LogFileSource {
    private static final Texts TEXTS = Texts.beside(LogFileSource.class);

    private final AwsSessions sessions;
    private final ConnectorCredential credential;
    private final Pod pod;

    /**
     * The source of a credential's log files.
     *
     * @param sessions gives the session of the read role
     * @param credential names bucket, account, region and external ID
     * @param pod whose principal assumes the role
     */
    public LogFileSource(AwsSessions sessions, ConnectorCredential credential, Pod pod) {
        this.sessions = sessions;
        this.credential = credential;
        this.pod = pod;
    }

    /**
     * Begins to fetch a log file.
     *
     * @param key the object's key, decoded
     * @param progress is asked for cancellation until the first byte is there
     * @return the log file, to be read and closed
     * @throws WorkbenchException when it cannot be fetched; {@link LogFileFault#of} tells the reason to programs
     */
    public LogFileContent open(String key, Progress progress) {
        String doing = TEXTS.get("doing.fetch", key, credential.bucketName());
        return AwsFaults.call(doing, progress, () -> fetch(doing, key));
    }

    private LogFileContent fetch(String doing, String key) {
        AwsSession session = sessions.readRole(credential, pod);
        try {
            return fetch(session, doing, key);
        } catch (WorkbenchException e) {
            if (mayBeOfAnotherRole(e) && session.renew()) {
                return fetch(session, doing, key);
            }
            throw e;
        }
    }

    private LogFileContent fetch(AwsSession session, String doing, String key) {
        return fetch(session, credential, doing, key, () -> RoleRefusal.of(sessions, credential, pod));
    }

    /** AWS does not take the sessions of a role that was deleted, although one of the same name may be there again. */
    private static boolean mayBeOfAnotherRole(WorkbenchException e) {
        return (e.kind() == FaultKind.DENIED || e.kind() == FaultKind.EXPIRED_LOGIN)
                && LogFileFault.of(e) != LogFileFault.ROLE_REFUSED;
    }

    /**
     * Begins to fetch a log file as somebody.
     *
     * @param session as whom
     * @param credential names bucket, account and region
     * @param key the object's key, decoded
     * @param progress is asked for cancellation until the first byte is there
     * @return the log file, to be read and closed
     * @throws WorkbenchException as {@link #open} does
     */
    public static LogFileContent fetch(AwsSession session, ConnectorCredential credential, String key,
            Progress progress) {
        String doing = TEXTS.get("doing.fetch", key, credential.bucketName());
        return AwsFaults.call(doing, progress,
                () -> fetch(session, credential, doing, key, () -> RoleRefusal.UNKNOWN));
    }

    private static LogFileContent fetch(AwsSession session, ConnectorCredential credential, String doing,
            String key, Supplier<RoleRefusal> refusal) {
        GetObjectRequest request = GetObjectRequest.builder().bucket(credential.bucketName()).key(key)
                .expectedBucketOwner(credential.bucketAccount().digits()).build();
        try {
            return content(session.getObject(credential.bucketRegion(), request));
        } catch (AwsServiceException e) {
            throw told(credential, doing, e, refusal);
        }
    }

    private static LogFileContent content(ResponseInputStream<GetObjectResponse> stream) {
        GetObjectResponse response = stream.response();
        return new LogFileContent(new CountedStream(stream, response.contentLength(), stream::abort),
                response.eTag().replace("\"", ""), response.contentLength(), response.lastModified());
    }

    private static WorkbenchException told(ConnectorCredential credential, String doing, AwsServiceException e,
            Supplier<RoleRefusal> refusal) {
        LogFileFault fault = fault(doing, e);
        String key = key(fault, refusal);
        WorkbenchException general = AwsFaults.translate(doing, e);
        LogFileFault.Marker marker = new LogFileFault.Marker(fault, e);
        if (fault == LogFileFault.PASSING || fault == LogFileFault.OTHER) {
            return new WorkbenchException(general.kind(), general.getMessage(), general.remedy(), marker);
        }
        FaultKind kind = fault == LogFileFault.GONE ? FaultKind.NOT_FOUND : general.kind();
        return new WorkbenchException(kind, TEXTS.get(key, doing, AwsFaults.message(e)),
                TEXTS.get(key + ".todo", credential.bucketAccount().digits(), credential.bucketName()), marker);
    }

    /** The text of a fault; of a refused role, the one that says which part of its trust is missing. */
    private static String key(LogFileFault fault, Supplier<RoleRefusal> refusal) {
        String key = "fault." + fault.name().toLowerCase(Locale.ROOT);
        RoleRefusal part = fault == LogFileFault.ROLE_REFUSED ? refusal.get() : RoleRefusal.UNKNOWN;
        return part == RoleRefusal.UNKNOWN ? key : key + "." + part.name().toLowerCase(Locale.ROOT);
    }

    private static LogFileFault fault(String doing, AwsServiceException e) {
        FaultKind kind = AwsFaults.translate(doing, e).kind();
        return switch (kind) {
            case THROTTLED, OFFLINE, EXPIRED_LOGIN -> LogFileFault.PASSING;
            case NOT_FOUND -> LogFileFault.GONE;
            case WRONG_STATE -> LogFileFault.WRONG_BUCKET;
            case DENIED -> denied(e);
            default -> isKms(e) ? LogFileFault.DENIED_BY_KMS : LogFileFault.OTHER;
        };
    }

    private static LogFileFault denied(AwsServiceException e) {
        if (!(e instanceof S3Exception)) {
            return LogFileFault.ROLE_REFUSED;
        }
        // To who may not list a bucket, S3 tells that an object is missing by refusing the listing.
        if (AwsFaults.message(e).contains("s3:ListBucket")) {
            return LogFileFault.GONE;
        }
        return isKms(e) ? LogFileFault.DENIED_BY_KMS : LogFileFault.DENIED_BY_S3;
    }

    /** S3 passes on what KMS says: a denied kms:Decrypt, or the state of a key, whose codes begin with KMS. */
    private static boolean isKms(AwsServiceException e) {
        String message = Optional.of(AwsFaults.message(e)).orElse("").toLowerCase(Locale.ROOT);
        return AwsFaults.code(e).startsWith("KMS.") || message.contains("kms:") || message.contains("ciphertext");
    }
}
