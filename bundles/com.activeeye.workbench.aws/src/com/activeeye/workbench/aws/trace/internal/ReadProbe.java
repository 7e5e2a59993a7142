package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.logfile.LogFileContent;
import com.activeeye.workbench.aws.logfile.LogFileFault;
import com.activeeye.workbench.aws.logfile.LogFileSource;
import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.ReadLogFile;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** S3 gives a log file to the role: one is really fetched. */
final class ReadProbe implements Probe {
    private static final String READ = "s3:GetObject";
    /** CloudTrail's files are up to 50 MB; the smallest of the recent ones does as well. */
    private static final int MOST_BYTES = 64 << 20;

    /** KMS, not S3, has refused; in these words. */
    record KmsRefusal(String words) {
    }

    @Override
    public Hop hop() {
        return Hop.READ;
    }

    /** It is the role that reads, not the operator. */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        look.facts().forget(KmsRefusal.class);
        look.facts().forget(ReadLogFile.class);
        Optional<LogFileSeen> file = file(look);
        if (file.isEmpty()) {
            return look.unknown(ProbeTexts.get("read.no_file"));
        }
        ConnectorCredential credential = look.credential();
        try (AwsSession role = look.sessions().assume(credential, look.pod())) {
            byte[] bytes = look.tryOut(role, READ, credential.bucketName() + "/" + file.get().key(),
                    () -> fetch(role, credential, file.get().key()), got -> ProbeTexts.get("read.answer",
                            String.valueOf(got.length)));
            look.facts().put(ReadLogFile.class, new ReadLogFile(file.get(), bytes));
            return look.proven(ProbeTexts.get("read.proven", file.get().key()));
        } catch (WorkbenchException e) {
            return refused(look, file.get(), e);
        }
    }

    private static Optional<LogFileSeen> file(Look look) {
        return look.facts().find(RecentLogFiles.class).stream().flatMap(recent -> recent.newest().values().stream())
                .flatMap(List::stream).max(Comparator.comparing(LogFileSeen::deliveredAt))
                .or(() -> look.ingestedBefore().stream().findFirst());
    }

    private static byte[] fetch(AwsSession role, ConnectorCredential credential, String key) {
        try (LogFileContent content = LogFileSource.fetch(role, credential, key, Progress.NONE)) {
            return content.body().readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new WorkbenchException(FaultKind.OFFLINE, ProbeTexts.get("read.cut", e.getMessage()),
                    ProbeTexts.get("read.cut.todo"), e);
        }
    }

    private static HopResult refused(Look look, LogFileSeen file, WorkbenchException e) {
        ConnectorCredential credential = look.credential();
        return switch (LogFileFault.of(e)) {
            // S3 asks KMS only once it has let the caller in itself.
            case DENIED_BY_KMS -> {
                look.facts().put(KmsRefusal.class, new KmsRefusal(e.getMessage()));
                yield look.proven(ProbeTexts.get("read.kms"));
            }
            case DENIED_BY_S3 -> look.broken(denied(look));
            case GONE -> look.unknown(ProbeTexts.get("read.gone", file.key()));
            case WRONG_BUCKET -> look.broken(ProbeTexts.cause("read-bucket", new Remedy.ReplaceCredential(
                    credential.bucketName(), credential.bucketAccount(), credential.bucketRegion()), e.getMessage()));
            default -> throw e;
        };
    }

    private static Cause denied(Look look) {
        ConnectorCredential credential = look.credential();
        Optional<PolicyStatement> deny = BucketPolicies.deny(look, READ);
        return deny.map(statement -> ProbeTexts.cause("read-deny", BucketPolicies.without(look, statement),
                credential.bucketName(), statement.name())).orElseGet(() -> ProbeTexts.cause("read-denied",
                        Stacks.isThere(look) ? RoleTemplate.putPolicy(credential, RoleTemplate.readPolicy(look))
                                : new Remedy.ApplyStep(StepKind.ROLE_STACK),
                        credential.bucketName()));
    }
}
