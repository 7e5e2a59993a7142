package com.activeeye.workbench.ingest;

import com.activeeye.workbench.aws.logfile.LogFileListing;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.ingest.backfill.BackfillFile;
import com.activeeye.workbench.ingest.backfill.BucketListing;
import com.activeeye.workbench.ingest.internal.AwsFetcher;
import com.activeeye.workbench.ingest.internal.PodMessageQueue;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import com.activeeye.workbench.ingest.notification.HttpCertificates;
import com.activeeye.workbench.ingest.notification.SnsSignature;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Ingestion from AWS, the sandbox, or whatever endpoint the sessions lead to. */
public final class AwsIngest {
    private static final Texts TEXTS = Texts.beside(AwsIngest.class);

    private AwsIngest() {
    }

    /**
     * What ingestion works with in an environment. The pod may be set up later: until then each round fails with a
     * sentence that says so.
     *
     * @param sessions the environment's sessions
     * @param catalog what is recorded for the environment
     * @param store where events go
     * @param clock the time
     * @return the parts, to make an {@link Ingester} of
     */
    public static IngestSetup setup(AwsSessions sessions, Catalog catalog, EventStore store, Clock clock) {
        SnsSignature signature = new SnsSignature(() -> topicArns(catalog), sessions.environment().endpoint(),
                new HttpCertificates());
        return new IngestSetup(new PodMessageQueue(sessions, catalog), new AwsFetcher(sessions, catalog), signature,
                catalog, store, LogFileParser.DEFAULT_CAP, clock);
    }

    /**
     * Lists customers' buckets as the operator in their account, who needs s3:ListBucket there: the read role of the
     * guide may get objects, and not list them.
     *
     * @param sessions the environment's sessions
     */
    public static BucketListing listing(AwsSessions sessions) {
        return (request, visitor, progress) -> new LogFileListing(
                AwsFaults.call(TEXTS.get("doing.operator"), progress,
                        () -> sessions.operator(request.credential().bucketAccount())), request.credential())
                .list(request.from(), request.to(), request.accounts(), listed -> visitor.accept(
                        new BackfillFile(listed.key(), listed.etag(), listed.bytes())), progress);
    }

    private static Set<String> topicArns(Catalog catalog) {
        Set<String> arns = new HashSet<>();
        Optional<Pod> pod = catalog.pod();
        catalog.credentials().all().forEach(credential -> {
            credential.podBinding().ifPresent(binding -> arns.add(binding.snsNotificationArn()));
            pod.ifPresent(recorded -> arns.add(recorded.topicArn(credential.bucketRegion())));
        });
        return arns;
    }
}
