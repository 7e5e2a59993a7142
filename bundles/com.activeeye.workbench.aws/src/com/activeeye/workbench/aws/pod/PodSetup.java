package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Identity;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.validation.Finding;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the pod up: a topic in each region that has a credential's bucket, one queue with its dead letters, and the
 * subscriptions between them. Doing it again changes nothing that is right already.
 */
public final class PodSetup {
    private final ChangeLog log;
    private final Pause pause;

    /**
     * Set-up of pods.
     *
     * @param log where every change is written down
     */
    public PodSetup(ChangeLog log) {
        this(log, Pause.of(Duration.ofSeconds(1)));
    }

    /** The same with another pause between two looks at something that AWS is slow to show. */
    public PodSetup(ChangeLog log, Pause pause) {
        this.log = log;
        this.pause = pause;
    }

    /**
     * Sets a pod up, or completes it.
     *
     * @param session the pod's session
     * @param profile the profile it came from, to be recorded; empty for the environment's default
     * @param homeRegion the code of the region of the queue
     * @param credentials all recorded credentials; those of other partitions are left out
     * @param progress is told each change, and asked for cancellation
     * @return the pod, to be recorded
     * @throws WorkbenchException of kind INVALID_INPUT when the region is not of the account's partition, of any kind
     *         when AWS refuses; doing it again goes on where it ended
     */
    public Pod setUp(AwsSession session, String profile, String homeRegion, List<ConnectorCredential> credentials,
            Progress progress) {
        Identity identity = AwsFaults.call(PodTexts.get("doing.identity"), progress, session::identity);
        refuseForeign(homeRegion, identity.partition());
        Pod draft = new Pod(identity.account(), identity.partition(), homeRegion, profile, "");
        String url = work(session, draft, credentials, progress).apply(pause);
        return new Pod(draft.account(), draft.partition(), homeRegion, profile, url);
    }

    private static void refuseForeign(String homeRegion, String partition) {
        if (!AwsRegions.partitionOf(homeRegion).equals(partition)) {
            throw WorkbenchException.invalid(PodTexts.get("home.foreign", homeRegion,
                    AwsRegions.partitionOf(homeRegion), partition), PodTexts.get("home.foreign.todo", partition));
        }
    }

    /**
     * Brings the pod up to date after credentials have come or gone: topics and policies are for exactly these.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param credentials all recorded credentials; those of other partitions are left out
     * @param progress is told each change, and asked for cancellation
     * @return what was not right before, each in a sentence; empty when nothing had to be changed
     * @throws WorkbenchException when AWS refuses; doing it again goes on where it ended
     */
    public List<String> sync(AwsSession session, Pod pod, List<ConnectorCredential> credentials, Progress progress) {
        PodWork work = work(session, pod, credentials, progress);
        List<String> differences = work.differences();
        if (!differences.isEmpty()) {
            work.apply(pause);
        }
        return differences;
    }

    /**
     * What there is of the pod, without changing anything.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param credentials all recorded credentials
     * @param progress is asked for cancellation
     * @return topics, queues and what is not as it should be
     * @throws WorkbenchException when AWS cannot be asked
     */
    public PodView inspect(AwsSession session, Pod pod, List<ConnectorCredential> credentials, Progress progress) {
        PodWork work = work(session, pod, credentials, progress);
        List<Finding> findings = new ArrayList<>(work.differences().stream().map(Finding::error).toList());
        QueueView dead = work.deadLetterView();
        if (dead.waiting() > 0) {
            findings.add(Finding.warning(PodTexts.get("queue.dead", String.valueOf(dead.waiting()))));
        }
        credentials.stream().filter(credential -> !isOf(pod, credential)).map(credential -> Finding.warning(
                foreign(pod, credential))).forEach(findings::add);
        return new PodView(pod, work.queueView(), dead, work.topicViews(), findings);
    }

    /**
     * What there is of the pod beside what there should be, without changing anything.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param credentials all recorded credentials; those of other partitions are left out
     * @param progress is asked for cancellation
     * @return both as documents
     * @throws WorkbenchException when AWS cannot be asked
     */
    public PodComparison compare(AwsSession session, Pod pod, List<ConnectorCredential> credentials,
            Progress progress) {
        return work(session, pod, credentials, progress).comparison();
    }

    /**
     * Puts topics and policies back to what they were. What is on the queues stays.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param credentials all recorded credentials; those of other partitions are left out
     * @param before as {@link PodComparison#before()} gave it
     * @param progress is told each change, and asked for cancellation
     * @throws WorkbenchException of kind WRONG_STATE when there was no queue, since deleting it would lose what is on
     *         it; of any kind when AWS refuses
     */
    public void restore(AwsSession session, Pod pod, List<ConnectorCredential> credentials, String before,
            Progress progress) {
        work(session, pod, credentials, progress).restore(JsonParser.parseString(before).getAsJsonObject());
    }

    /**
     * What the pod gives a credential.
     *
     * @param pod the pod
     * @param credential the credential
     * @return the topic in the bucket's region, and the pod's account
     * @throws WorkbenchException of kind INVALID_INPUT when the bucket lies in another partition than the pod
     */
    public static PodBinding binding(Pod pod, ConnectorCredential credential) {
        if (!isOf(pod, credential)) {
            throw WorkbenchException.invalid(foreign(pod, credential), PodTexts.get("binding.foreign.todo"));
        }
        return new PodBinding(pod.topicArn(credential.bucketRegion()), pod.account());
    }

    /**
     * What the pod's topic of a region should be, without asking AWS.
     *
     * @param pod the pod
     * @param region the code of the region
     * @param credentials all recorded credentials; those of other regions and partitions are left out
     * @return the topic's policy and filter
     * @throws WorkbenchException of kind WRONG_STATE when SNS would not take the filter
     */
    public static WantedTopic wantedTopic(Pod pod, String region, List<ConnectorCredential> credentials) {
        List<ConnectorCredential> there = credentials.stream().filter(credential -> isOf(pod, credential)
                && credential.bucketRegion().equals(region)).toList();
        String arn = pod.topicArn(region);
        return new WantedTopic(region, arn, pod.queueArn(), TopicPolicy.statement(arn, there).toString(),
                SubscriptionFilter.of(there));
    }

    private static String foreign(Pod pod, ConnectorCredential credential) {
        return PodTexts.get("binding.foreign", credential.bucketName(), credential.bucketRegion(),
                AwsRegions.partitionOf(credential.bucketRegion()), pod.partition());
    }

    private static boolean isOf(Pod pod, ConnectorCredential credential) {
        return AwsRegions.partitionOf(credential.bucketRegion()).equals(pod.partition());
    }

    private PodWork work(AwsSession session, Pod pod, List<ConnectorCredential> credentials, Progress progress) {
        return new PodWork(new Changes(log, session), pod,
                credentials.stream().filter(credential -> isOf(pod, credential)).toList(), progress);
    }
}
