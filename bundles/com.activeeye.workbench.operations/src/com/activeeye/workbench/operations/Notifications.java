package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.core.credential.ConnectorCredential;

/** Reaches the event notification of a credential's bucket with the operator's rights in the bucket's account. */
public final class Notifications {
    private Notifications() {
    }

    /**
     * The event notification of a credential's bucket.
     *
     * @param workbench the workbench
     * @param credential the credential
     * @return the notification, to be observed, put or removed
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when the operator cannot act in the account
     */
    public static BucketNotification of(Workbench workbench, ConnectorCredential credential) {
        return new BucketNotification(workbench.sessions().operator(credential.bucketAccount()), credential,
                workbench.changeLog());
    }
}
