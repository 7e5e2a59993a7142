package com.activeeye.workbench.core.credential;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * What the pod gives a credential: the two recorded values that the customer's side of the set-up needs.
 *
 * @param snsNotificationArn the pod's topic in the bucket's region
 * @param podAccount the account that assumes the read role
 */
public record PodBinding(String snsNotificationArn, AccountId podAccount) {
    public PodBinding {
        Objects.requireNonNull(snsNotificationArn);
        Objects.requireNonNull(podAccount);
    }
}
