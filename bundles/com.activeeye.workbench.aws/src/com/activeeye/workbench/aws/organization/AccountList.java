package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The accounts of an organisation, or those that a file lists. */
public final class AccountList {
    private static final int SHOWN_FAULTS = 20;

    private final String organization;
    private final AccountId management;
    private final List<ListedAccount> accounts;
    private final List<String> faults;

    private AccountList(String organization, AccountId management, List<ListedAccount> accounts,
            List<String> faults) {
        this.organization = Objects.requireNonNull(organization);
        this.management = management;
        this.accounts = List.copyOf(accounts);
        this.faults = List.copyOf(faults);
    }

    static AccountList ofOrganization(String id, AccountId management, List<ListedAccount> accounts) {
        return new AccountList(id, Objects.requireNonNull(management), accounts, List.of());
    }

    static AccountList ofFile(List<ListedAccount> accounts, List<String> faults) {
        return new AccountList("", null, accounts, faults);
    }

    /** The organisation's ID, for example {@code o-exampleorg1}; empty for a file. */
    public String organization() {
        return organization;
    }

    /** The organisation's management account; empty for a file. */
    public Optional<AccountId> management() {
        return Optional.ofNullable(management);
    }

    /** The accounts, each once: by number for an organisation, in the order of a file. */
    public List<ListedAccount> accounts() {
        return accounts;
    }

    /** The lines of a file that are not understood, each with its number and what to do; none for an organisation. */
    public List<String> faults() {
        return faults;
    }

    /** The first of {@link #faults} that people read, and how many more there are; a wrong file has thousands. */
    public List<String> firstFaults() {
        if (faults.size() <= SHOWN_FAULTS) {
            return faults;
        }
        List<String> first = new ArrayList<>(faults.subList(0, SHOWN_FAULTS));
        first.add(OrganizationTexts.get("csv.more", faults.size() - SHOWN_FAULTS));
        return first;
    }
}
