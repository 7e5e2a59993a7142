package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which log files a backfill is to bring.
 *
 * @param credential names the bucket
 * @param from the first day on which CloudTrail delivered them, in UTC
 * @param to the last day, included
 * @param accounts whose they are, by their twelve digits; at least one
 */
public record BackfillRequest(ConnectorCredential credential, LocalDate from, LocalDate to, Set<String> accounts) {
    private static final Texts TEXTS = Texts.beside(BackfillRequest.class);
    // Before it, there was no CloudTrail.
    private static final LocalDate FIRST = LocalDate.of(2013, 11, 1);

    /** @throws WorkbenchException of kind INVALID_INPUT when the days are in the wrong order, or there is no account */
    public BackfillRequest {
        Objects.requireNonNull(credential);
        accounts = Set.copyOf(accounts);
        if (to.isBefore(from)) {
            throw WorkbenchException.invalid(TEXTS.get("request.order", from, to), "");
        }
        if (from.isBefore(FIRST)) {
            throw WorkbenchException.invalid(TEXTS.get("request.early", from, FIRST), "");
        }
        if (accounts.isEmpty()) {
            throw WorkbenchException.invalid(TEXTS.get("request.accounts"), TEXTS.get("request.accounts.todo"));
        }
    }

    /** The accounts in their order. */
    public Set<String> sortedAccounts() {
        return new TreeSet<>(accounts);
    }
}
