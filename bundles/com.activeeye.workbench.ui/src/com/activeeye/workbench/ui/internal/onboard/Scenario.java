package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.core.connector.AccountId;

/**
 * An account to be onboarded whose log files' bucket is known, so that nothing has to be typed.
 *
 * @param name the account's name
 * @param account the account
 * @param sentence what it stands for
 * @param bucket the bucket that its log files arrive in
 * @param bucketAccount the account that owns the bucket
 * @param bucketOwner the name of that account
 * @param bucketRegion the code of the bucket's region
 */
public record Scenario(String name, AccountId account, String sentence, String bucket, AccountId bucketAccount,
        String bucketOwner, String bucketRegion) {
}
