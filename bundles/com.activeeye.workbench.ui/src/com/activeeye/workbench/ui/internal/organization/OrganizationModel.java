package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.aws.organization.CentralBucket;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ConnectorDraft;
import com.activeeye.workbench.core.connector.DraftReview;
import com.activeeye.workbench.core.connector.DraftReview.Outcome;
import com.activeeye.workbench.core.connector.NamePattern;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.AddedCredential;
import com.activeeye.workbench.operations.ImportConnectors;
import com.activeeye.workbench.operations.Organizations;
import com.activeeye.workbench.operations.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the wizard for a whole organisation collects and does, without a window. */
final class OrganizationModel {
    private static final Texts TEXTS = Texts.beside(OrganizationModel.class);

    private final Workbench workbench;
    private final List<ConnectorDraft> drafts = new ArrayList<>();
    private final Set<AccountId> leftOut = new HashSet<>();
    private boolean fromFile;
    private String account = "";
    private String file = "";
    private String pattern = NamePattern.DEFAULT.text();
    private AccountList list;
    private CentralBucket bucket;
    private String bucketNote = "";
    private boolean withCredential;
    private String credentialName = TEXTS.get("credential.name");
    private List<String> results = List.of();

    OrganizationModel(Workbench workbench) {
        this.workbench = workbench;
    }

    void setFromFile(boolean value) {
        fromFile = value;
    }

    boolean isFromFile() {
        return fromFile;
    }

    void setAccount(String text) {
        account = text;
    }

    void setFile(String text) {
        file = text;
    }

    /** What is wrong with the source; empty when its accounts can be read. */
    List<Finding> sourceFindings() {
        if (fromFile) {
            return file.isBlank() ? List.of(Finding.error(TEXTS.get("source.file.empty"))) : List.of();
        }
        return account.isBlank() ? List.of() : AccountId.check(account);
    }

    /** Reads the accounts, and looks for the bucket of the organisation's trail. Off the UI thread. */
    void read(Progress progress) {
        Organizations organizations = new Organizations(workbench);
        AccountList read = fromFile ? Organizations.read(Path.of(file.strip())) : account.isBlank()
                ? organizations.read(progress) : organizations.read(AccountId.parse(account), progress);
        CentralBucket found = null;
        String note = "";
        try {
            found = organizations.centralBucket(read, progress);
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            note = e.advice();
        }
        take(read, found, note);
    }

    private synchronized void take(AccountList read, CentralBucket found, String note) {
        list = read;
        bucket = found;
        bucketNote = note;
        withCredential = found != null && workbench.catalog().credentials().byBucket(found.bucket()).isEmpty();
        leftOut.clear();
        rename();
    }

    private void rename() {
        drafts.clear();
        drafts.addAll(ImportConnectors.drafts(list, new NamePattern(pattern)));
    }

    /** How many lines of the file were not understood, and each with its number and why; empty when there are none. */
    synchronized String faults() {
        return list == null || list.faults().isEmpty() ? "" : TEXTS.get("faults.head", list.faults().size()) + "\n"
                + String.join("\n", list.firstFaults());
    }

    String pattern() {
        return pattern;
    }

    /** Names all connectors by a pattern; one that cannot work changes nothing. */
    synchronized List<Finding> setPattern(String text) {
        List<Finding> findings = NamePattern.check(text);
        if (findings.isEmpty() && list != null) {
            pattern = text;
            rename();
        }
        return findings;
    }

    /** All drafts, those that are left out too, in the order of the table. */
    synchronized List<ConnectorDraft> drafts() {
        return List.copyOf(drafts);
    }

    synchronized void change(int row, ConnectorDraft draft) {
        drafts.set(row, draft);
    }

    synchronized void setChosen(int row, boolean chosen) {
        AccountId of = drafts.get(row).account();
        if (chosen) {
            leftOut.remove(of);
        } else {
            leftOut.add(of);
        }
    }

