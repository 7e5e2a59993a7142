package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.aws.session.AwsRegion;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.BucketNameRule;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.validation.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is entered for a new connector credential, and what is wrong with it so far. */
public final class CredentialModel {
    private static final Texts TEXTS = Texts.beside(CredentialModel.class);

    private final List<ConnectorCredential> recorded;
    private String displayName = "";
    private String bucketName = "";
    private String bucketAccount = "";
    private String bucketRegion = "";

    /**
     * For a new credential: nothing entered.
     *
     * @param recorded the credentials that exist, whose names and buckets are taken
     */
    public CredentialModel(List<ConnectorCredential> recorded) {
        this.recorded = List.copyOf(recorded);
    }

    /** How a bucket name stands to a rule. */
    public enum Mark {
        /** Nothing is typed yet. */
        OPEN,
        /** It keeps the rule. */
        KEPT,
        /** It breaks a rule that warns. */
        DOUBTFUL,
        /** It breaks a rule that refuses. */
        BROKEN
    }

    /** The display name as typed. */
    public String displayName() {
        return displayName;
    }

    /** Takes the display name as typed. */
    public void displayName(String typed) {
        displayName = typed;
    }

    /** The bucket name, without white space around it. */
    public String bucketName() {
        return bucketName.strip();
    }

    /** Takes the bucket name as typed. */
    public void bucketName(String typed) {
        bucketName = typed;
    }

    /** The bucket account ID as typed. */
    public String bucketAccount() {
        return bucketAccount;
    }

    /** Takes the bucket account ID as typed, or as chosen from a list that shows a name after it. */
    public void bucketAccount(String typed) {
        bucketAccount = AccountChoices.digits(typed);
    }

    /** The bucket region as typed. */
    public String bucketRegion() {
        return bucketRegion;
    }

    /** Takes the bucket region as typed or chosen. */
    public void bucketRegion(String typed) {
        bucketRegion = typed;
    }

    /** How the bucket name stands to a rule. */
    public Mark mark(BucketNameRule rule) {
        if (bucketName().isEmpty()) {
            return Mark.OPEN;
        }
        if (rule.holdsFor(bucketName())) {
            return Mark.KEPT;
        }
        return rule.severity() == Severity.ERROR ? Mark.BROKEN : Mark.DOUBTFUL;
    }

    /** What is wrong with the display name. */
    public List<Finding> nameFindings() {
        return DisplayName.check(displayName, recorded.stream().map(ConnectorCredential::displayName).toList());
    }

    /** What is wrong with the bucket name, or doubtful. */
    public List<Finding> bucketFindings() {
        if (bucketName().isEmpty()) {
            return List.of(Finding.error(TEXTS.get("bucket.empty")));
        }
        return BucketNameRule.check(bucketName()).stream()
                .map(finding -> new Finding(finding.severity(), TEXTS.get("bucket.finding", finding.text()))).toList();
    }

    /** What is wrong with the bucket account ID. */
    public List<Finding> accountFindings() {
        List<Finding> findings = AccountId.check(bucketAccount);
        return findings.isEmpty() ? taken() : findings;
    }

    private List<Finding> taken() {
        AccountId account = AccountId.parse(bucketAccount);
        return recorded.stream().filter(other -> other.bucketAccount().equals(account)
                && other.bucketName().equals(bucketName())).findFirst().map(other -> List.of(Finding.error(
                        TEXTS.get("bucket.taken", bucketName(), account.digits(), other.displayName()))))
                .orElse(List.of());
    }

    /** What is wrong with the bucket region. */
    public List<Finding> regionFindings() {
        if (bucketRegion.isBlank()) {
            return List.of(Finding.error(TEXTS.get("region.empty")));
        }
        return region().isPresent() ? List.of() : List.of(Finding.error(TEXTS.get("region.unknown", bucketRegion)));
    }

    /** All that is wrong or doubtful, in the order of the fields. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(nameFindings());
        all.addAll(bucketFindings());
        all.addAll(accountFindings());
        all.addAll(regionFindings());
        return all;
    }

    /** All that is wrong or doubtful with what was typed; a field that is still empty is left out. */
    public List<Finding> typedFindings() {
        List<Finding> all = new ArrayList<>(displayName.isEmpty() ? List.of() : nameFindings());
        all.addAll(bucketName().isEmpty() ? List.of() : bucketFindings());
        all.addAll(bucketAccount.isEmpty() ? List.of() : accountFindings());
        all.addAll(bucketRegion.isEmpty() ? List.of() : regionFindings());
        return all;
    }

    /** The account as entered; empty when it is not an account ID. */
    public Optional<AccountId> account() {
        return AccountId.check(bucketAccount).isEmpty() ? Optional.of(AccountId.parse(bucketAccount))
                : Optional.empty();
    }

    /** The region as entered; empty when it is none. */
    public Optional<AwsRegion> region() {
        return RegionChoices.find(bucketRegion);
    }
}
