package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.BucketNameRule;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records a connector credential and lets the pod take notifications from its bucket (the guide, "Creating Connector
 * Credentials").
 *
 * <p>The credential is recorded first: whatever AWS then refuses is told as a note and mended by setting up the pod
 * again, so that nothing typed is lost.
 */
public final class AddCredential {
    private static final Texts TEXTS = Texts.beside(AddCredential.class);

    private final Workbench workbench;

    public AddCredential(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Adds a credential.
     *
     * @param displayName its unique name
     * @param bucketName the bucket that log files arrive in
     * @param bucketAccount the account that owns the bucket
     * @param region the bucket's region, its code or its name
     * @param progress is told what is being done
     * @return the credential as recorded, with what the user has to know of it
     * @throws WorkbenchException of kind INVALID_INPUT when a value breaks a rule, ALREADY_EXISTS when the name or
     *         the bucket is taken
     */
    public AddedCredential run(String displayName, String bucketName, AccountId bucketAccount, String region,
            Progress progress) {
        ConnectorCredential credential =
                ConnectorCredential.create(displayName, bucketName, bucketAccount, regionCode(region));
        Optional<Pod> pod = podFor(progress);
        if (pod.isPresent()) {
            credential = Pods.bind(credential, pod.get());
        }
        workbench.catalog().credentials().add(credential);
        List<String> notes = new ArrayList<>(BucketNameRule.check(bucketName).stream().map(Finding::text).toList());
        if (pod.isEmpty()) {
            notes.add(TEXTS.get("credential.pod_missing"));
        }
        Pods.sync(workbench, progress).ifPresent(notes::add);
        new CheckBucket(workbench).run(credential, progress).stream().map(Finding::text).forEach(notes::add);
        return new AddedCredential(credential, List.copyOf(notes));
    }

    /**
     * The code of a region.
     *
     * @param region its code or its name
     * @throws WorkbenchException of kind INVALID_INPUT when there is no such region
     */
    public static String regionCode(String region) {
        return AwsRegions.find(region).orElseThrow(() -> WorkbenchException.invalid(
                TEXTS.get("region.unknown", region), TEXTS.get("region.unknown.todo"))).code();
    }

    /** The pod; in the sandbox, where nothing has to be chosen, it is set up when it is not yet. */
    private Optional<Pod> podFor(Progress progress) {
        if (workbench.catalog().pod().isEmpty() && workbench.sandbox().isPresent()) {
            new SetUpPod(workbench).run("", "", progress);
        }
        return workbench.catalog().pod();
    }
}