    synchronized boolean isChosen(int row) {
        return !leftOut.contains(drafts.get(row).account());
    }

    private List<ConnectorDraft> chosen() {
        return drafts.stream().filter(draft -> !leftOut.contains(draft.account())).toList();
    }

    /** What would come of each row; nothing of one that is left out. */
    synchronized List<Optional<DraftReview>> reviews() {
        List<DraftReview> reviews = new ImportConnectors(workbench).review(chosen());
        List<Optional<DraftReview>> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < drafts.size(); i++) {
            all.add(isChosen(i) ? Optional.of(reviews.get(next++)) : Optional.empty());
        }
        return all;
    }

    /** What a row's last column says. */
    static String outcome(Optional<DraftReview> review) {
        return review.map(one -> {
            String outcome = TEXTS.get("outcome." + one.outcome().name().toLowerCase(Locale.ROOT));
            if (one.why().isEmpty()) {
                return outcome;
            }
            // Of one that is there already the reason itself says so.
            return one.outcome() == Outcome.EXISTING ? one.why() : outcome + ": " + one.why();
        }).orElseGet(() -> TEXTS.get("outcome.left_out"));
    }

    synchronized Optional<CentralBucket> bucket() {
        return Optional.ofNullable(bucket);
    }

    /** What is to be said of the bucket of the organisation's trail. */
    synchronized String bucketText() {
        if (bucket == null) {
            return bucketNote;
        }
        return workbench.catalog().credentials().byBucket(bucket.bucket())
                .map(known -> TEXTS.get("bucket.recorded", bucket.bucket(), known.displayName()))
                .orElseGet(() -> TEXTS.get("bucket.found", bucket.bucket(), bucket.owner().grouped(),
                        bucket.region()));
    }

    synchronized boolean isWithCredential() {
        return withCredential;
    }

    synchronized void setWithCredential(boolean value) {
        withCredential = value;
    }

    String credentialName() {
        return credentialName;
    }

    void setCredentialName(String text) {
        credentialName = text;
    }

    /** What stands in the way of recording all that is chosen. */
    synchronized List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<DraftReview> reviews = new ImportConnectors(workbench).review(chosen());
        long conflicts = reviews.stream().filter(review -> review.outcome() == Outcome.CONFLICT).count();
        if (conflicts > 0) {
            findings.add(Finding.error(TEXTS.get("conflicts", conflicts)));
        } else if (reviews.stream().noneMatch(review -> review.outcome() == Outcome.NEW) && !withCredential) {
            findings.add(Finding.error(TEXTS.get("nothing")));
        }
        if (withCredential && credentialName.isBlank()) {
            findings.add(Finding.error(TEXTS.get("credential.empty")));
        }
        if (!faults().isEmpty()) {
            findings.add(Finding.warning(TEXTS.get("faults", list.faults().size())));
        }
        return findings;
    }

    /** Records the connectors, all or none, and then the credential. Off the UI thread. */
    void record(Progress progress) {
        List<String> done = new ArrayList<>();
        List<ConnectorDraft> wanted;
        synchronized (this) {
            wanted = chosen();
        }
        List<ServiceConnector> made = new ImportConnectors(workbench).run(wanted, false);
        done.add(TEXTS.get("result.connectors", made.size()));
        made.forEach(connector -> done.add("    " + connector.displayName() + "  " + connector.account().grouped()));
        synchronized (this) {
            results = List.copyOf(done);
        }
        if (isWithCredential()) {
            AddedCredential added = new Organizations(workbench).addCredential(credentialName, bucket().orElseThrow(),
                    progress);
            done.add(TEXTS.get("result.credential", added.credential().displayName(), added.credential().bucketName()));
            done.addAll(added.notes());
        }
        done.add(TEXTS.get("result.next"));
        synchronized (this) {
            results = List.copyOf(done);
        }
    }

    /** What was done, a line each. */
    synchronized List<String> results() {
        return results;
    }
}
