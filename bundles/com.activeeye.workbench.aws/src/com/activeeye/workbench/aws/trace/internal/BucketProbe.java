package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.bucket.BucketInspection;
import com.activeeye.workbench.aws.bucket.BucketInspector;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The bucket is there, in the account and region that the credential has (the guide, "Troubleshooting", point 5). */
final class BucketProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.BUCKET;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        ConnectorCredential credential = subject.credential();
        return List.of(
                new Permission(credential.bucketAccount(), List.of("s3:ListBucket", "s3:GetEncryptionConfiguration"),
                        Arns.bucket(credential)),
                new Permission(credential.bucketAccount(), List.of("s3:ListAllMyBuckets"), "*"));
    }

    @Override
    public HopResult look(Look look) {
        ConnectorCredential credential = look.credential();
        AwsSession operator = look.operator();
        BucketInspection found = look.ask(operator, "s3:ListBucket", Arns.bucket(credential),
                () -> BucketInspector.inspect(operator, credential, Progress.NONE), BucketProbe::words);
        look.facts().put(BucketInspection.class, found);
        return switch (found.standing()) {
            case FITS -> look.proven(ProbeTexts.get("bucket.proven", credential.bucketName(),
                    credential.bucketAccount().digits(), credential.bucketRegion()));
            case MISSING -> look.broken(ProbeTexts.cause("bucket-missing", replace(credential,
                    credential.bucketRegion()), credential.bucketName()));
            case OTHER_ACCOUNT -> look.broken(ProbeTexts.cause("bucket-owner", replace(credential,
                    credential.bucketRegion()), credential.bucketName(), credential.bucketAccount().digits()));
            case OTHER_REGION -> look.broken(ProbeTexts.cause("bucket-region", replace(credential, found.region()),
                    credential.bucketName(), found.region(), credential.bucketRegion()));
            case DENIED -> look.denied("s3:ListBucket", words(found), new Remedy(ProbeTexts.get("bucket.denied.todo",
                    Arns.bucket(credential)), new Remedy.SetAccess(credential.bucketAccount())));
        };
    }

    private static Remedy.Action replace(ConnectorCredential credential, String region) {
        return new Remedy.ReplaceCredential(credential.bucketName(), credential.bucketAccount(), region);
    }

    private static String words(BucketInspection found) {
        String findings = found.findings().stream().map(Finding::text).collect(Collectors.joining(" "));
        return findings.isEmpty() ? ProbeTexts.get("bucket.answer", found.bucketName(), found.region(),
                found.encryption().algorithm(), found.encryption().keyArn()) : findings;
    }
}
