package com.activeeye.workbench.ui.internal.limit;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.AccountStanding;
import com.activeeye.workbench.operations.AccountStanding.Standing;
import com.activeeye.workbench.operations.LimitAccounts;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which accounts of a credential's bucket are to be monitored, as chosen so far. */
final class LimitModel {
    private static final Texts TEXTS = Texts.beside(LimitModel.class);

    private final ConnectorCredential credential;
    private final SortedSet<AccountId> chosen = new TreeSet<>();
    private AccountLimit.Way way;
    private List<AccountStanding> accounts = List.of();

    LimitModel(ConnectorCredential credential) {
        this.credential = credential;
        way = credential.limit().way();
        chosen.addAll(credential.limit().accounts());
    }

    ConnectorCredential credential() {
        return credential;
    }

    /** Takes the accounts as they stand; without a limit those that are not left out are the first choice. */
    void observed(List<AccountStanding> seen) {
        accounts = List.copyOf(seen);
        if (!credential.limit().isSet() && chosen.isEmpty()) {
            seen.stream().filter(account -> account.standing() != Standing.OUT).map(AccountStanding::account)
                    .forEach(chosen::add);
        }
    }

    List<AccountStanding> accounts() {
        return accounts;
    }

    AccountLimit.Way way() {
        return way;
    }

    void way(AccountLimit.Way other) {
        way = other;
    }

    /** Whether single accounts can be chosen. */
    boolean isLimited() {
        return way != AccountLimit.Way.NONE;
    }

    /** Whether an account would be monitored. */
    boolean isChosen(AccountStanding account) {
        return isLimited() ? chosen.contains(account.account()) : !account.connector().isEmpty();
    }

    /**
     * Takes that an account is to be monitored or not.
     *
     * @return whether that was taken: without a limit, single accounts cannot be chosen
     */
    boolean choose(AccountStanding account, boolean on) {
        if (!isLimited()) {
            return false;
        }
        if (on) {
            chosen.add(account.account());
        } else {
            chosen.remove(account.account());
        }
        return true;
    }

    /** What is missing before it can be recorded; empty for nothing. */
    String missing() {
        return isLimited() && chosen.isEmpty() ? TEXTS.get("missing") : "";
    }

    static String standing(AccountStanding account) {
        return TEXTS.get("standing." + account.standing().name().toLowerCase(Locale.ROOT));
    }

    /** Records what was chosen. Not on the UI thread: the bucket's folders are looked for. */
    ConnectorCredential record(LimitAccounts limits, Progress progress) {
        return isLimited() ? limits.set(credential, way, chosen, List.of(), progress) : limits.clear(credential);
    }
}
