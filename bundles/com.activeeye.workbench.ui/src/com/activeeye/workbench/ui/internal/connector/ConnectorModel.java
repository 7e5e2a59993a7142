package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.DisplayName;
import com.activeeye.workbench.core.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is entered for a service connector, new or edited, and what is wrong with it so far. */
public final class ConnectorModel {
    private static final Texts TEXTS = Texts.beside(ConnectorModel.class);

    private final ServiceConnector edited;
    private List<ServiceConnector> others;
    private String displayName;
    private String account;
    private Priority priority;
    private boolean enabled;

    private ConnectorModel(ServiceConnector edited, List<ServiceConnector> all) {
        this.edited = edited;
        this.others = without(edited, all);
        this.displayName = edited == null ? "" : edited.displayName();
        this.account = edited == null ? "" : edited.account().digits();
        this.priority = edited == null ? Priority.DEFAULT : edited.priority();
        this.enabled = edited == null || edited.enabled();
    }

    /**
     * For a new connector: nothing entered, the middle priority, enabled.
     *
     * @param recorded the connectors that exist, whose names and accounts are taken
     */
    public static ConnectorModel forNew(List<ServiceConnector> recorded) {
        return new ConnectorModel(null, recorded);
    }

    /**
     * For a recorded connector.
     *
     * @param connector the connector
     * @param recorded all connectors that exist
     */
    public static ConnectorModel of(ServiceConnector connector, List<ServiceConnector> recorded) {
        return new ConnectorModel(Objects.requireNonNull(connector), recorded);
    }

    private static List<ServiceConnector> without(ServiceConnector edited, List<ServiceConnector> all) {
        return all.stream().filter(other -> edited == null || !other.id().equals(edited.id())).toList();
    }

    /** Takes over that other connectors were added or removed meanwhile. */
    public void recorded(List<ServiceConnector> all) {
        others = without(edited, all);
    }

    /** The display name as typed. */
    public String displayName() {
        return displayName;
    }

    /** Takes the display name as typed. */
    public void displayName(String typed) {
        displayName = typed;
    }

    /** The account number as typed. */
    public String account() {
        return account;
    }

    /** Takes the account number as typed or pasted. */
    public void account(String typed) {
        account = typed;
    }

    /** The priority. */
    public Priority priority() {
        return priority;
    }

    /** Takes the priority. */
    public void priority(Priority chosen) {
        priority = chosen;
    }

    /** Whether ingestion is to begin at once. */
    public boolean enabled() {
        return enabled;
    }

    /** Takes whether ingestion is to begin at once. */
    public void enabled(boolean chosen) {
        enabled = chosen;
    }

    /** What is wrong with the display name. */
    public List<Finding> nameFindings() {
        return DisplayName.check(displayName, others.stream().map(ServiceConnector::displayName).toList());
    }

    /** What is wrong with the account number. */
    public List<Finding> accountFindings() {
        List<Finding> findings = AccountId.check(account);
        if (!findings.isEmpty()) {
            return findings;
        }
        AccountId id = AccountId.parse(account);
        Optional<ServiceConnector> owner = others.stream().filter(other -> other.account().equals(id)).findFirst();
        return owner.map(other -> List.of(Finding.error(TEXTS.get("account.taken", id.digits(),
                other.displayName())))).orElse(List.of());
    }

    /** All that is wrong, in the order of the fields. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(nameFindings());
        all.addAll(accountFindings());
        return all;
    }

    /** All that is wrong with what was typed; a field that is still empty is left out. */
    public List<Finding> typedFindings() {
        List<Finding> all = new ArrayList<>(displayName.isEmpty() ? List.of() : nameFindings());
        all.addAll(account.isEmpty() ? List.of() : accountFindings());
        return all;
    }

    /** Whether anything was typed or changed. */
    public boolean isChanged() {
        if (edited == null) {
            return !displayName.isEmpty() || !account.isEmpty();
        }
        return !displayName.equals(edited.displayName()) || !account.equals(edited.account().digits())
                || priority != edited.priority() || enabled != edited.enabled();
    }

    /**
     * The connector as entered.
     *
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind INVALID_INPUT when a rule is broken
     */
    public ServiceConnector connector() {
        AccountId id = AccountId.parse(account);
        return edited == null ? ServiceConnector.create(displayName, id, priority, enabled)
                : new ServiceConnector(edited.id(), displayName, id, priority, enabled);
    }
}
