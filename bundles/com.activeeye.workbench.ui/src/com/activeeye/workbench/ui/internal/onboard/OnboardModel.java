package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.aws.bucket.BucketInspection;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.connector.ConnectorModel;
import com.activeeye.workbench.ui.internal.credential.CredentialModel;
import com.activeeye.workbench.ui.internal.credential.RegionChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is entered while an account is onboarded, and what each step has done so far. */
public final class OnboardModel {
    private static final Texts TEXTS = Texts.beside(OnboardModel.class);

    private final List<ServiceConnector> recorded;
    private final List<ConnectorCredential> credentials;
    private final List<Scenario> scenarios;
    private final List<ServiceConnector> drafts = new ArrayList<>();
    private final Map<String, String> results = new LinkedHashMap<>();
    private ConnectorModel typed;
    private CredentialModel newCredential;
    private Optional<Scenario> scenario = Optional.empty();
    private Optional<ConnectorCredential> existing = Optional.empty();
    private Optional<ConnectorCredential> credential = Optional.empty();
    private Optional<BucketInspection> inspection = Optional.empty();

    /**
     * With nothing entered but the first scenario, where there are any.
     *
     * @param recorded the connectors that exist
     * @param credentials the credentials that exist
     * @param scenarios what can be filled in; empty where nothing is known beforehand
     */
    public OnboardModel(List<ServiceConnector> recorded, List<ConnectorCredential> credentials,
            List<Scenario> scenarios) {
        this.recorded = List.copyOf(recorded);
        this.credentials = List.copyOf(credentials);
        this.scenarios = List.copyOf(scenarios);
        this.typed = ConnectorModel.forNew(this.recorded);
        this.newCredential = new CredentialModel(this.credentials);
        scenarios.stream().findFirst().ifPresent(this::scenario);
    }

    /** What can be filled in. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** What is filled in; empty where nothing is known beforehand. */
    public Optional<Scenario> scenario() {
        return scenario;
    }

    /** Fills in a scenario in place of what was entered. */
    public void scenario(Scenario chosen) {
        if (scenario.filter(chosen::equals).isPresent()) {
            return;
        }
        scenario = Optional.of(chosen);
        drafts.clear();
        typed = ConnectorModel.forNew(recorded);
        if (recorded.stream().noneMatch(connector -> connector.account().equals(chosen.account()))) {
            typed.displayName(free(chosen.name(), recorded.stream().map(ServiceConnector::displayName).toList()));
            typed.account(chosen.account().digits());
            addTyped();
        }
        newCredential = new CredentialModel(credentials);
        newCredential.displayName(free(chosen.bucketOwner(),
                credentials.stream().map(ConnectorCredential::displayName).toList()));
        newCredential.bucketName(chosen.bucket());
        newCredential.bucketAccount(chosen.bucketAccount().digits());
        newCredential.bucketRegion(RegionChoices.label(chosen.bucketRegion()));
        existing = credentials.stream().filter(each -> each.bucketName().equals(chosen.bucket())
                && each.bucketAccount().equals(chosen.bucketAccount())).findFirst();
    }

    private static String free(String name, List<String> taken) {
        return Stream.iterate(2, i -> i + 1).map(i -> i == 2 ? name : name + " " + (i - 1))
                .filter(each -> taken.stream().noneMatch(each::equalsIgnoreCase)).findFirst().orElse(name);
    }

    /** The connectors that exist. */
    public List<ServiceConnector> recorded() {
        return recorded;
    }

    /** The connectors that are to be added. */
    public List<ServiceConnector> drafts() {
        return List.copyOf(drafts);
    }

    /** The connector that is being typed. */
    public ConnectorModel typed() {
        return typed;
    }

    /** Whether the connector that is being typed can be added. */
    public boolean canAddTyped() {
        return typed.findings().isEmpty();
    }

    /** Adds the connector that was typed to those that are to be added, and begins another. */
    public void addTyped() {
        drafts.add(typed.connector());
        beginTyped();
    }

    /** Takes a connector from those that are to be added. */
    public void remove(ServiceConnector draft) {
        drafts.remove(draft);
        beginTyped();
    }

    private void beginTyped() {
        typed = ConnectorModel.forNew(Stream.concat(recorded.stream(), drafts.stream()).toList());
    }

    /** What keeps the connectors' step from going on. */
    public List<Finding> connectorFindings() {
        if (typed.isChanged()) {
            return typed.findings();
        }
        return drafts.isEmpty() && recorded.isEmpty() ? List.of(Finding.error(TEXTS.get("connectors.none")))
                : List.of();
    }

    /** The accounts whose first event is waited for. */
    public List<AccountId> accounts() {
        if (!drafts.isEmpty()) {
            return drafts.stream().map(ServiceConnector::account).toList();
        }
        Optional<AccountId> chosen = scenario.map(Scenario::account).filter(account -> recorded.stream()
                .anyMatch(connector -> connector.account().equals(account)));
        return chosen.map(List::of).orElseGet(() -> recorded.stream().map(ServiceConnector::account).toList());
    }

    /** The credentials that exist. */
    public List<ConnectorCredential> credentials() {
        return credentials;
    }

    /** The existing credential that is used; empty when a new one is added. */
    public Optional<ConnectorCredential> existing() {
        return existing;
    }

    /** Uses an existing credential, or a new one when empty. */
    public void existing(Optional<ConnectorCredential> chosen) {
        existing = chosen;
    }

    /** The credential that is added when no existing one is used. */
    public CredentialModel newCredential() {
        return newCredential;
    }

    /** The credential as it is recorded; empty before its step. */
    public Optional<ConnectorCredential> credential() {
        return credential;
    }

    /** Takes the credential as it is recorded. */
    public void credential(ConnectorCredential recordedNow) {
        credential = Optional.of(recordedNow);
    }

    /** Takes what was found out about the bucket; empty when it could not be looked at. */
    public void inspection(Optional<BucketInspection> found) {
        inspection = found;
    }

    /** What was found out about the bucket. */
    public Optional<BucketInspection> inspection() {
        return inspection;
    }

    /** The customer-managed key of the bucket; empty when it has none. */
    public Optional<String> ownKey() {
        return inspection.map(BucketInspection::encryption).filter(encryption -> encryption.usesOwnKey())
                .map(encryption -> encryption.keyArn());
    }

    /** Takes what a step has done. */
    public void result(String step, String words) {
        results.put(step, words);
    }

    /** What a step has done; empty before it. */
    public String result(String step) {
        return results.getOrDefault(step, "");
    }

    /** What all steps have done, in their order. */
    public List<String> results() {
        return List.copyOf(results.values());
    }
}
