package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.organization.AccountCsv;
import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.aws.organization.CentralBucket;
import com.activeeye.workbench.aws.organization.CentralBucketFinder;
import com.activeeye.workbench.aws.organization.Coverage;
import com.activeeye.workbench.aws.organization.CoverageFinder;
import com.activeeye.workbench.aws.organization.OrganizationReader;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.SandboxAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reaches whole organisations: their accounts, how they are covered, and the bucket of their logs. */
public final class Organizations {
    private final Workbench workbench;

    public Organizations(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * The account whose organisation is read where nobody says another: the sandbox's management account.
     *
     * @return the account; empty elsewhere, where the environment's default identity is asked
     */
    public Optional<AccountId> standard() {
        return workbench.sandbox().flatMap(sandbox -> sandbox.accounts().stream()
                .filter(account -> account.role() == SandboxAccount.Role.MANAGEMENT).findFirst()
                .map(account -> new AccountId(account.id())));
    }

    /**
     * Reads the accounts of an organisation.
     *
     * @param from the management account or that of a delegated administrator
     * @throws com.activeeye.workbench.core.fault.WorkbenchException as {@link OrganizationReader#read} does
     */
    public AccountList read(AccountId from, Progress progress) {
        return read(workbench.sessions().operator(from), progress);
    }

    /** The same from {@link #standard()}. */
    public AccountList read(Progress progress) {
        Optional<AccountId> standard = standard();
        return standard.isPresent() ? read(standard.get(), progress) : read(workbench.sessions().standard(), progress);
    }

    private static AccountList read(AwsSession session, Progress progress) {
        return new OrganizationReader(session).read(progress);
    }

    /**
     * Reads the accounts that a file lists.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException as {@link AccountCsv#read} does
     */
    public static AccountList read(Path file) {
        return AccountCsv.read(file);
    }

    /**
     * Finds out how accounts are covered.
     *
     * @param list the accounts
     * @param regions the codes of the regions; empty for those that matter
     * @param progress is told, and asked for cancellation
     * @return the coverage
     */
    public Coverage coverage(AccountList list, List<String> regions, Progress progress) {
        return new CoverageFinder(workbench.sessions(), workbench.catalog()).find(list, regions, progress);
    }

    /**
     * Finds the bucket of an organisation's trail.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException as {@link CentralBucketFinder#find} does
     */
    public CentralBucket centralBucket(AccountList list, Progress progress) {
        return new CentralBucketFinder(workbench.sessions()).find(list, progress);
    }

    /**
     * Records the one credential for the bucket of an organisation's trail, unless there is one.
     *
     * @param displayName its unique name
     * @param bucket the bucket
     * @param progress is told what is being done
     * @return what was recorded; the credential that there was when there was one
     * @throws com.activeeye.workbench.core.fault.WorkbenchException as {@link AddCredential#run} does
     */
    public AddedCredential addCredential(String displayName, CentralBucket bucket, Progress progress) {
        return workbench.catalog().credentials().byBucket(bucket.bucket())
                .map(recorded -> new AddedCredential(recorded, List.of()))
                .orElseGet(() -> new AddCredential(workbench).run(displayName, bucket.bucket(), bucket.owner(),
                        bucket.region(), progress));
    }
}
