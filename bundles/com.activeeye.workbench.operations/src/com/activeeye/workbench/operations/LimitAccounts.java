package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.bucket.BucketFolders;
import com.activeeye.workbench.aws.bucket.FolderFinder;
import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Records which accounts of a credential's bucket are monitored (the guide, "Limiting Monitoring of Accounts in the S3
 * Bucket"). Ingestion keeps to it at once; what it takes in AWS is a part of the credential's plan.
 */
public final class LimitAccounts {
    private static final Texts TEXTS = Texts.beside(LimitAccounts.class);

    private final Workbench workbench;

    public LimitAccounts(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What is known of the accounts of a bucket.
     *
     * @param accounts each account with whether it is in, out, or unknown
     * @param notes what could not be looked at and why, in sentences
     */
    public record View(List<AccountStanding> accounts, List<String> notes) {
        public View {
            accounts = List.copyOf(accounts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Looks which accounts of a bucket are monitored, without changing anything.
     *
     * @param credential the credential
     * @param progress is told, and asked for cancellation
     * @return the accounts; that the bucket cannot be listed is a note, not an exception
     * @throws WorkbenchException of kind CANCELLED only
     */
    public View show(ConnectorCredential credential, Progress progress) {
        List<ServiceConnector> connectors = workbench.catalog().connectors().all();
        try {
            BucketFolders seen = folders(credential, progress);
            List<String> notes = seen.whole() ? List.of() : List.of(TEXTS.get("limit.not_whole"));
            return new View(new MonitoredAccounts(credential, connectors, Optional.of(seen)).all(), notes);
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            return new View(new MonitoredAccounts(credential, connectors, Optional.empty()).all(),
                    List.of(e.advice()));
        }
    }

    private BucketFolders folders(ConnectorCredential credential, Progress progress) {
        return FolderFinder.find(workbench.sessions().operator(credential.bucketAccount()), credential, progress);
    }

    /**
     * Records a limit.
     *
     * @param credential the credential
     * @param way where log files of other accounts are held back
     * @param accounts the accounts that are monitored; none for those of all enabled connectors
     * @param folders where their log files lie; none for those that the bucket has, else the standard one
     * @param progress is told, and asked for cancellation
     * @return the credential as recorded
     * @throws WorkbenchException of kind INVALID_INPUT when there is no account or a folder is none, WRONG_STATE when
     *         S3 or SNS does not take as many; of any kind when the folders have to be looked for and cannot
     */
    public ConnectorCredential set(ConnectorCredential credential, AccountLimit.Way way,
            Collection<AccountId> accounts, Collection<String> folders, Progress progress) {
        Collection<AccountId> monitored = accounts.isEmpty() ? workbench.catalog().connectors().all().stream()
                .filter(ServiceConnector::enabled).map(ServiceConnector::account).toList() : accounts;
        Collection<String> places = folders.isEmpty() ? places(folders(credential, progress), monitored) : folders;
        ConnectorCredential limited = credential.withLimit(AccountLimit.of(way, monitored, places));
        refuseTooMany(limited);
        return record(limited);
    }

    /** Only the folders that one of the accounts uses, so that a bucket takes no more rules than it needs. */
    private static Collection<String> places(BucketFolders seen, Collection<AccountId> accounts) {
        List<String> used = accounts.stream().flatMap(account -> seen.of(account).stream()).distinct().toList();
        return used.isEmpty() ? seen.accounts().keySet() : used;
    }

    private void refuseTooMany(ConnectorCredential limited) {
        if (limited.podBinding().isEmpty() || workbench.catalog().pod().isEmpty()) {
            return;
        }
        BucketNotification.wanted(limited);
        List<ConnectorCredential> all = workbench.catalog().credentials().all().stream()
                .map(other -> other.id().equals(limited.id()) ? limited : other).toList();
        PodSetup.wantedTopic(workbench.catalog().pod().get(), limited.bucketRegion(), all);
    }

    /**
     * Monitors all accounts again.
     *
     * @param credential the credential
     * @return the credential as recorded
     */
    public ConnectorCredential clear(ConnectorCredential credential) {
        return record(credential.withLimit(AccountLimit.NONE));
    }

    private ConnectorCredential record(ConnectorCredential changed) {
        workbench.catalog().credentials().replace(changed);
        return changed;
    }
}
