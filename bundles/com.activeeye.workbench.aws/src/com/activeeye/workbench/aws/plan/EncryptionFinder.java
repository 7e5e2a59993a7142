package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.bucket.BucketEncryption;
import com.activeeye.workbench.aws.bucket.BucketInspector;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds out which KMS keys encrypt the log files of a credential's bucket (the guide, "Recording the AWS KMS Key"):
 * from the trails that write to it, from how the bucket encrypts what comes without a key, and from a recent log file.
 */
final class EncryptionFinder {
    private static final String LOG_FILES = ".json.gz";

    private final PlanContext context;
    private final ConnectorCredential credential;
    private final Progress progress;
    private final SortedSet<String> keys = new TreeSet<>();
    private final List<String> evidence = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean known;
    private boolean bucketDecides = true;

    private EncryptionFinder(PlanContext context, ConnectorCredential credential, Progress progress) {
        this.context = context;
        this.credential = credential;
        this.progress = progress;
    }

    /** @throws WorkbenchException of kind CANCELLED only; what AWS refuses is a part of the answer */
    static LogEncryption find(PlanContext context, ConnectorCredential credential, Progress progress) {
        progress.report(PlanTexts.get("progress.encryption", credential.bucketName()));
        EncryptionFinder finder = new EncryptionFinder(context, credential, progress);
        finder.trails();
        finder.attempt("encryption.bucket", credential.bucketName(), finder::bucket);
        finder.attempt("encryption.file", credential.bucketName(), finder::recentLogFile);
        return new LogEncryption(finder.keys, finder.known, finder.evidence, finder.unknown);
    }

    private void attempt(String key, String subject, Runnable look) {
        try {
            progress.checkCancelled();
            look.run();
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            unknown.add(PlanTexts.get("encryption.unknown", PlanTexts.get(key, subject), e.getMessage()));
        }
    }

    private void trails() {
        Stream<AccountId> monitored = context.catalog().connectors().all().stream().map(ServiceConnector::account);
        Map<String, Trail> trails = new LinkedHashMap<>();
        Stream.concat(Stream.of(credential.bucketAccount()), monitored).distinct()
                .forEach(account -> attempt("encryption.trails", account.digits(),
                        () -> trailsOf(account).forEach(trail -> trails.put(trail.trailARN(), trail))));
        trails.values().forEach(this::add);
        bucketDecides = trails.isEmpty() || trails.values().stream().anyMatch(trail -> key(trail).isEmpty());
        known |= !trails.isEmpty();
    }

    private List<Trail> trailsOf(AccountId account) {
        AwsSession session = context.sessions().operator(account);
        return Stream.of(credential.bucketRegion(), session.region()).distinct().flatMap(region ->
                AwsFaults.call(PlanTexts.get("doing.trails", account.digits()), progress, () -> session
                        .cloudTrail(region).describeTrails(call -> call.includeShadowTrails(true))).trailList()
                        .stream()).filter(trail -> credential.bucketName().equals(trail.s3BucketName())).toList();
    }

    private static String key(Trail trail) {
        return Optional.ofNullable(trail.kmsKeyId()).orElse("");
    }

    private void add(Trail trail) {
        if (key(trail).isEmpty()) {
            evidence.add(PlanTexts.get("encryption.trail.none", trail.trailARN()));
        } else {
            evidence.add(PlanTexts.get("encryption.trail.key", trail.trailARN(), key(trail)));
            keys.add(key(trail));
        }
    }

    private void bucket() {
        BucketEncryption encryption = BucketInspector.inspect(operator(), credential, progress).encryption();
        if (!encryption.usesOwnKey()) {
            evidence.add(PlanTexts.get("encryption.bucket.none", credential.bucketName(),
                    encryption.algorithm().isEmpty() ? "-" : encryption.algorithm()));
            return;
        }
        String arn = arn(encryption.keyArn());
        evidence.add(PlanTexts.get("encryption.bucket.key", credential.bucketName(), arn));
        if (bucketDecides) {
            keys.add(arn);
            known = true;
        }
    }

    /** A bucket may name its key by its ID or an alias; policies need its ARN. */
    private String arn(String key) {
        if (key.startsWith("arn:") && key.contains(":key/")) {
            return key;
        }
        return AwsFaults.call(PlanTexts.get("doing.key.read", key), progress, () -> operator()
                .kms(credential.bucketRegion()).describeKey(call -> call.keyId(key)).keyMetadata().arn());
    }

    private AwsSession operator() {
        return context.sessions().operator(credential.bucketAccount());
    }

    private void recentLogFile() {
        S3Client s3 = operator().s3(credential.bucketRegion());
        String owner = credential.bucketAccount().digits();
        Optional<S3Object> file = AwsFaults.call(PlanTexts.get("doing.list", credential.bucketName()), progress,
                () -> s3.listObjectsV2(call -> call.bucket(credential.bucketName()).expectedBucketOwner(owner))
                        .contents().stream().filter(object -> object.key().endsWith(LOG_FILES))
                        .max(Comparator.comparing(S3Object::lastModified)));
        if (file.isEmpty()) {
            evidence.add(PlanTexts.get("encryption.file.missing", credential.bucketName()));
            return;
        }
        String name = file.get().key();
        String key = AwsFaults.call(PlanTexts.get("doing.head", name), progress, () -> Optional.ofNullable(
                s3.headObject(call -> call.bucket(credential.bucketName()).key(name).expectedBucketOwner(owner))
                        .ssekmsKeyId()).orElse(""));
        known = true;
        if (key.isEmpty()) {
            evidence.add(PlanTexts.get("encryption.file.none", name));
        } else {
            evidence.add(PlanTexts.get("encryption.file.key", name, key));
            keys.add(arn(key));
        }
    }
}
