package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.bucket.BucketInspector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;

/** Looks whether a credential's bucket is there, and is the account's and in the region that were recorded. */
public final class CheckBucket {
    private static final Texts TEXTS = Texts.beside(CheckBucket.class);

    private final Workbench workbench;

    public CheckBucket(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Checks the bucket with the operator's own rights in its account.
     *
     * @param credential the credential, recorded or about to be
     * @param progress is told what is being done
     * @return what is wrong or could not be checked, as warnings; empty when all is as recorded
     */
    public List<Finding> run(ConnectorCredential credential, Progress progress) {
        progress.report(TEXTS.get("progress.bucket", credential.bucketName()));
        try {
            return BucketInspector.inspect(workbench.sessions().operator(credential.bucketAccount()), credential,
                    progress).findings();
        } catch (WorkbenchException fault) {
            return List.of(Finding.warning(TEXTS.get("bucket.unchecked", credential.bucketName(), fault.advice())));
        }
    }
}
